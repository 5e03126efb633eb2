import Datasets
import Evaluation
import JSON
import LanguageModels
import OfflineInference
import Testing
import Tokenization

@Suite("A batch job answers every line, in order, the same whatever the batch")
struct InferenceJobTests {
    @Test(arguments: 0..<4)
    func theWidthChangesNothing(_ number: Int) throws {
        let task = try Jobs.tasks(Jobs.model().tokenizer)[number]
        let input = Jobs.queries(45)
        let expected = try Jobs.run(task, on: input, width: 1)
        let lines = expected.answers.split(separator: "\n")
        #expect(lines.count == 45 && expected.refused == "")
        for (index, line) in lines.enumerated() {
            let value = try JSONValue(parsing: line.utf8)
            #expect(value["line"] == .integer(index + 1) && value["id"] == .integer(index + 1))
        }
        for width in [2, 7, 32] { #expect(try Jobs.run(task, on: input, width: width) == expected, "width \(width)") }
    }

    @Test func anAnswerIsThatOfOneAtATime() throws {
        let model = try Jobs.model()
        let tasks = try Jobs.tasks(model.tokenizer)
        let prompt = model.tokenizer.encode("and the rest", special: .asText)

        let written = try Jobs.run(tasks[1], on: "\n\n{\"text\": \"and the rest\"}", width: 4)
        let generation = try Decoder(model).generate(after: prompt, options: GenerationOptions(maxTokens: 12))
        let line = try JSONValue(parsing: written.answers.utf8.dropLast())
        #expect(line["line"] == 3 && line["text"] == .string(generation.text) && line["id"] == nil)
        #expect(line["tokens"] == .integer(generation.tokens.count))
        #expect(line["stopReason"] == .string(generation.stopReason.rawValue))

        guard case .classify(let choice) = tasks[0] else { Issue.record("the first task chooses labels"); return }
        let one = try choice.predict(
            .init("and the rest", .nothing, origin: .init(file: "", line: 0)), DecoderScores(model))
        let found = try JSONValue(parsing: Jobs.run(tasks[0], on: "{\"text\": \"and the rest\"}", width: 4).answers.utf8.dropLast())
        #expect(found["label"] == .string(choice.labels[one.predicted]))
        for (label, probability) in zip(choice.labels, one.probabilities) {
            let value = try #require(found["probabilities"]?[label]?.double)
            #expect(abs(value - probability) < 1e-5)
        }

        let score = try Decoder(model).score(model.tokenizer.encode(" the end", special: .asText), after: prompt)
        let scored = try JSONValue(
            parsing: Jobs.run(tasks[3], on: "{\"text\": \"and the rest\", \"continuation\": \" the end\"}", width: 4).answers.utf8.dropLast())
        #expect(scored["logProbability"] == .number(Double(score.logProbability)))
    }

    static let badLines: [(line: String, problem: String)] = [
        ("{\"text\": \"x\"", "the line is not JSON"), ("[1]", "the line is no JSON object"), ("{\"id\": 1}", "the field 'text' is missing"),
        ("{\"text\": 7}", "the field 'text' of the query is no text"), ("{\"text\": \"\"}", "the prompt is empty"),
        ("{\"text\": \"" + String(repeating: "and the rest ", count: 200) + "\"}", "tokens"),
        ("{\"text\": \"" + String(repeating: "x", count: LineReader.longest) + "\"}", "the line has more than 1024 KiB"),
    ]

    @Test func badLinesAreRefusedByNumberAndTheRestGoesOn() throws {
        let good = "{\"text\": \"in a\"}\n"
        let input = Self.badLines.map { good + $0.line + "\n" }.joined() + good
        let task = try Jobs.tasks(Jobs.model().tokenizer)[1]
        let written = try Jobs.run(task, on: input, width: 3)
        let answers = try written.answers.split(separator: "\n").map { try JSONValue(parsing: $0.utf8)["line"]?.integer }
        #expect(answers == (0...Self.badLines.count).map { 2 * $0 + 1 })
        let refused = try written.refused.split(separator: "\n").map { try JSONValue(parsing: $0.utf8) }
        #expect(refused.count == Self.badLines.count)
        for (index, line) in refused.enumerated() {
            #expect(line["line"] == .integer(2 * index + 2))
            let words = line["error"]?.string ?? ""
            #expect(words.contains(Self.badLines[index].problem), "\(words)")
        }
    }

    @Test(arguments: [0, 1, 8, 9, 44, 45])
    func aResumedJobGivesTheRest(_ done: Int) throws {
        let task = try Jobs.tasks(Jobs.model().tokenizer)[2]
        let input = Jobs.queries(45)
        let all = try Jobs.run(task, on: input, width: 5).answers.split(separator: "\n")
        let rest = try Jobs.run(task, on: input, width: 3, after: done).answers.split(separator: "\n")
        #expect(rest == Array(all.dropFirst(done)))
    }

    @Test func fewerLinesThanAreAnsweredAreAMistake() throws {
        let task = try Jobs.tasks(Jobs.model().tokenizer)[1]
        #expect(throws: InferenceError.inputTooShort(lines: 3, done: 4)) {
            try Jobs.run(task, on: Jobs.queries(3), width: 2, after: 4)
        }
    }

    @Test func aJobCanBeEndedAfterAWindow() throws {
        let task = try Jobs.tasks(Jobs.model().tokenizer)[1]
        var seen: [InferenceJob.Progress] = []
        let written = try Jobs.run(task, on: Jobs.queries(45), width: 2) { progress in
            seen.append(progress)
            return seen.count < 2
        }
        #expect(seen.map(\.lines) == [8, 16])
        #expect(written.answers.split(separator: "\n").count == 16)
    }

    @Test func aJobIsKnownByModelTaskAndPrompt() throws {
        let tokenizer = try Jobs.model().tokenizer
        let tasks = try Jobs.tasks(tokenizer)
        var prints = tasks.map { InferenceJob.fingerprint($0, modelHash: "a") }
        prints += tasks.map { InferenceJob.fingerprint($0, modelHash: "b") }
        prints.append(InferenceJob.fingerprint(.score(try Prompt(template: "{text}:")), modelHash: "a"))
        #expect(Set(prints).count == prints.count && prints.allSatisfy { $0.count == 16 })
        #expect(prints[0] == InferenceJob.fingerprint(tasks[0], modelHash: "a"))
    }
}
