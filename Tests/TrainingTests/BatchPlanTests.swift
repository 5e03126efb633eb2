import Diagnostics
import Testing
import Tokenization
import Training

@Suite("Batches: what an epoch goes through, and in which order")
struct BatchPlanTests {
    /// A sequence of each length; its first token is its place in the list.
    static func sequences(_ lengths: [Int]) -> [TrainingSequence] {
        lengths.enumerated().map { place, length in
            TrainingSequence(allOf: (0..<length).map { TokenID($0 == 0 ? place : 1000 + $0) })
        }
    }

    static func places(_ batches: [Batch]) -> [[Int]] { batches.map { $0.sequences.map { $0.tokens[0].index } } }

    @Test func bySequences() {
        let plan = BatchPlan(.sequences(Self.sequences([2, 3, 4, 5, 6])), size: .sequences(2), order: .asGiven)
        #expect(Self.places(plan.batches(inEpoch: 0)) == [[0, 1], [2, 3], [4]])
        #expect(Self.places(plan.batches(inEpoch: 7)) == [[0, 1], [2, 3], [4]])
    }

    @Test func byTokensTheBudgetHoldsAndALongerSequenceStandsAlone() {
        let plan = BatchPlan(.sequences(Self.sequences([4, 6, 1, 30, 2, 8, 1])), size: .tokens(10), order: .asGiven)
        #expect(Self.places(plan.batches(inEpoch: 0)) == [[0, 1], [2], [3], [4, 5], [6]])
    }

    @Test func eachEpochHasEverySequenceOnceInAnOrderOfItsOwn() {
        let plan = BatchPlan(
            .sequences(Self.sequences(Array(repeating: 2, count: 20))), size: .sequences(3), order: .shuffled(seed: 5))
        let epochs = (0..<3).map { Self.places(plan.batches(inEpoch: $0)).flatMap { $0 } }
        for epoch in epochs { #expect(epoch.sorted() == Array(0..<20)) }
        #expect(Set(epochs).count == 3)
        #expect(Self.places(plan.batches(inEpoch: 2)).flatMap { $0 } == epochs[2], "the same again")
        var other = plan
        other.order = .shuffled(seed: 6)
        #expect(Self.places(other.batches(inEpoch: 0)).flatMap { $0 } != epochs[0])
    }

    @Test func everyPlaceIsAboutAsLikelyInAShuffle() {
        // 600 epochs of 6: each place gets each sequence 100 times, give or take 9 (one standard deviation).
        let plan = BatchPlan(
            .sequences(Self.sequences(Array(repeating: 2, count: 6))), size: .sequences(6), order: .shuffled(seed: 1))
        var counts = Array(repeating: Array(repeating: 0, count: 6), count: 6)
        for epoch in 0..<600 {
            for (place, sequence) in Self.places(plan.batches(inEpoch: epoch))[0].enumerated() { counts[place][sequence] += 1 }
        }
        #expect(counts.joined().allSatisfy { (55...145).contains($0) })
    }

    @Test func lossOnTheAnswerOrOnAll() {
        #expect(
            TrainingSequence(prompt: [1, 2], answer: [3], lossOn: .answer).targets == [false, false, true])
        #expect(TrainingSequence(prompt: [1, 2], answer: [3], lossOn: .all).targets == [false, true, true])
    }
}

