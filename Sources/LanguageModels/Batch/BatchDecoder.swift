// Continuous batching (Yu et al. 2022, "Orca", §3): in every pass each sequence takes part with the tokens it has to read,
// one or many; a sequence that ends makes room for the next one at once.

import Tensors
import Tokenization

/// Answers many requests at once. Each weight is read once for all sequences of a pass.
///
/// An answer does not depend on the width, nor on its neighbours, to the last bit. Not `Sendable`.
package final class BatchDecoder {
    package let model: LanguageModel
    /// Sequences that are read and written at once.
    package let width: Int
    private let forward: ForwardPass
    private let spare = SparePages()
    private let prefix: SharedPrefix
    /// Tokens that went through the layers so far.
    package private(set) var tokensRead = 0

    /// Tokens that pass through the layers together. More would be no faster.
    private static let rowsPerPass = 128
    /// Rows of scores computed together: enough to read the output's weights seldom.
    private static let logitRows = 32

    package init(_ model: LanguageModel, width: Int) {
        precondition(width > 0, "a batch has at least one sequence")
        (self.model, self.width) = (model, width)
        forward = ForwardPass(
            model, capacity: max(min(Self.rowsPerPass, model.configuration.contextLength), width),
            logitRows: min(Self.logitRows, max(width, 8)))
        prefix = SharedPrefix(model.configuration.keyValueShape, spare: spare)
    }

    /// Answers `requests`, the longest first. What all of them begin with is read once, and kept for the next call.
    ///
    /// - Parameter onAnswer: gets each answer with the number of its request, in the order in which they are found; returning
    ///   false leaves the others unanswered. A request that cannot be answered gets its error; the others go on.
    package func answer(_ requests: [BatchRequest], onAnswer: (Int, Result<BatchAnswer, ModelError>) -> Bool) {
        var waiting: [Int] = []
        for (index, request) in requests.enumerated() {
            do throws(ModelError) {
                try check(request)
                waiting.append(index)
            } catch {
                guard onAnswer(index, .failure(error)) else { return }
            }
        }
        prefix.share(waiting.map { requests[$0].prompt }) { pages, tokens in
            var start = tokens.startIndex
            while start < tokens.endIndex {
                let piece = tokens[start..<min(start + forward.capacity, tokens.endIndex)]
                _ = forward.pass([SequencePiece(pages: pages, tokens: piece, kept: 0)])
                tokensRead += piece.count
                start = piece.endIndex
            }
        }
        // Long ones first: at the end the short ones fill the batch. The last of the array is the next.
        waiting.sort { a, b in
            let (first, second) = (requests[a].prompt.count, requests[b].prompt.count)
            return first != second ? first < second : a > b
        }
        var active: [BatchSequence] = []
        while true {
            while active.count < width, let index = waiting.popLast() {
                active.append(
                    BatchSequence(requests[index], index: index, pages: prefix.fork(), model: model))
            }
            if active.isEmpty { return }
            step(active)
            for sequence in active {
                guard let answer = sequence.answer else { continue }
                guard onAnswer(sequence.index, .success(answer)) else { return }
            }
            active.removeAll { $0.answer != nil }
        }
    }

    private func check(_ request: BatchRequest) throws(ModelError) {
        let configuration = model.configuration
        try configuration.check(request.prompt, after: 0)
        switch request {
        case .generate: break
        case .score(let continuations, let prompt):
            for continuation in continuations {
                try configuration.checkVocabulary(continuation)
                let count = prompt.count + max(0, continuation.count - 1)
                guard count <= configuration.contextLength else {
                    throw .contextFull(tokens: count, contextLength: configuration.contextLength)
                }
            }
        }
    }

    /// One pass: a share of each sequence's tokens, the few of texts being written before the many of prompts.
    private func step(_ active: [BatchSequence]) {
        var room = forward.capacity
        var taking: [(sequence: BatchSequence, count: Int)] = []
        for sequence in active.filter({ $0.answer == nil }).sorted(by: { $0.pending.count < $1.pending.count }) where room > 0 {
            let count = min(sequence.pending.count, room)
            taking.append((sequence, count))
            room -= count
        }
        if taking.isEmpty { return }
        let pieces = taking.map { sequence, count in
            SequencePiece(pages: sequence.pages, tokens: sequence.pending.prefix(count), kept: sequence.kept(count))
        }
        let kept = forward.pass(pieces)
        tokensRead += pieces.reduce(0) { $0 + $1.tokens.count }

        let owners = zip(taking, pieces).flatMap { taken, piece in
            (taken.count - piece.kept..<taken.count).map { (taken.sequence, $0) }
        }
        var answers = [RowAnswer](repeating: .next(nil), count: kept)
        forward.score(rows: 0..<kept) { rows, scores in
            answers.withUnsafeMutableBufferPointer { answers in
                let answers = answers
                model.compute.pool.run(tasks: rows.count) { task in
                    let row = rows.lowerBound + task
                    answers[row] = owners[row].0.ask(scores(row), place: owners[row].1)
                }
            }
        }
        var first = 0
        for ((sequence, count), piece) in zip(taking, pieces) {
            sequence.take(count, Array(answers[first..<first + piece.kept]))
            first += piece.kept
        }
    }
}
