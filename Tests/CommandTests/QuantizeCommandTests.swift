import Foundation
import GGUF
import LanguageModels
import TestSupport
import Testing

@Suite("'imbik quantize' writes a model in another format, or leaves everything as it was",
       .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason))
struct QuantizeCommandTests {
    let imbik: ImbikProgram

    init() throws {
        imbik = try ImbikProgram()
        try Data(TinyModel(width: 64, feedForwardWidth: 96).contents().serialized()).write(to: imbik.folder.appending(path: "tiny.gguf"))
    }

    private func path(_ name: String) -> String { imbik.folder.appending(path: name).path }
    private var names: [String] {
        get throws { try FileManager.default.contentsOfDirectory(atPath: imbik.folder.path).filter { $0 != "cache" }.sorted() }
    }

    @Test func theReportSaysWhatWasWritten() throws {
        let report = try fields(imbik.run(["quantize", path("tiny.gguf"), path("q.gguf"), "--format", "q4_1", "--json"]).output)
        #expect(report.keys.sorted() == [
            "bytes", "bytesBefore", "file", "format", "largestError", "model", "parameters", "relativeError", "tensors",
        ])
        let file = try GGUFFile.open(path("q.gguf"))
        #expect(report["bytes"] as? Int == file.byteCount)
        #expect(try report["parameters"] as? Int == ParameterCount(ModelConfiguration(file)).total)
        let tensors = try #require(report["tensors"] as? [[String: Any]])
        #expect(tensors.compactMap { $0["name"] as? String } == file.tensors.map(\.name))
        #expect(tensors.compactMap { $0["type"] as? String } == file.tensors.map(\.type.description))
        #expect(try #require(report["relativeError"] as? Double) < 0.1)

        let ran = try imbik.run(["quantize", path("tiny.gguf"), path("r.gguf"), "--format", "q4_1", "--scales", "reference"])
        try expectGolden(ran.output, "quantize-tiny.txt")
    }

    @Test func perplexityIsComparedOnAText() throws {
        try Data("the cat in the hat and the rest".utf8).write(to: imbik.folder.appending(path: "text.txt"))
        let report = try fields(imbik.run(
            ["quantize", path("tiny.gguf"), path("q.gguf"), "--format", "f32", "--text", path("text.txt"), "--json"]).output)
        let perplexity = try #require(report["perplexity"] as? [String: Double])
        #expect(perplexity["before"] == perplexity["after"] && (perplexity["tokens"] ?? 0) > 10)
    }

    @Test func aFileThatIsThereIsNotReplacedUnasked() throws {
        try Data("mine".utf8).write(to: imbik.folder.appending(path: "q.gguf"))
        let ran = try imbik.run(["quantize", path("tiny.gguf"), path("q.gguf"), "--format", "q8_0"])
        #expect(ran.status == 1)
        #expect(ran.errors == "error: the file is there already\n  in <folder>/q.gguf\n  hint: '--overwrite' replaces it\n")
        #expect(try imbik.run(["quantize", path("tiny.gguf"), path("q.gguf"), "--format", "q8_0", "--overwrite"]).status == 0)
        #expect(try GGUFFile.open(path("q.gguf")).tensor(named: "token_embd.weight")?.type == .q8_0)
    }

    /// What a full disk does: a write that is refused in the middle.
    @Test func whereThereIsNoRoomTheOldFileStays() throws {
        try Data("mine".utf8).write(to: imbik.folder.appending(path: "q.gguf"))
        let command = "ulimit -f 16; trap '' XFSZ; exec \"$0\" quantize \"$1\" \"$2\" --format f32 --overwrite"
        let ran = try run(
            "/bin/sh", ["-c", command, ImbikProgram.path, path("tiny.gguf"), path("q.gguf")],
            environment: ["PATH": "/usr/bin:/bin", "HOME": imbik.folder.path])
        #expect(ran.status == 1)
        #expect(ran.errors.replacing(imbik.folder.path, with: "<folder>").contains("""
            error: the file can't be written: file too large
              in <folder>/q.gguf
              hint: files may not be this large here ('ulimit -f'); the file that was there before is as it was
            """))
        #expect(try String(contentsOfFile: path("q.gguf"), encoding: .utf8) == "mine")
        #expect(try names == ["q.gguf", "tiny.gguf"])
    }

    /// Killed at the worst moment: while the part is being written. The next save uses up what is left.
    @Test(.enabled(if: SmolLM2.isThere, SmolLM2.skipReason))
    func aKillWhileSavingLeavesTheOldFile() throws {
        try Data("mine".utf8).write(to: imbik.folder.appending(path: "q.gguf"))
        let process = Process()
        process.executableURL = URL(filePath: ImbikProgram.path)
        process.arguments = ["quantize", try #require(SmolLM2.path), path("q.gguf"), "--format", "f32", "--overwrite"]
        process.standardError = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        while process.isRunning {
            let written = try? FileManager.default.attributesOfItem(atPath: path("q.gguf.part"))[.size] as? Int
            if let written, written > 20_000_000 { break }
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(try String(contentsOfFile: path("q.gguf"), encoding: .utf8) == "mine")
        #expect(try imbik.run(["quantize", path("tiny.gguf"), path("q.gguf"), "--format", "q8_0", "--overwrite"]).status == 0)
        #expect(try names == ["q.gguf", "tiny.gguf"])
        _ = try GGUFFile.open(path("q.gguf"))
    }
}
