import Foundation
import TestSupport
import Testing

@Suite("'imbik evaluate' measures, 'imbik distill' compares", .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason))
struct DistillCommandTests {
    let fixture: AdaptingFixture

    init() throws { fixture = try AdaptingFixture() }

    @Test("teacher, student and control stand side by side, each with all figures")
    func sideBySide() throws {
        let words = [
            "distill", "plain.jsonl", "--teacher", "tiny.gguf", "--labelled", "train.jsonl", "--layers", "1", "--control",
            "--heldout", "held.jsonl", "--template", "{text}:", "--steps", "4", "--format", "f32", "--out", "student.gguf",
        ]
        let report = try fields(fixture.imbik.run(words + ["--json"]).output)
        #expect(report.keys.sorted() == ["leaked", "models", "peak_bytes", "predicted_bytes", "settings", "watts_per_core"])
        let models = try #require(report["models"] as? [String: [String: Any]])
        #expect(models.keys.sorted() == ["control", "student", "teacher"])
        for (name, model) in models {
            #expect(model.keys.sorted() == [
                "bytes", "file", "held_out", "joules_per_1000_tokens", "parameters", "tokens_per_second", "training",
            ])
            #expect((model["held_out"] as? [String: Any])?["examples"] as? Int == 20)
            #expect(((model["training"] as? [String: Any])?["steps"] as? Int) == (name == "teacher" ? nil : 4))
        }
        let counts = models.mapValues { $0["parameters"] as? Int ?? 0 }
        #expect(counts["student"] == counts["control"] && counts["student"] ?? 0 < counts["teacher"] ?? 0)
        #expect(try fixture.names().filter { $0.hasPrefix("student") } == ["student.gguf"])

        let ran = try fixture.imbik.run(words + ["--overwrite", "--width", "16", "--heads", "2", "--watts", "5"])
        #expect(ran.status == 0)
        #expect(ran.output.contains("1 layer of width 16, 2 heads (1 of keys and values), feed-forward 32"))
        #expect(ran.output.contains("accuracy") && ran.output.contains("\nteacher  ") && ran.output.contains("\ncontrol  "))
        #expect(ran.output.contains("processor seconds × 5.0 W, an estimate\nwritten: student.gguf\n"))
    }

    @Test("killed or interrupted in the middle and resumed, it writes the same student", arguments: [SIGKILL, SIGINT])
    func resumed(by signal: Int32) throws {
        func words(_ out: String) -> [String] {
            [
                "distill", "train.jsonl", "--teacher", "tiny.gguf", "--layers", "1", "--hold-out", "0.25", "--template", "{text}:",
                "--threads", "1", "--precision", "fp32", "--steps", "1500", "--every", "10", "--format", "f32",
                "--out", out,
            ]
        }
        for folder in ["a", "b"] {
            try FileManager.default.createDirectory(at: fixture.file(folder), withIntermediateDirectories: true)
        }
        let whole = try fields(fixture.imbik.run(words("a/student.gguf") + ["--json"]).output)
        let student = try #require((whole["models"] as? [String: [String: Any]])?["student"])
        #expect((student["held_out"] as? [String: Any])?["examples"] as? Int == 12, "a quarter of 48")
        let (process, errors) = try fixture.interrupted(words("b/student.gguf"), by: signal, when: "b/student.gguf.checkpoint")
        #expect(signal == SIGKILL ? process.terminationReason == .uncaughtSignal : process.terminationStatus == 2, "\(errors)")
        #expect(!FileManager.default.fileExists(atPath: fixture.file("b/student.gguf").path))
        #expect(try fixture.imbik.run(words("b/student.gguf") + ["--resume"]).status == 0)
        #expect(try Data(contentsOf: fixture.file("a/student.gguf")) == Data(contentsOf: fixture.file("b/student.gguf")))
    }

    @Test("what can't be distilled is refused", arguments: [
        ("no-labels", ["--layers", "1"]), ("more-layers", ["--layers", "3", "--labels", "in,the"]),
        ("no-answers", ["--layers", "1", "--labels", "in,the", "--control"]),
        ("nothing-to-measure", ["--layers", "1", "--labels", "in,the", "--hold-out", "0.2"]),
    ])
    func refused(name: String, more: [String]) throws {
        let ran = try fixture.imbik.run(
            ["distill", "plain.jsonl", "--teacher", "tiny.gguf", "--out", "student.gguf"] + more)
        #expect(ran.status == 1 && ran.output == "")
        try expectGolden(ran.errors, "distill-\(name).txt")
    }

    @Test("each kind of data has its figures")
    func evaluate() throws {
        try Data("text,value\nox,3\nwe,5\n".utf8).write(to: fixture.file("numbers.csv"))
        try Data("{\"prompt\": \"ox\", \"answer\": \"we\"}\n".utf8).write(to: fixture.file("answers.jsonl"))
        func report(_ words: String...) throws -> [String: Any] {
            let all = try fields(fixture.imbik.run(["evaluate"] + words + ["--model", "tiny.gguf", "--json"]).output)
            #expect(all.keys.sorted() == ["adapter", "data", "instruction", "model", "perplexity", "report", "shots", "template"])
            return try #require(all["report"] as? [String: Any])
        }
        let common = ["examples", "examples_asked", "interrupted", "seconds", "task", "tokens_per_second"]
        #expect(try report("held.jsonl").keys.sorted() == (common + [
            "accuracy", "confusion", "expected_calibration_error", "interval", "labels", "macro_f1",
        ]).sorted())
        #expect(try report("held.jsonl", "--shots", "2", "--from", "train.jsonl")["examples"] as? Int == 20)
        #expect(try report("numbers.csv").keys.sorted() == (common + ["fallback", "interval", "mean_absolute_error", "r2", "unreadable"]).sorted())
        #expect(try report("answers.jsonl").keys.sorted() == (common + ["exact_match", "interval", "matching"]).sorted())
        #expect(try report("plain.jsonl").keys.sorted() == (common + ["bits_per_byte", "perplexity", "tokens"]).sorted())

        let ran = try fixture.run("evaluate", "held.jsonl", "--model", "tiny.gguf", "--text", "plain.jsonl")
        #expect(ran.output.contains("accuracy           ") && ran.output.contains("is \\ chosen"))
        #expect(ran.output.contains("tokens of other text: "))
    }

    @Test("a label that is not among those asked for is refused with its line")
    func unknownLabel() throws {
        let ran = try fixture.run("evaluate", "held.jsonl", "--model", "tiny.gguf", "--labels", "in,out")
        #expect(ran.status == 1)
        #expect(ran.errors.contains("the label 'the' never occurs") && ran.errors.contains("in held.jsonl:2"))
    }
}
