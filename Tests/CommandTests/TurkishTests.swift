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
