import Tensors
import Tokenization

/// One request on its way: what it has read, what it reads next, and what it wants to know of the scores.
final class BatchSequence {
    /// The number of the request.
    let index: Int
    let pages: KeyValuePages
    /// Read next, perhaps in several passes.
    private(set) var pending: ArraySlice<TokenID>
    private var state: State

    private enum State {
        case text(TextContinuation)
        case scores(ContinuationScores)
    }

    /// - Parameter pages: hold the beginning of the prompt, or nothing.
    init(_ request: BatchRequest, index: Int, pages: KeyValuePages, model: LanguageModel) {
        (self.index, self.pages) = (index, pages)
        pending = request.prompt[pages.count...]
        switch request {
        case .generate(let prompt, let options): state = .text(TextContinuation(after: prompt, options, model))
        case .score(let continuations, let prompt): state = .scores(ContinuationScores(continuations, prompt: prompt.count))
        }
        finish()
    }

    private(set) var answer: BatchAnswer?

    /// Of the next `count` tokens, how many of the last are followed by something that is asked for.
    func kept(_ count: Int) -> Int {
        guard case .scores(let scores) = state, scores.isReadingContinuation else { return count == pending.count ? 1 : 0 }
        return count
    }

    /// What is to be known of one row of scores. Rows of one sequence may be asked from several threads, but for a text, which
    /// has one row at a time.
    /// - Parameter place: of the token that the scores follow, in `pending`.
    func ask(_ scores: UnsafeBufferPointer<Float>, place: Int) -> RowAnswer {
        switch state {
        case .text(var text):
            let next = text.next(scores, count: pages.count)
            state = .text(text)
            return .next(next)
        case .scores(let continuations):
            return .logProbabilities(continuations.wanted(place: place).map { logProbability(of: $0, scores) })
        }
    }

    /// Takes in what was learned from the tokens just read, in order.
    func take(_ count: Int, _ rows: [RowAnswer]) {
        pending = pending.dropFirst(count)
        for row in rows {
            switch row {
            case .next(let token): if let token { pending = [token] }
            case .logProbabilities(let numbers): takeIn(numbers)
            }
        }
        if pending.isEmpty, case .scores(var scores) = state {
            if let next = scores.nextToRead() {
                pages.truncate(to: scores.prompt)
                pending = next
            }
            state = .scores(scores)
        }
        finish()
    }

    private func takeIn(_ numbers: [Float]) {
        guard case .scores(var scores) = state else { return }
        scores.take(numbers)
        state = .scores(scores)
    }

    private func finish() {
        switch state {
        case .text(let text): answer = text.generation.map { .generation($0) }
        case .scores(let scores): if pending.isEmpty { answer = .scores(scores.result) }
        }
    }
}

/// What was read from one row of scores.
enum RowAnswer {
    /// The token to read next; nil: the text has ended.
    case next(TokenID?)
    case logProbabilities([Float])
}

/// Continuations of one prompt: first all that follows the prompt, then one continuation after another from there.
private struct ContinuationScores {
    let prompt: Int
    private let continuations: [[TokenID]]
    private var logProbabilities: [[Float]]
    /// The continuation that is being read; nil: the prompt.
    private var reading: Int?

    init(_ continuations: [[TokenID]], prompt: Int) {
        (self.continuations, self.prompt) = (continuations, prompt)
        logProbabilities = continuations.map { _ in [] }
    }

    var isReadingContinuation: Bool { reading != nil }
    var result: [ContinuationScore] { logProbabilities.map { ContinuationScore(tokenLogProbabilities: $0) } }

    /// Tokens whose probability after the token at `place` is wanted.
    func wanted(place: Int) -> [TokenID] {
        guard let reading else { return continuations.compactMap { $0.first } }
        return [continuations[reading][place + 1]]
    }

    mutating func take(_ numbers: [Float]) {
        if let reading {
            logProbabilities[reading] += numbers
        } else {
            let started = continuations.indices.filter { !continuations[$0].isEmpty }
            for (continuation, number) in zip(started, numbers) { logProbabilities[continuation] = [number] }
        }
    }

    /// The tokens of the next continuation that need to be read: all but the last; nil: none is left.
    mutating func nextToRead() -> ArraySlice<TokenID>? {
        for next in (reading.map { $0 + 1 } ?? 0)..<continuations.count where continuations[next].count > 1 {
            reading = next
            return continuations[next].dropLast()
        }
        return nil
    }
}
