import Foundation
import TestSupport
import Testing

@Suite("The certificate and the glossary by commands", .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason))
struct CertificateCommandTests {
    let imbik: ImbikProgram

    init() throws {
        imbik = try ImbikProgram()
        try write("title: { en: A course, tr: Bir kurs }\nlanguages: [en]\nlessons:\n  - 01-demo\n  - 02-end\n", to: "lessons/course.yml")
        for (folder, id) in [("01-demo", "demo"), ("02-end", "end")] {
            try write(
                """
                ---
                id: \(id)
                title: The \(id)
                summary: S
                minutes: 10
                models: []
                goals: [Know which.]
                ---

                ```quiz
                id: which-\(id)
                kind: text
                points: 4
                question: What?
                answer: token
                ```
                """, to: "lessons/\(folder)/en.md")
        }
        try write(
            "terms:\n  - term: { en: token }\n    means: { en: A piece of text. }\n    in: demo\n  - term: { en: loss }\n    means: { en: Surprise. }\n",
            to: "lessons/glossary.yml")
    }

    private func write(_ text: String, to name: String) throws {
        let file = imbik.folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func learn(_ lessons: [String]) throws {
        func attempt(_ index: Int, _ lesson: String) -> String {
            """
            {"id": "00000000-0000-0000-0000-00000000000\(index)", "learner": "ada", "lesson": "\(lesson)", "quiz": "which-\(lesson)",
             "answer": {"text": "token"}, "language": "en", "score": 1.0, "hints": 0, "at": 1767225600000, "seconds": 2.5}
            """
        }
        func record(_ lesson: String) -> String {
            "{\"id\": \"\(lesson)\", \"landmark\": \"start\", \"offset\": 0, \"finished\": 1, \"changed\": 1767225600000}"
        }
        let progress = """
            {"format": "imbik-progress", "version": 1, "learner": "ada", "current": "demo", "language": null,
             "lessons": [\(lessons.map(record).joined(separator: ", "))], "cells": [], "quizzes": [],
             "attempts": [\(lessons.enumerated().map { attempt($0.offset, $0.element) }.joined(separator: ", "))]}
            """
        #expect(try imbik.run(["progress", "import"], input: progress).status == 0)
    }

    @Test func whatIsMissingIsSaidExactly() throws {
        try learn(["demo"])
        let english = try imbik.run(["certificate"])
        #expect(english.status == 1)
        #expect(english.output == "Still missing for the certificate:\n  - 2 The end: not read to its end; 0 of 4 points, at least 80% needed\n")
        let turkish = try imbik.run(["certificate", "--lang", "tr"])
        #expect(turkish.output == "Sertifika için eksik olanlar:\n  - 2 The end: sonuna kadar okunmadı; 4 puandan 0, en az %80 gerekli\n")
        #expect(!FileManager.default.fileExists(atPath: imbik.folder.appending(path: "certificate.html").path))
    }

    @Test func itIsWrittenOnceItIsEarned() throws {
        try learn(["demo", "end"])
        let written = try imbik.run(["certificate", "--name", "Ada <3"])
        #expect(written.status == 0 && written.output == "certificate.html: your certificate; a browser shows and prints it\n")
        let page = try String(contentsOf: imbik.folder.appending(path: "certificate.html"), encoding: .utf8)
        #expect(page.contains("Ada &lt;3") && page.contains("8/8 · 100%") && page.hasSuffix("</html>\n"))
        #expect(try imbik.run(["certificate"]).status == 0, "a certificate may be written over")
        #expect(try imbik.run(["certificate", "--out", "-"]).output.hasPrefix("<!doctype html>"))
        try write("mine", to: "notes.html")
        let refused = try imbik.run(["certificate", "--out", "notes.html"])
        #expect(refused.status == 1 && refused.errors.contains("which is no certificate"))
    }

    @Test func theGlossaryIsReadByCommand() throws {
        #expect(try imbik.run(["glossary"]).output == "loss\n  Surprise.\ntoken\n  A piece of text.\n")
        #expect(try imbik.run(["glossary", "TOK"]).output == "token\n  A piece of text.\n  Introduced in: 1 The demo\n")
        let unknown = try imbik.run(["glossary", "steam", "engine"])
        #expect(unknown.status == 1 && unknown.errors.contains("the glossary has nothing on 'steam engine'"))
    }
}
