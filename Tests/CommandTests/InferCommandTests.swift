import Foundation
import GGUF
import TestSupport
import Testing

@Suite("'imbik infer' and 'imbik cache' answer ahead, keep the answers, and lose none",
       .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason))
struct InferCommandTests {
    let fixture: AdaptingFixture

    init() throws { fixture = try AdaptingFixture() }

    private static let queries = (1...50).map { "{\"id\": \"q\($0)\", \"text\": \"ox \($0 * 7919 % 101)\"}\n" }.joined()
    private static let classify = ["--task", "classify", "--labels", "in,the", "--model", "tiny.gguf", "--template", "{text}:"]
    private static let generate = ["--task", "generate", "--model", "tiny.gguf", "--max-tokens", "9"]

    private func lines(_ text: String) throws -> [[String: Any]] { try text.split(separator: "\n").map { try fields(String($0)) } }
    private func text(_ file: String) throws -> String { try String(contentsOf: fixture.file(file), encoding: .utf8) }

    @Test("answers stand in order, the same for every width and number of threads", arguments: [classify, generate])
    func order(_ task: [String]) throws {
        let one = try fixture.imbik.run(["infer"] + task + ["--width", "1", "--threads", "1"], input: Self.queries)
        #expect(one.status == 0)
        let found = try lines(one.output)
        #expect(found.map { $0["line"] as? Int } == (1...50).map { $0 })
        #expect(found.map { $0["id"] as? String } == (1...50).map { "q\($0)" })
        #expect(one.errors.contains("50 queries answered in "))
        for words in [["--width", "7"], ["--width", "32", "--threads", "2"]] {
            #expect(try fixture.imbik.run(["infer"] + task + words, input: Self.queries).output == one.output)
        }
    }

    @Test("a label is what 'imbik evaluate' chooses, a text what 'imbik generate' writes")
    func oneAtATime() throws {
        let generated = try lines(fixture.imbik.run(["infer"] + Self.generate, input: "{\"text\": \"ox 5\"}\n").output)
        let alone = try fields(fixture.run("generate", "ox 5", "--model", "tiny.gguf", "--max-tokens", "9", "--json").output)
        #expect(generated.first?["text"] as? String == alone["text"] as? String)
        let scored = try lines(
            fixture.imbik.run(
                ["infer", "--task", "score", "--model", "tiny.gguf"], input: "{\"text\": \"ox 5\", \"continuation\": \" in\"}\n").output)
        #expect(scored.first?["tokens"] as? Int == 1 && (scored.first?["logProbability"] as? Double ?? 1) < 0)
    }

    @Test("bad lines are refused by number, the rest goes on")
    func badLines() throws {
        let input = "{\"text\": \"ox 1\"}\n{\"text\": 3}\n\nnonsense\n{\"text\": \"ox 2\"}\n"
        let ran = try fixture.imbik.run(
            ["infer", "--output", "out.jsonl", "--errors", "bad.jsonl"] + Self.classify, input: input)
        #expect(ran.status == 1)
        #expect(ran.errors.contains("; 2 lines have no answer"))
        #expect(try lines(text("out.jsonl")).map { $0["line"] as? Int } == [1, 5])
        #expect(try lines(text("bad.jsonl")).map { $0["line"] as? Int } == [2, 4])
        let nothing = try fixture.imbik.run(["infer"] + Self.classify)
        #expect(nothing.status == 5)
    }

    @Test("what was cut off at any byte is resumed to the same file")
    func resuming() throws {
        let words = ["infer", "--output", "out.jsonl", "--width", "3"] + Self.generate
        #expect(try fixture.imbik.run(words, input: Self.queries).status == 0)
        let whole = try Data(contentsOf: fixture.file("out.jsonl"))
        for length in [0, 1, 100, whole.count / 2, whole.count - 1, whole.count] {
            try whole.prefix(length).write(to: fixture.file("out.jsonl"))
            let ran = try fixture.imbik.run(words + ["--resume"], input: Self.queries)
            #expect(ran.status == 0)
            #expect(try Data(contentsOf: fixture.file("out.jsonl")) == whole, "cut after \(length) bytes")
        }
        let anew = try fixture.imbik.run(words, input: Self.queries)
        #expect(anew.status == 1)
        #expect(anew.errors == """
            error: there are predictions in this file already
              in out.jsonl
              hint: go on with them by '--resume', or give another file

            """)
        let other = try fixture.imbik.run(words + ["--resume", "--instruction", "Other."], input: Self.queries)
        #expect(other.status == 1)
        #expect(other.errors.hasPrefix("error: these predictions come from another model, prompt or task (job "))
        #expect(try Data(contentsOf: fixture.file("out.jsonl")) == whole)
    }

    @Test("a cache is filled once, asked without a model, refreshed and exported")
    func cache() throws {
        let fill = ["cache", "fill", "c.sqlite"] + Self.classify
        let first = try fixture.imbik.run(fill, input: Self.queries)
        #expect(first.status == 0 && first.errors.contains("50 predictions computed in "))
        let second = try fixture.imbik.run(fill, input: Self.queries + "{\"text\": \"OX  7919?\"}\n{\"text\": \"we 1\"}\n")
        #expect(second.errors.contains("2 predictions computed in ") && second.errors.hasSuffix("; 50 were there already\n"))

        try FileManager.default.removeItem(at: fixture.file("tiny.gguf"))
        let asked = try fixture.run("cache", "ask", "c.sqlite", "OX 41!", "--json")
        #expect(asked.status == 0)
        let answer = try #require(fields(asked.output)["answer"] as? [String: Any])
        #expect(["in", "the"].contains(answer["label"] as? String ?? ""))
        let missed = try fixture.run("cache", "ask", "c.sqlite", "something else")
        #expect(missed.status == 1 && missed.errors == "no prediction for 'something else'\n")

        let stats = try fixture.run("cache", "stats", "c.sqlite", "--json").output
        let one = try #require(try JSONSerialization.jsonObject(with: Data(stats.utf8)) as? [[String: Any]]).first
        #expect(one?["predictions"] as? Int == 52 && one?["hits"] as? Int == 1 && one?["misses"] as? Int == 1)
        let exported = try lines(fixture.run("cache", "export", "c.sqlite").output)
        #expect(exported.count == 52 && exported.reduce(0) { $0 + ($1["hits"] as? Int ?? 0) } == 1)
    }

    @Test("another model finds nothing of what this one said")
    func models() throws {
        _ = try fixture.imbik.run(["cache", "fill", "c.sqlite"] + Self.classify, input: Self.queries)
        try Data(TinyModel(width: 64, feedForwardWidth: 64).contents().serialized()).write(to: fixture.file("tiny.gguf"))
        let again = try fixture.imbik.run(["cache", "fill", "c.sqlite"] + Self.classify, input: Self.queries)
        #expect(again.errors.contains("50 predictions computed in "))
        let due = try fixture.imbik.run(["cache", "refresh", "c.sqlite", "--older-than", "1d"] + Self.classify)
        #expect(due.status == 0 && due.errors.contains("0 predictions computed in "))
    }
}
