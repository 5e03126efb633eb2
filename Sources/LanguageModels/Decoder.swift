import Tensors
public import Tokenization

/// Reads tokens with a model: holds the keys and values of one sequence and the scratch memory of its steps.
///
/// Not `Sendable`: one decoder reads one sequence at a time. `BatchDecoder` reads many.
public final class Decoder {
    public let model: LanguageModel
    /// Tokens read so far.
    public var count: Int { pages.count }
    /// Looks on while the tokens pass, where something shall be shown or compared.
    package var probe: Probe? {
        get { forward.probe }
        set { forward.probe = newValue }
    }

    private let pages: KeyValuePages
    private let forward: ForwardPass

    /// Tokens of a prompt that pass through the layers together.
    private static let batch = 256
    /// Rows of scores computed together.
    private static let logitRows = 16

    public init(_ model: LanguageModel) {
        self.model = model
        pages = KeyValuePages(model.configuration.keyValueShape)
        forward = ForwardPass(
            model, capacity: min(Self.batch, model.configuration.contextLength), logitRows: Self.logitRows)
    }

    /// Forgets the tokens from `newCount` on, so that another continuation can be read after a shared beginning.
    public func rewind(to newCount: Int) { pages.truncate(to: newCount) }

    /// Reads `tokens` after those read so far; returns the scores of every vocabulary entry as the next token, `[V]`.
    ///
    /// Throws when there is no token, one is not in the vocabulary, or the context is full; nothing is read then.
    public func read(_ tokens: [TokenID]) throws(ModelError) -> [Float] {
        try model.configuration.check(tokens, after: count)
        var last: [Float] = []
        read(tokens, scoring: .last) { _, scores in last = Array(scores) }
        return last
    }

    /// Reads `tokens` and calls `body` with the place of each one and the scores `[V]` of what may follow it.
    package func readScoringAll(_ tokens: [TokenID], _ body: (Int, UnsafeBufferPointer<Float>) -> Void) throws(ModelError) {
        try model.configuration.check(tokens, after: count)
        read(tokens, scoring: .all, body)
    }

    private enum Scoring { case last, all }

    private func read(_ tokens: [TokenID], scoring: Scoring, _ body: (Int, UnsafeBufferPointer<Float>) -> Void) {
        pages.reserve(tokens.count)
        var start = 0
        while start < tokens.count {
            let T = min(forward.capacity, tokens.count - start)
            let isLast = start + T == tokens.count
            let kept = scoring == .all || probe != nil ? T : isLast ? 1 : 0
            _ = forward.pass([SequencePiece(pages: pages, tokens: tokens[start..<start + T], kept: kept)])
            let scored =
                switch scoring {
                case .all: 0..<T
                case .last: isLast ? kept - 1..<kept : 0..<0
                }
            forward.score(rows: scored) { rows, scores in
                for row in rows { body(start + T - kept + row, scores(row)) }
            }
            start += T
        }
    }
}

extension ModelConfiguration {
    /// How the keys and values of this model lie in memory.
    var keyValueShape: KeyValueShape { KeyValueShape(layers: layers, heads: keyValueHeads, headWidth: headWidth) }

    /// Whether `tokens` can be read after `count` others.
    func check(_ tokens: [TokenID], after count: Int) throws(ModelError) {
        guard !tokens.isEmpty else { throw .emptyPrompt }
        try checkVocabulary(tokens)
        guard count + tokens.count <= contextLength else {
            throw .contextFull(tokens: count + tokens.count, contextLength: contextLength)
        }
    }

    func checkVocabulary(_ tokens: [TokenID]) throws(ModelError) {
        for token in tokens where !(0..<vocabularyCount).contains(Int(token.rawValue)) {
            throw .unknownToken(token, vocabularyCount: vocabularyCount)
        }
    }
}
