import Foundation
import TestSupport
import Testing

@Suite("Progress, answer files and grades by commands", .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason))
struct RecordsCommandTests {
    let imbik: ImbikProgram

    init() throws {
        imbik = try ImbikProgram()
        try write("title: { en: A course, tr: Bir kurs }\nlanguages: [en, tr]\nlessons:\n  - 01-demo\n", to: "lessons/course.yml")
        try write(Self.lesson, to: "lessons/01-demo/en.md")
    }

    private static let lesson = """
        ---
        id: demo
        title: Demo
        summary: S
        minutes: 10
        models: []
        goals: [Know which.]
        ---
        Intro.

        ```quiz
        id: next
        kind: choice
        graded: false
        question: Which?
        choices:
          - { text: This., right: true, why: It is. }
          - { text: That., why: It is another. }
        hints: [Look at the first., It is the first.]
        ```

        ```quiz
        id: exam
        kind: text
        graded: true
        points: 2
        question: What?
        answer: token
        hints: [Begins with t.]
        ```
        """

    private func write(_ text: String, to name: String) throws {
        let file = imbik.folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    /// What `imbik progress export` writes for a learner with one attempt at each quiz.
    private func progress(_ learner: String, choice: Int = 0, text: String = "token") -> String {
        func attempt(_ id: Int, _ quiz: String, _ answer: String) -> String {
            """
            {"id": "00000000-0000-0000-0000-00000000000\(id)", "learner": "\(learner)", "lesson": "demo", "quiz": "\(quiz)",
             "answer": \(answer), "language": "en", "score": 1.0, "hints": 0, "at": 1767225600000, "seconds": 2.5}
            """
        }
        return """
            {"format": "imbik-progress", "version": 1, "learner": "\(learner)", "current": "demo", "language": null,
             "lessons": [{"id": "demo", "landmark": "quiz next", "offset": 0, "finished": 0, "changed": 1767225600000}],
             "cells": [], "quizzes": [],
             "attempts": [\(attempt(1, "next", "{\"choice\": \(choice)}")), \(attempt(2, "exam", "{\"text\": \"\(text)\"}"))]}
            """
    }

    @Test func aWholeWayFromAnswersToGrades() throws {
        let imported = try imbik.run(["progress", "import"], input: progress("ada"))
        #expect(imported.output == "2 new attempts, 1 newer record\n" && imported.status == 0 && imported.errors == "")
        #expect(try imbik.run(["progress", "import", "-"], input: progress("ada")).output == "0 new attempts, 0 newer records\n")

        let submitted = try imbik.run(["submit", "--out", "class/ada.json", "--name", "Ada"])
        #expect(submitted.status == 1 && submitted.errors.contains("class/ada.json"), "no folder is made unasked")
        try FileManager.default.createDirectory(at: imbik.folder.appending(path: "class"), withIntermediateDirectories: true)
        #expect(try imbik.run(["submit", "--out", "class/ada.json", "--name", "Ada"]).output == "class/ada.json: 2 answered questions, 2 attempts, 0 exercises\n")

        let graded = try imbik.run(["grade", "class/ada.json"])
        #expect(
            graded.transcript == """
                learner  name  points  score  answered  file
                ada      Ada   3 of 3   100%       2/2  class/ada.json
                1 of 1 file graded; mean score 100%
                -- exit code 0

                """)
        #expect(try imbik.run(["grade", "-", "--lang", "tr"], input: imbik.run(["submit", "--out", "-"]).output).output.contains("1 dosyanın 1 tanesi notlandırıldı"))
    }

