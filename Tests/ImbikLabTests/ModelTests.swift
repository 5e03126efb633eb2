import ImbikLab
import TestSupport
import Testing

extension OneHost {
    @Suite("Cells ask a real model", .enabled(if: SmolLM2.isThere, SmolLM2.skipReason))
    struct ModelTests {
        static let loaded = Result { try Model.load(.file(SmolLM2.path ?? ""), threads: 2) }
        let model: Model

        init() throws { model = try Self.loaded.get() }

        @Test("parameters by component add up to what the file holds")
        func parameters() {
            let count = model.parameters
            #expect(count.embedding == 28_311_552)
            #expect(count.perLayer == 3_540_096)
            #expect(count.total == 134_515_008)
            #expect(model.tensors.reduce(0) { $0 + $1.count } == count.total)
            #expect(count.display.text.contains("134,515,008"))
        }

        @Test(
            "tokens put together are the text again",
            arguments: ["Paris is the capital of France.", "Çocuklar kumdan kale yaptı.", "a\tb\n  🙂", ""])
        func tokens(text: String) {
            #expect(String(decoding: model.tokens(of: text).flatMap(\.bytes), as: UTF8.self) == text)
        }

        @Test("a token that cannot be seen is shown by a sign")
        func visibleTokens() {
            #expect(model.tokens(of: " a").map(\.description).joined() == "␣a")
            #expect(model.tokens(of: "\n\t").map(\.description).joined() == "⏎⇥")
            #expect(model.tokens(of: "Ç").map(\.description).joined() == "⟨C3⟩⟨87⟩")
        }

        @Test("the next token's probabilities are a distribution")
        func nextTokens() throws {
            let next = try model.nextTokens(after: "The capital of France is", top: 5)
            #expect(next.first.token.text == " Paris")
            #expect(next.candidates.count == 5)
            #expect(try next.probability(of: " Paris") == next.first.probability)
            #expect(abs(next.probabilities.reduce(0, +) - 1) < 1e-3)
            #expect(next.entropy > 0 && next.entropy < 10.81)  // ln 49,152
        }

        @Test("a text read at once has the loss of its tokens read one by one")
        func score() throws {
            let text = "The children built a castle."
            let tokens = model.tokens(of: text)
            var read = tokens[0].text
            var sum = 0.0
            for token in tokens.dropFirst() {
                sum -= try model.nextTokens(after: read, top: 1).probability(of: token.text).logarithm
                read += token.text
            }
            let score = try model.score(of: text)
            #expect(abs(score.loss - sum / Double(score.parts.count)) < 0.01)
        }

        @Test("a choice divides one whole among its candidates, and a space at the prompt's end does not matter")
        func choose() throws {
            let choice = try model.choose(among: ["negative", "positive"], after: "Review: The staff was rude.\nSentiment:")
            #expect(choice.best.text == "negative")
            #expect(abs(choice.candidates.reduce(0) { $0 + $1.share.value } - 1) < 1e-9)
            #expect(try model.choose(among: ["negative", "positive"], after: "Review: The staff was rude.\nSentiment: ") == choice)
        }

        @Test("the same seed writes the same text, another one another")
        func generate() throws {
            func text(_ seed: UInt64) throws -> String {
                try model.generate(from: "Once upon a time", maxTokens: 12, .random(temperature: 1, seed: seed)).text
            }
            #expect(try text(1) == text(1))
            #expect(try text(1) != text(2))
            let answer = try model.answer("What is the capital of France?", maxTokens: 20, .greedy)
            #expect(answer.text.contains("Paris"))
            #expect(answer.ending == .endOfText)
        }

        @Test("attention rows add up to 1 and never look ahead")
        func attention() throws {
            let map = try model.attention(in: "The cat sat on the mat", layer: 3, head: 2)
            for (row, weights) in map.values.enumerated() {
                #expect(abs(weights.reduce(0, +) - 1) < 1e-3)
                #expect(weights[(row + 1)...].allSatisfy { $0 == 0 })
            }
        }

        @Test("each request that cannot be answered says why and what to do")
        func errors() throws {
            let next = try model.nextTokens(after: "a", top: 1)
            let cases: [(() throws -> Void, String)] = [
                (
                    { _ = try model.nextTokens(after: "", top: 1) },
                    "error: the prompt is empty; there is no token to continue\n  hint: give at least one character"
                ),
                (
                    { _ = try next.probability(of: "two words") },
                    """
                    error: 'two words' is 2 tokens, not one: two ␣words
                      hint: use 'score(_:after:)' for the probability of a longer text; words mostly begin with a space, as in ' Paris'
                    """
                ),
                (
                    { _ = try model.choose(among: [], after: "a") },
                    "error: there is nothing to choose among\n  hint: give at least one candidate that is not empty"
                ),
                (
                    { _ = try model.choose(among: ["a", "b", "a"], after: "a") },
                    "error: the candidate 'a' is there twice\n  hint: give each candidate once"
                ),
                (
                    { _ = try model.attention(in: "a", layer: 30) },
                    "error: layer 30 does not exist; the model has the layers 0 to 29"
                ),
                (
                    { _ = try model.attention(in: "a", layer: 0, head: 9) },
                    "error: head 9 does not exist; each layer has the heads 0 to 8"
                ),
                (
                    { _ = try model.generate(from: "a", maxTokens: 1, .random(temperature: 0, seed: 1)) },
                    """
                    error: the temperature is 0; it must be a number above 0
                      hint: use '.greedy' to take the likeliest token each time
                    """
                ),
                (
                    { _ = try model.perplexity(of: "a") },
                    """
                    error: a text of 1 token has no perplexity
                      hint: give a text of at least two tokens; the first is only read, the others are predicted
                    """
                ),
            ]
            for (request, message) in cases {
                do {
                    try request()
                    Issue.record("no error, where this was due: \(message)")
                } catch {
                    #expect("\(error)" == message)
                }
            }
        }
    }
}

@Suite("Probabilities")
struct ProbabilityTests {
    @Test(
        "are written as percentages that never lie about being above zero",
        arguments: [(1, "100.0 %"), (0.6214, "62.1 %"), (0.0004, "0.04 %"), (1.2e-7, "1.2e-5 %"), (0, "0.0 %")] as [(Double, String)])
    func text(value: Double, expected: String) {
        #expect(Probability(value).description == expected)
    }

    @Test("compare with written numbers, and know their logarithm")
    func comparison() {
        #expect(Probability(0.7) > 0.5)
        #expect(Probability(1).logarithm == 0)
        #expect(Probability(0).logarithm == -.infinity)
    }
}
