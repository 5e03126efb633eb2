import Foundation
import TestSupport
import Testing

@Suite("The program speaks Turkish where it is asked to", .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason))
struct TurkishTests {
    let imbik: ImbikProgram

    init() throws { imbik = try ImbikProgram() }

    @Test(arguments: ["run", "evaluate", "distill", "model", "bench"])
    func help(of command: String) throws {
        let ran = try imbik.run(["help", command, "--lang", "tr"])
        #expect(ran.status == 0 && ran.errors == "")
        try expectGolden(ran.output, "tr-help-\(command).txt")
    }

    @Test(arguments: [["model", "list", "-h"], ["model", "list", "--help"], ["help", "model", "list"]])
    func allWaysToAskForHelpGiveTheSame(arguments: [String]) throws {
        let ran = try imbik.run(["--lang=tr"] + arguments)
        #expect(ran.status == 0 && ran.output.hasPrefix("GENEL BAKIŞ: imbik'in bildiği modelleri"))
    }

    @Test(arguments: [
        ("no-prompt", ["generate"]),
        ("top-0", ["next", "--top", "0", "Hello"]),
        ("unknown-option", ["next", "--topp", "3", "Hello"]),
        ("unknown-format", ["quantize", "in.gguf", "out.gguf", "--format", "q5_k"]),
        ("unknown-target", ["tune", "train.jsonl", "--out", "o.gguf", "--lora-targets", "query,keys"]),
        ("unknown-model", ["next", "--model", "coffee", "Hello"]),
        ("missing-file", ["next", "--model", "./coffee.gguf", "Hello"]),
        ("no-data", ["evaluate", "held.jsonl", "--model", "./coffee.gguf"]),
        ("unknown-language", ["next", "Hello", "--lang", "de"]),
    ])
    func errors(name: String, arguments: [String]) throws {
        let ran = try imbik.run((name == "unknown-language" ? [] : ["--lang", "tr"]) + arguments, environment: ["LANG": "tr_TR.UTF-8"])
        #expect(ran.status != 0 && ran.output == "")
        try expectGolden(ran.errors, "tr-\(name).txt")
    }

    @Test func whatIsKnownOfAModel() throws {
        let damla = packageRoot.appending(path: "lessons/models/damla.gguf").path
        let ran = try imbik.run(["model", "info", damla, "--lang", "tr"])
        #expect(ran.status == 0 && ran.errors == "")
        try expectGolden(ran.output.replacing(damla, with: "<file>"), "tr-info-damla.txt")
    }

    /// Programs read it: names and words are the same whatever the interface speaks.
    @Test func jsonIsTheSameInEveryLanguage() throws {
        let damla = packageRoot.appending(path: "lessons/models/damla.gguf").path
        for command in [["model", "info", damla, "--json"], ["model", "list", "--json"]] {
            #expect(try imbik.run(command + ["--lang", "tr"]).output == imbik.run(command).output)
        }
    }

    @Test func whatIsWrongInALesson() throws {
        let folder = imbik.folder.appending(path: "lessons/01-demo")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        try Data("title: { en: A, tr: B }\nlanguages: [en, tr]\nlessons: [01-demo]\n".utf8)
            .write(to: folder.deletingLastPathComponent().appending(path: "course.yml"))
        try Data("quiz demo/gone\n".utf8).write(to: folder.deletingLastPathComponent().appending(path: "ids.txt"))
        try Data(
            """
            ---
            id: demo
            title: Demo
            summary: S
            minutes: soon
            models: []
            goals: [G]
            ---

            ```swift
            //| lable: load
            1
            ```

            ```quiz
            id: half
            kind: number
            question: How much is half of {n}?
            vary: { n: [4, 8], m: [1] }
            answer: n / 2
            mistakes:
              - value: n - 4
                why: No.
              - value: n / 2
                why: No.
            ```

            See [there](#nowhere) and ![](curve.svg): a: b
            """.utf8
        ).write(to: folder.appending(path: "en.md"))
        let ran = try imbik.run(["check", "--course", "lessons", "--lang", "tr"])
        #expect(ran.status == 1 && ran.errors == "")
        try expectGolden(ran.output, "tr-check.txt")
    }

    @Test func whyAFileIsNoAnswerFile() throws {
        let lessons = packageRoot.appending(path: "Tests/SessionCourse").path
        try Data("{\"format\" 1}".utf8).write(to: imbik.folder.appending(path: "ada.json"))
        let ran = try imbik.run(["grade", "ada.json", "--course", lessons, "--lang", "tr"])
        #expect(ran.output.contains("dosya JSON değil; 1. satır: ':' eksik"), "\(ran.output)")
    }

    @Test(arguments: [
        (["LANG": "tr_TR.UTF-8"], [], "Hata"), (["LANG": "tr"], [], "Hata"), (["LANG": "en_US.UTF-8"], [], "Error"), ([:], [], "Error"),
        (["LANG": "tr_TR", "LC_MESSAGES": "en_GB"], [], "Error"), (["LANG": "C", "LC_ALL": "tr_CY@x"], [], "Hata"),
        (["LANG": "en_US", "LC_ALL": ""], [], "Error"), (["LANG": "trv_TW"], [], "Error"),
        (["LANG": "tr_TR.UTF-8"], ["--lang", "en"], "Error"), (["LANG": "C"], ["--lang", "tr"], "Hata"),
    ])
    func theCommandLineDecidesAndThenTheLocale(locale: [String: String], options: [String], word: String) throws {
        let ran = try imbik.run(options + ["next"], environment: locale)
        #expect(ran.status == 4 && ran.errors.hasPrefix(word + ":"), "\(ran.errors)")
    }

    /// `run` has a `--lang` of its own: the language of the lesson.
    @Test(arguments: [["--lang", "xx", "run", "1"], ["run", "--lang=xx", "1"], ["run", "1", "--lang", "xx"]])
    func aCommandsOwnOptionIsLeftToIt(arguments: [String]) throws {
        let ran = try imbik.run(arguments)
        #expect(ran.status == 4 && ran.errors.hasPrefix("Error: The value 'xx' is invalid for '--lang <lang>'"), "\(ran.errors)")
    }

    /// After `--` nothing is an option.
    @Test func aTextMayLookLikeTheOption() throws {
        let ran = try imbik.run(["next", "--model", "./coffee.gguf", "--", "--lang"])
        #expect(ran.status == 1 && ran.errors.hasPrefix("error: the model file cannot be opened"), "\(ran.errors)")
    }

    @Test(arguments: [40, 100])
    func helpFitsTheColumns(columns: Int) throws {
        let ran = try imbik.run(["tokenize", "--help", "--lang", "tr"], environment: ["COLUMNS": "\(columns)"])
        #expect(ran.output.split(separator: "\n").allSatisfy { $0.count <= columns }, "\(ran.output)")
    }
}
