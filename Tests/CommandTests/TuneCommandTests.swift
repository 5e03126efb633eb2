import Foundation
import GGUF
import LanguageModels
import TestSupport
import Testing

@Suite("'imbik tune' trains, survives, and refuses what can't be trained",
       .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason))
struct TuneCommandTests {
    let fixture: AdaptingFixture

    init() throws { fixture = try AdaptingFixture() }

    @Test("the report says what was reached; the file has the base's parameters and the adapter gives the same answers")
    func report() throws {
        let ran = try fixture.imbik.run(fixture.tune(
            "--heldout", "held.jsonl", "--steps", "30", "--batch", "8", "--learning-rate", "5e-3", "--format", "f32", "--out",
            "tuned.gguf", "--adapter-out", "adapter.gguf", "--json"))
        let report = try fields(ran.output)
        #expect(report.keys.sorted() == [
            "adapter_file", "after", "before", "bytes", "examples", "file", "leaked", "losses", "parameters", "peak_bytes",
            "predicted_bytes", "resumed_at", "rounding_error", "seconds", "settings", "steps", "tokens", "tokens_per_second",
            "trained_parameters",
        ])
        #expect(report["examples"] as? Int == 48 && report["steps"] as? Int == 30)
        #expect((report["losses"] as? [Double])?.count == 30)
        let base = try ParameterCount(ModelConfiguration(GGUFFile.open(fixture.file("tiny.gguf").path))).total
        #expect(report["parameters"] as? Int == base)
        let after = try #require((report["after"] as? [String: Any])?["held_out"] as? [String: Any])
        #expect((after["accuracy"] as? [String: Double])?["value"] == 1)
        #expect(try fixture.names().contains("tuned.gguf.checkpoint") == false)

        func next(_ words: String...) throws -> [String: Any] {
            let ran = try fixture.imbik.run(["next", "--top", "1", "--json", "--threads", "1"] + words + ["ox 5:"])
            return try #require((try fields(ran.output)["next"] as? [[String: Any]])?.first)
        }
        let merged = try next("--model", "tuned.gguf"), beside = try next("--model", "tiny.gguf", "--adapter", "adapter.gguf")
        #expect(merged["text"] as? String == " in" && beside["text"] as? String == " in")
        let (p, q) = (merged["probability"] as? Double ?? 0, beside["probability"] as? Double ?? 1)
        #expect(abs(p - q) < 1e-3)
        let evaluated = try fields(fixture.run(
            "evaluate", "held.jsonl", "--model", "tiny.gguf", "--adapter", "adapter.gguf", "--template", "{text}:", "--json").output)
        #expect(((evaluated["report"] as? [String: Any])?["accuracy"] as? [String: Double])?["value"] == 1)
    }

    @Test("every setting is printed before the start")
    func settings() throws {
        let ran = try fixture.imbik.run(fixture.tune("--full", "--hold-out", "0.25", "--steps", "2", "--out", "tuned.gguf"))
        #expect(ran.status == 0)
        for line in ["tuning          full", "held out        12 examples", "learning rate   5e-05", "memory: about "] {
            #expect(ran.output.contains(line), "\(line)")
        }
        #expect(ran.output.contains("accuracy after") && ran.output.contains("written          tuned.gguf, "))
    }

    @Test("killed or interrupted in the middle and resumed, it writes the same file", arguments: [SIGKILL, SIGINT])
    func resuming(signal: Int32) throws {
        let words = ["--steps", "1500", "--every", "10", "--batch", "4", "--lora-dropout", "0.1"]
        for folder in ["a", "b"] {
            try FileManager.default.createDirectory(at: fixture.file(folder), withIntermediateDirectories: true)
        }
        #expect(try fixture.imbik.run(fixture.tune("--out", "a/tuned.gguf") + words).status == 0)
        let stopped = fixture.tune("--out", "b/tuned.gguf") + words
        let (process, errors) = try fixture.interrupted(stopped, by: signal, when: "b/tuned.gguf.checkpoint")
        #expect(!FileManager.default.fileExists(atPath: fixture.file("b/tuned.gguf").path))
        if signal == SIGINT {
            #expect(process.terminationReason == .exit && process.terminationStatus == 2)
            #expect(errors.contains("of 1500; nothing is lost\n  to go on: imbik tune train.jsonl"))
            #expect(errors.contains("--template '{text}:'") && errors.hasSuffix("--resume\n"))
        } else {
            #expect(process.terminationReason == .uncaughtSignal)
        }
        // Starting anew would lose what is done: it is not done unasked.
        let anew = try fixture.imbik.run(stopped)
        #expect(anew.status == 1)
        #expect(anew.errors == """
            error: the checkpoint of an earlier run is there
              in b/tuned.gguf.checkpoint
              hint: '--resume' goes on with it, '--overwrite' starts anew

            """)
        let resumed = try fields(fixture.imbik.run(stopped + ["--resume", "--json"]).output)
        #expect(resumed["resumed_at"] as? Int ?? 0 >= 10 && resumed["steps"] as? Int == 1500)
        #expect(try Data(contentsOf: fixture.file("a/tuned.gguf")) == Data(contentsOf: fixture.file("b/tuned.gguf")))
    }

    @Test("what can't be trained is refused before the start, with the place and a remedy", arguments: [
        ("broken-json", []), ("one-label", []), ("latin-1", []), ("too-long", []), ("file-there", []), ("no-folder", []),
        ("nothing-to-resume", ["--resume"]),
    ])
    func refused(name: String, more: [String]) throws {
        var out = "tuned.gguf"
        switch name {
        case "broken-json": try append("{\"text\": \"ox\", \"label\"}\n")
        case "one-label": try Data("{\"text\": \"ox\", \"label\": \"in\"}\n{\"text\": \"we\", \"label\": \"in\"}\n".utf8).write(to: fixture.file("train.jsonl"))
        case "latin-1": try Data([0x7B, 0xE7, 0x7D]).write(to: fixture.file("train.jsonl"))
        case "too-long": try append("{\"text\": \"\(String(repeating: "x", count: 2000))\", \"label\": \"in\"}\n")
        case "file-there": try Data("mine".utf8).write(to: fixture.file(out))
        case "no-folder": out = "nowhere/tuned.gguf"
        default: break
        }
        let ran = try fixture.imbik.run(fixture.tune("--out", out) + more)
        #expect(ran.status == 1 && ran.output == "")
        try expectGolden(ran.errors, "tune-\(name).txt")
        #expect(try fixture.names().filter { $0.hasPrefix("tuned") } == (name == "file-there" ? ["tuned.gguf"] : []))
    }

    @Test("a run that would not fit is refused with the numbers")
    func memory() throws {
        let ran = try fixture.imbik.run(fixture.tune("--out", "tuned.gguf", "--lora-rank", "512", "--memory", "1"))
        #expect(ran.status == 1 && ran.output == "")
        #expect(ran.errors.hasPrefix("error: training needs "))
        #expect(ran.errors.contains(" MiB of memory, and 1 MiB are free: the model 1 MiB, adapters "))
    }

    private func append(_ line: String) throws {
        let file = fixture.file("train.jsonl")
        try (Data(contentsOf: file) + Data(line.utf8)).write(to: file)
    }

    @Test("SmolLM2 is tuned, and has as many parameters as before", .enabled(if: SmolLM2.isThere, SmolLM2.skipReason))
    func smolLM2() throws {
        let ran = try fixture.run(
            "tune", "train.jsonl", "--model", try #require(SmolLM2.path), "--steps", "2", "--batch", "4", "--lora-rank", "2",
            "--template", "{text}:", "--out", "tuned.gguf", "--json")
        let report = try fields(ran.output)
        #expect(report["parameters"] as? Int == 134_515_008)
        #expect(report["trained_parameters"] as? Int == 610_560)
        #expect((report["bytes"] as? Int ?? 0) > 134_000_000)
    }
}