    @Test func whatCannotBeGradedIsReportedByName() throws {
        _ = try imbik.run(["progress", "import"], input: progress("ada", choice: 1))
        for name in ["class/a\nb.json", "class/copy.json"] {
            try write("", to: name)
            try FileManager.default.removeItem(at: imbik.folder.appending(path: name))
            _ = try imbik.run(["submit", "--out", name])
        }
        try write("<html>", to: "class/page.json")
        try write("{\"format\": \"imbik-progress\"}", to: "class/progress.json")
        try Data([0xFF, 0xFE]).write(to: imbik.folder.appending(path: "class/utf16.json"))
        try write("", to: "class/.hidden.json")
        try write("", to: "class/notes.txt")
        let graded = try imbik.run(["grade", "class", "none.json"])
        #expect(graded.status == 1 && graded.errors == "")
        let output = graded.output
        #expect(output.contains("ada      2 of 3    66%       2/2  class/a\\nb.json") || output.contains("ada      2 of 3    66%       2/2  class/copy.json"))
        for problem in [
            "class/page.json: the file is not JSON; line 1: this is not a value", "class/progress.json: this is not an answer file",
            "class/utf16.json: the file is not UTF-8", "none.json: the file cannot be read: No such file or directory",
            "the same learner wrote", "1 of 6 files graded; mean score 66%",
        ] {
            #expect(output.contains(problem), "\(problem)")
        }
        #expect(!output.contains("hidden") && !output.contains("notes"))
        let nothing = try imbik.run(["grade", "class/page.json"])
        #expect(nothing.status == 5 && nothing.output.contains("0 of 1 file graded"))
        try FileManager.default.createDirectory(at: imbik.folder.appending(path: "empty"), withIntermediateDirectories: true)
        let empty = try imbik.run(["grade", "empty"])
        #expect(empty.status == 5)
        #expect(
            empty.errors == """
                error: there is no answer file here
                  in empty
                  hint: name the files that 'imbik submit' wrote, or the folder that they are in; their names end in .json

                """)
        #expect(try imbik.run(["grade"]).status == 4)
        #expect(try imbik.run(["grade", "class", "--report", "html"]).status == 4)
    }

    @Test func everyReportIsWrittenToAFile() throws {
        _ = try imbik.run(["progress", "import"], input: progress("ada"))
        _ = try imbik.run(["submit", "--out", "ada.json"])
        for (format, start) in [("json", "{\n  \"format\": \"imbik-grades\""), ("csv", "learner,name,file,"), ("junit", "<?xml "), ("gradescope", "{\n  \"score\": 3.0")] {
            let ran = try imbik.run(["grade", "ada.json", "--report", format, "--out", "out.\(format)"])
            #expect(ran.status == 0 && ran.output == "")
            #expect(try String(contentsOf: imbik.folder.appending(path: "out.\(format)"), encoding: .utf8).hasPrefix(start))
        }
        try write("{}", to: "other.json")
        #expect(try imbik.run(["grade", "ada.json", "other.json", "--report", "gradescope"]).status == 4)
        #expect(try imbik.run(["grade", "ada.json", "other.json", "--report", "gradescope", "--out", "results"]).status == 1)
        let names = try FileManager.default.contentsOfDirectory(atPath: imbik.folder.path + "/results").sorted()
        #expect(names == ["ada.results.json", "other.results.json"])
    }

    @Test func keysOfGradedQuizzesStayWithTheInstructor() throws {
        _ = try imbik.run(["progress", "import"], input: progress("ada", choice: 1, text: "wrong"))
        for command in [["status"], ["report"], ["list"], ["status", "--json"], ["submit", "--out", "-"]] {
            let output = try imbik.run(command).output
            #expect(!output.contains("token") && !output.contains("0 of 2"), "\(command)")
        }
        #expect(try imbik.run(["report"]).output.contains("answered; your instructor grades it, 1 attempt"))
    }

    @Test func listStatusAndReport() throws {
        #expect(try imbik.run(["list"]).output == "demo  Demo  new  0%  10 min left  0 of 1 point\n\n10 minutes left in all\n")
        _ = try imbik.run(["progress", "import"], input: progress("ada"))
        #expect(
            try imbik.run(["status"]).output == """
                Learner ada
                You are in: Demo, 0% read, 10 min left
                './imbik learn' goes on there.

                demo  Demo  started  0%  10 min left  1 of 1 point

                In all: 1 of 1 point

                """)
        #expect(
            try imbik.run(["report", "--lang", "tr"]).output == """
                Bir kurs · ada

                Demo: başlandı, %0, 1 puandan 1
                  - Know which.
                    next  1 puandan 1, 1 deneme
                    exam  yanıtlandı; öğretmenin notlandıracak, 1 deneme

                """)
        let json = try fields(imbik.run(["status", "--json"]).output)
        #expect(json["learner"] as? String == "ada" && (json["lessons"] as? [[String: Any]])?.first?["points"] as? Double == 1)
    }

    @Test func hintsComeOneByOneAndAreCounted() throws {
        #expect(try imbik.run(["hint"]).output == "Hint 1 of 2 · demo/next\nLook at the first.\n")
        #expect(try imbik.run(["hint", "demo/next"]).output == "Hint 2 of 2 · demo/next\nIt is the first.\n")
        #expect(try imbik.run(["hint", "next"]).output == "Hint 2 of 2 · demo/next\nIt is the first.\n")
        #expect(try imbik.run(["hint", "exam", "--lang", "tr"]).output == "İpucu 1/1 · demo/exam\nBegins with t.\n")
        let lessons = try #require(try fields(imbik.run(["list", "--json"]).output)["lessons"] as? [[String: Any]])
        let quizzes = try #require(lessons.first?["quizzes"] as? [[String: Any]])
        #expect(quizzes.map { $0["hintsTaken"] as? Int } == [2, 1])
        #expect(try imbik.run(["hint", "none"]).status == 4)
    }

    @Test func skippingShowsTheAnswerOfAPracticeQuizOnly() throws {
        #expect(try imbik.run(["skip"]).output == "skipped the quiz 'next'\nAnswer:\n  This.\n\nIt is.\n")
        #expect(try imbik.run(["skip"]).output == "skipped the quiz 'exam'\nThe answer of a graded quiz is not shown.\n")
        #expect(try imbik.run(["skip"]).status == 1)
        let lessons = try #require(try fields(imbik.run(["list", "--json"]).output)["lessons"] as? [[String: Any]])
        let quizzes = try #require(lessons.first?["quizzes"] as? [[String: Any]])
        #expect(quizzes.map { $0["answerShown"] as? Bool } == [true, false])
    }

    @Test func resettingKeepsACopy() throws {
        _ = try imbik.run(["progress", "import"], input: progress("ada"))
        #expect(try imbik.run(["reset", "demo"]).status == 4, "without a terminal it wants '--yes'")
        #expect(try imbik.run(["reset"]).status == 4)
        let reset = try imbik.run(["reset", "demo", "--yes"])
        #expect(reset.status == 0)
        let copy = try #require(reset.output.firstMatch(of: /kept a copy: (.*)\n/)).output.1
        #expect(try imbik.run(["submit", "--out", "-"]).status == 5)
        let back = try imbik.run(["progress", "import", String(copy).replacing("<folder>", with: imbik.folder.path)])
        #expect(back.output == "2 new attempts, 1 newer record\n")
        #expect(try imbik.run(["reset", "--all", "--yes"]).status == 0)
        #expect(try imbik.run(["status"]).output.contains("Next: Demo"))
    }

    @Test func theLearnersIdIsShownAndSet() throws {
        let first = try fields(imbik.run(["progress", "--json"]).output)["learner"] as? String
        #expect(try fields(imbik.run(["progress", "--json"]).output)["learner"] as? String == first && first?.count == 14)
        #expect(try imbik.run(["list", "--json", "--learner", "bob"]).output.contains("\"learner\":\"bob\""))
        #expect(try imbik.run(["status"]).output.contains("Learner \(first ?? "")"))
        #expect(try imbik.run(["progress", "--learner", "ada"]).output.hasPrefix("learner   ada\n"))
        #expect(try imbik.run(["status"]).output.hasPrefix("Learner ada\n"))
    }

    @Test func aDatabaseThatIsNoneIsRefused() throws {
        try write("this is a text, long enough to be one", to: ".local/state/imbik/learner.sqlite")
        let ran = try imbik.run(["status"])
        #expect(
            ran.transcript == """
                -- standard error
                error: this file is not a database of imbik's, and was left as it was
                  in <folder>/.local/state/imbik/learner.sqlite
                  hint: move it elsewhere, or set XDG_STATE_HOME to another folder
                -- exit code 1

                """)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completions(_ shell: String) throws {
        let ran = try imbik.run(["completions", shell])
        #expect(ran.status == 0 && ran.output.contains("imbik") && ran.output.contains("grade"))
    }
}
