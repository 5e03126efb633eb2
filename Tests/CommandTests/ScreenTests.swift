import Foundation
import TestSupport
import Testing

@Suite("Help and error screens stay the same until someone decides otherwise",
       .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason))
struct ScreenTests {
    let imbik: ImbikProgram

    init() throws { imbik = try ImbikProgram() }

    @Test(arguments: ["run", "generate", "next", "score", "tokenize", "evaluate", "tune", "distill", "quantize", "bench", "model", "model fetch", "model list", "model info", "model pretrain", "glossary", "certificate"])
    func help(of command: String) throws {
        let ran = try imbik.run(["help"] + command.split(separator: " ").map(String.init))
        #expect(ran.status == 0 && ran.errors == "")
        try expectGolden(ran.output, "help-\(command.replacing(" ", with: "-")).txt")
    }

    /// The list of commands grows; each has a line of its own.
    @Test func theRootHelpNamesEveryCommand() throws {
        let ran = try imbik.run(["--help"])
        #expect(ran.status == 0)
        for command in ["run", "model", "generate", "next", "score", "tokenize", "evaluate", "tune", "distill", "quantize", "bench"] {
            #expect(ran.output.contains("\n  \(command) "), "\(command)")
        }
    }

    @Test(arguments: [
        ("no-prompt", ["generate"]),
        ("negative-temperature", ["generate", "--temperature=-1", "Hello"]),
        ("seed-without-temperature", ["generate", "--seed", "1", "Hello"]),
        ("top-p-of-2", ["generate", "--temperature", "1", "--top-p", "2", "Hello"]),
        ("no-tokens-wanted", ["generate", "--max-tokens", "0", "Hello"]),
        ("no-threads", ["next", "--threads", "0", "Hello"]),
        ("top-0", ["next", "--top", "0", "Hello"]),
        ("no-candidates", ["score", "--candidates", " , ", "Hello"]),
        ("three-runs", ["bench", "decode", "--runs", "3"]),
        ("unknown-format", ["quantize", "in.gguf", "out.gguf", "--format", "q5_k"]),
        ("shots-from-nowhere", ["evaluate", "held.jsonl", "--shots", "2"]),
        ("template-without-text", ["evaluate", "held.jsonl", "--template", "Text:"]),
        ("template-with-a-space", ["evaluate", "held.jsonl", "--template", "{text}: "]),
        ("full-and-rank", ["tune", "train.jsonl", "--out", "o.gguf", "--full", "--lora-rank", "4"]),
        ("full-and-adapter", ["tune", "train.jsonl", "--out", "o.gguf", "--full", "--adapter-out", "a.gguf"]),
        ("unknown-target", ["tune", "train.jsonl", "--out", "o.gguf", "--lora-targets", "query,keys"]),
        ("epochs-and-steps", ["tune", "train.jsonl", "--out", "o.gguf", "--epochs", "1", "--steps", "5"]),
        ("a-warm-up-of-1.5", ["tune", "train.jsonl", "--out", "o.gguf", "--warm-up", "1.5"]),
        ("held-out-twice", ["tune", "train.jsonl", "--out", "o.gguf", "--heldout", "h.jsonl", "--hold-out", "0.2"]),
        ("no-layers", ["distill", "data.jsonl", "--teacher", "t.gguf", "--out", "o.gguf", "--layers", "0"]),
        ("heads-without-width", ["distill", "data.jsonl", "--teacher", "t.gguf", "--out", "o.gguf", "--layers", "2", "--heads", "2"]),
        ("unknown-bench", ["bench", "coffee"]),
        ("text-for-decode", ["bench", "decode", "--text", "x.txt"]),
        ("unknown-option", ["generate", "--temprature", "1", "Hello"]),
    ])
    func aMistakeInTheCommandLineEndsWith4(name: String, arguments: [String]) throws {
        let ran = try imbik.run(arguments)
        #expect(ran.status == 4 && ran.output == "")
        try expectGolden(ran.errors, "usage-\(name).txt")
    }

    @Test(arguments: [
        ("unknown-model", ["generate", "--model", "smolm2", "Hello"]),
        ("unknown-model-to-fetch", ["model", "fetch", "gpt-5"]),
        ("model-not-fetched", ["next", "Hello"]),
        ("no-such-file", ["model", "info", "./nothing.gguf"]),
        ("a-web-page", ["model", "info", "page.gguf"]),
        ("an-empty-file", ["generate", "--model", "empty.gguf", "Hello"]),
        ("a-cut-header", ["model", "info", "cut.gguf"]),
        ("a-huge-count", ["model", "info", "huge.gguf"]),
        ("a-folder", ["model", "info", "./folder"]),
    ])
    func aFileThatCannotBeUsedIsExplained(name: String, arguments: [String]) throws {
        func header(version: UInt32, tensors: UInt64, keys: UInt64) -> Data {
            var data = Data("GGUF".utf8)
            withUnsafeBytes(of: version.littleEndian) { data.append(contentsOf: $0) }
            for count in [tensors, keys] { withUnsafeBytes(of: count.littleEndian) { data.append(contentsOf: $0) } }
            return data
        }
        try Data("<!DOCTYPE html><title>404</title>".utf8).write(to: imbik.folder.appending(path: "page.gguf"))
        try Data().write(to: imbik.folder.appending(path: "empty.gguf"))
        try header(version: 3, tensors: 1, keys: 1).dropLast(4).write(to: imbik.folder.appending(path: "cut.gguf"))
        try header(version: 3, tensors: 1, keys: 1 << 60).write(to: imbik.folder.appending(path: "huge.gguf"))
        try FileManager.default.createDirectory(at: imbik.folder.appending(path: "folder"), withIntermediateDirectories: true)
        let ran = try imbik.run(arguments)
        #expect(ran.status == 1 && ran.output == "")
        try expectGolden(ran.errors, "error-\(name).txt")
    }
}