@Suite("Rows of documents")
struct DocumentRowTests {
    @Test(arguments: [
        ([[1, 2], [3, 4]], [[1, 2, 3, 4]]),
        ([[1, 2, 3], [4, 5, 6], [7, 8]], [[1, 2, 3, 4, 5], [4, 5, 6, 7, 8]]),
        ([[1, 2, 3, 4, 5], [6, 7]], [[1, 2, 3, 4, 5], [6, 7]]),
        ([[1, 2, 3, 4, 5, 6, 7], [8, 9]], [[1, 2, 3, 4, 5], [8, 9]]),
        ([[1], [2, 3, 4, 5, 6, 7], [8, 9]], [[1, 2, 3, 4, 5], [2, 3, 4, 5, 6], [8, 9]]),
        ([[1, 2, 3, 4, 5], [6]], [[1, 2, 3, 4, 5]]),
        ([[], [1, 2], []], [[1, 2]]),
    ])
    func rowsOfFiveStartWhereADocumentStarts(_ documents: [[TokenID]], _ rows: [[TokenID]]) {
        let made = documentRows(documents, length: 5)
        #expect(made.map(\.tokens) == rows)
        #expect(made.allSatisfy { $0.targets == [false] + Array(repeating: true, count: $0.tokens.count - 1) })
    }

    @Test func anEpochShufflesDocumentsNotRows() {
        let documents: [[TokenID]] = (0..<50).map { first in (0...first % 7).map { TokenID(100 * first + $0) } }
        let plan = BatchPlan(.documents(documents, rowLength: 8), size: .tokens(16), order: .shuffled(seed: 1))
        let rows = plan.batches(inEpoch: 0).flatMap(\.sequences)
        #expect(rows.allSatisfy { $0.tokens[0].index % 100 == 0 && $0.tokens.count <= 8 })
        #expect(Set(rows.flatMap(\.tokens)) == Set(documents.joined()), "no token is lost")
        #expect(plan.batches(inEpoch: 1).flatMap(\.sequences) != rows)
    }
}

@Suite("Sequences longer than the context")
struct LongSequenceTests {
    static let long = TrainingSequence(prompt: [1, 2, 3, 4], answer: [5, 6])

    @Test func theBeginningOrTheEndIsCutIfAskedFor() throws {
        let beginning = try fitted([Self.long], context: 4, longer: .cutBeginning, file: "a.jsonl", lines: [1])
        #expect(beginning == [TrainingSequence(prompt: [3, 4], answer: [5, 6])])
        let end = try fitted([Self.long], context: 5, longer: .cutEnd, file: "a.jsonl", lines: [1])
        #expect(end == [TrainingSequence(prompt: [1, 2, 3, 4], answer: [5])])
        let whole = try fitted([Self.long], context: 6, longer: .refuse, file: "a.jsonl", lines: [1])
        #expect(whole == [Self.long])
    }

    @Test func anAnswerThatFillsTheContextLosesItsFirstTarget() throws {
        let cut = try fitted([Self.long], context: 2, longer: .cutBeginning, file: "a.jsonl", lines: [1])
        #expect(cut == [TrainingSequence(allOf: [5, 6])])
    }

    static let refusals: [(sequences: [TrainingSequence], context: Int, longer: LongSequences, text: String)] = [
        (
            [], 8, .refuse,
            "error: there is nothing to train on\n  in a.jsonl\n  hint: one example at least is needed"
        ),
        (
            [long, long], 5, .refuse,
            """
            error: an example has 6 tokens; the model reads at most 5; it is the first of 2 that are too long
              in a.jsonl:10
              hint: shorten it, or ask for long examples to be cut
            """
        ),
        (
            [TrainingSequence(allOf: [1, 2]), long], 4, .cutEnd,
            """
            error: cut to 4 tokens, an example has nothing left that the loss counts
              in a.jsonl:11
              hint: cut at the other end, or shorten the example
            """
        ),
        (
            [TrainingSequence(allOf: [1])], 4, .refuse,
            """
            error: an example has no token that the loss counts
              in a.jsonl:10
              hint: an example needs an answer, or at least two tokens
            """
        ),
    ]

    @Test(arguments: refusals)
    func refused(_ refusal: (sequences: [TrainingSequence], context: Int, longer: LongSequences, text: String)) {
        let error = #expect(throws: TrainingDataError.self) {
            try fitted(
                refusal.sequences, context: refusal.context, longer: refusal.longer, file: "a.jsonl",
                lines: refusal.sequences.indices.map { 10 + $0 })
        }
        #expect(error?.description == refusal.text)
    }
}
