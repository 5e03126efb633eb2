#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif
internal import LanguageModels
internal import Tokenization

/// Which of several continuations a model finds likeliest: how a language model classifies.
public struct Choice: Hashable, Sendable, Displayable, CustomStringConvertible {
    /// One continuation and its share.
    public struct Candidate: Hashable, Sendable {
        /// As it was given.
        public let text: String
        /// The natural logarithm of its probability after the prompt, in nats: the sum over its tokens.
        public let logProbability: Double
        /// Its part of the probability of all candidates together; the shares add up to 1.
        public let share: Probability
    }

    /// The candidates in the order in which they were given.
    public let candidates: [Candidate]
    /// The likeliest; the first of equals.
    public let best: Candidate

    /// The text of the likeliest.
    public var description: String { best.text }

    /// The share of one candidate.
    ///
    /// - Precondition: `text` is one of them.
    public func share(of text: String) -> Probability {
        guard let candidate = candidates.first(where: { $0.text == text }) else {
            preconditionFailure("'\(text)' is not among \(candidates.map(\.text))")
        }
        return candidate.share
    }

    /// The shares as bars.
    public var display: MIMEBundle {
        BarPlot(
            "Shares of the candidates; chosen: \(best.text)",
            candidates.map { BarPlot.Bar($0.text, $0.share.value) }, as: .percent(1)
        ).display
    }
}

extension Model {
    /// Compares continuations of one prompt by their probability.
    ///
    /// White space at the end of the prompt, or one space where there is none, is counted to the candidates, because that
    /// is how the tokens of a text are cut. A candidate of many tokens is less likely than one of few, other things being
    /// equal: prefer labels of the same length.
    ///
    /// - Parameters:
    ///   - candidates: at least one, none empty, none twice, written without the space before them.
    ///   - prompt: the text before them.
    /// - Throws: when there is no candidate, the prompt is empty, or the context too short.
    public func choose(among candidates: [String], after prompt: String) throws -> Choice {
        guard !candidates.isEmpty, !candidates.contains("") else { throw RequestError.noCandidates }
        for (index, text) in candidates.enumerated() where candidates[..<index].contains(text) {
            throw RequestError.sameCandidates(text)
        }
        var stem = prompt[...]
        while stem.last?.isWhitespace == true { stem.removeLast() }
        let space = stem.count < prompt.count ? String(prompt[stem.endIndex...]) : " "
        let continuations = candidates.map { engine.tokenizer.encode(space + $0, special: .asText) }
        let scores = try Decoder(engine).score(continuations, after: promptTokens(String(stem))).map { Double($0.logProbability) }

        let largest = scores.max() ?? 0
        let weights = scores.map { exp($0 - largest) }
        let total = weights.reduce(0, +)
        let judged = zip(candidates, zip(scores, weights)).map {
            Choice.Candidate(text: $0, logProbability: $1.0, share: Probability($1.1 / total))
        }
        let best = judged.dropFirst().reduce(judged[0]) { $1.logProbability > $0.logProbability ? $1 : $0 }
        return Choice(candidates: judged, best: best)
    }
}
