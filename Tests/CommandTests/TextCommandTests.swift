import Foundation
import TestSupport
import Testing

@Suite("The commands that compute with a model give what their documentation says",
       .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason),
       .enabled(if: SmolLM2.isThere, SmolLM2.skipReason))
struct TextCommandTests {
    let imbik: ImbikProgram
    let model: [String]

    init() throws {
        imbik = try ImbikProgram()
        model = ["--model", try #require(SmolLM2.path)]
    }

    private let prompt = "The capital of France is"

    @Test func greedyTextIsStreamedAsItStandsInTheJSON() throws {
        let arguments = ["generate"] + model + ["--max-tokens", "8", prompt]
        let streamed = try imbik.run(arguments)
        let report = try fields(imbik.run(arguments + ["--json"]).output)
        #expect(report.keys.sorted() == ["promptTokens", "stopReason", "text", "tokens", "tokensPerSecond"])
        // Only the first token is far enough ahead to be the same on every processor.
        let text = try #require(report["text"] as? String)
        #expect(text.hasPrefix(" Paris"))
        #expect(streamed.output == text + "\n")
        #expect(report["promptTokens"] as? Int == 5)
        #expect(report["stopReason"] as? String == "maxTokens")
        #expect((report["tokens"] as? [Int])?.count == 8)
    }

    @Test func aStopStringEndsTheTextBeforeIt() throws {
        let report = try fields(imbik.run(["generate"] + model + ["--stop", "aris", "--json", prompt]).output)
        #expect(report["text"] as? String == " P")
        #expect(report["stopReason"] as? String == "stopString")
    }

    @Test func theSameSeedDrawsTheSameText() throws {
        let arguments = ["generate"] + model + ["--temperature", "1.5", "--max-tokens", "12"]
        let texts = try ["7", "7", "8"].map { try imbik.run(arguments + ["--seed", $0, prompt]).output }
        #expect(texts[0] == texts[1])
        #expect(texts[0] != texts[2])
    }

    @Test func thePromptMayComeFromStandardInput() throws {
        let ran = try imbik.run(["generate"] + model + ["--max-tokens", "1", "-"], input: prompt)
        #expect(ran.output == " Paris\n")
    }

    @Test func anEmptyPromptIsExplained() throws {
        let ran = try imbik.run(["next"] + model + [""])
        #expect(ran.status == 1)
        #expect(ran.errors == """
            error: the prompt is empty; there is no token to continue
              hint: give at least one character

            """)
    }

    @Test func theLikeliestTokensComeFirst() throws {
        let report = try fields(imbik.run(["next"] + model + ["--top", "3", "--json", prompt]).output)
        #expect(report.keys.sorted() == ["next", "promptTokens"])
        let next = try #require(report["next"] as? [[String: Any]])
        #expect(next.count == 3)
        #expect(next[0]["token"] as? Int == 7042)
        #expect(next[0]["text"] as? String == " Paris")
        #expect(next[0].keys.sorted() == ["bytes", "logProbability", "probability", "text", "token"])
        let probabilities = next.compactMap { $0["probability"] as? Double }
        #expect(probabilities == probabilities.sorted(by: >) && probabilities.reduce(0, +) <= 1)
    }

    @Test func candidatesAreRankedAndTheirSharesAddUpToOne() throws {
        let report = try fields(imbik.run(["score"] + model + ["--candidates", "London, Paris,Rome", "--json", prompt]).output)
        #expect(report.keys.sorted() == ["best", "candidates", "promptTokens"])
        #expect(report["best"] as? String == "Paris")
        let candidates = try #require(report["candidates"] as? [[String: Any]])
        #expect(candidates.first?.keys.sorted() == ["logProbability", "meanLogProbability", "share", "text", "tokens"])
        #expect(abs(candidates.compactMap { $0["share"] as? Double }.reduce(0, +) - 1) < 1e-9)
        // A space at the end of the prompt belongs to the candidates: nothing changes.
        let spaced = try fields(imbik.run(["score"] + model + ["--candidates", "London, Paris,Rome", "--json", prompt + " "]).output)
        #expect(spaced as NSDictionary == report as NSDictionary)
    }

    @Test func linesBecomeTokensAndOtherFieldsStay() throws {
        let ran = try imbik.run(["tokenize"] + model, input: "{\"text\": \"Hello, world!\", \"id\": 7}\n\n{\"text\": \"\"}\n")
        #expect(ran.transcript == """
            {"id":7,"text":"Hello, world!","tokens":[19556,28,905,17]}
            {"text":"","tokens":[]}
            -- exit code 0

            """)
    }

    @Test func aBadLineIsReportedAndTheRestGoesOn() throws {
        let ran = try imbik.run(["tokenize"] + model, input: "nope\n{\"text\": 3}\n[1]\n{\"text\": \"Hello\"}")
        #expect(ran.transcript == """
            {"text":"Hello","tokens":[19556]}
            -- standard error
            error: line 1: this is not a JSON object: nope
            error: line 2: a field "text" with a string is missing
            error: line 3: this is not a JSON object: [1]
            -- exit code 1

            """)
    }

    @Test func tokensBecomeText() throws {
        let ran = try imbik.run(
            ["tokenize", "--decode"] + model, input: "{\"tokens\": [19556, 28, 905, 17]}\n{\"tokens\": [49152]}\n{\"tokens\": [-1]}\n")
        #expect(ran.transcript == """
            {"text":"Hello, world!","tokens":[19556,28,905,17]}
            -- standard error
            error: line 2: token 49152 does not exist; the vocabulary has the tokens 0 to 49151
            error: line 3: token -1 does not exist; the vocabulary has the tokens 0 to 49151
            -- exit code 1

            """)
    }

    @Test func specialTokensAreTextUnlessAskedFor() throws {
        let line = "{\"text\": \"<|im_start|>\"}\n"
        let asText = try fields(imbik.run(["tokenize"] + model, input: line).output)
        let parsed = try fields(imbik.run(["tokenize", "--special"] + model, input: line).output)
        #expect((asText["tokens"] as? [Int])?.count ?? 0 > 1)
        #expect(parsed["tokens"] as? [Int] == [1])
    }

    @Test func nothingToTokenizeIsNoPass() throws {
        #expect(try imbik.run(["tokenize"] + model).status == 5)
    }
}
