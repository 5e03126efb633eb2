package import Tokenization

/// A text that grows token by token: chooses each token among the scores, and knows when the text ends.
package struct TextContinuation {
    private let tokenizer: Tokenizer
    private let options: GenerationOptions
    private let contextLength: Int
    private let promptTokens: Int
    private var sampler: Sampler
    private var stream: TextStream
    private var watch: StopWatch
    private var tokens: [TokenID] = []
    private var seen: [TokenID]
    /// What came of it, once the text has ended.
    package private(set) var generation: Generation?

    package init(after prompt: [TokenID], _ options: GenerationOptions, _ model: LanguageModel) {
        (tokenizer, self.options, contextLength) = (model.tokenizer, options, model.configuration.contextLength)
        (promptTokens, seen) = (prompt.count, prompt)
        sampler = Sampler(options.sampling, repetitionPenalty: options.repetitionPenalty)
        stream = TextStream(model.tokenizer)
        watch = StopWatch(options.stop)
        if options.maxTokens <= 0 { end(.maxTokens) }
    }

    /// Chooses the next token by its scores `[V]`. Returns it where it must be read for the text to go on; nil when the text
    /// has ended.
    /// - Parameters:
    ///   - count: tokens in the context so far.
    ///   - onText: as in `Decoder.generate`.
    package mutating func next(
        _ scores: UnsafeBufferPointer<Float>, count: Int, onText: (String) -> Bool = { _ in true }
    ) -> TokenID? {
        let token = sampler.next(scores, after: seen)
        if tokenizer.endsGeneration(token) { return flush(onText, endingWith: .endOfText) }
        tokens.append(token)
        seen.append(token)
        let (piece, stopped) = watch.take(stream.append(token))
        let goesOn = piece.isEmpty || onText(piece)
        if stopped { return end(.stopString) }
        if !goesOn { return end(.cancelled) }
        if tokens.count == options.maxTokens { return flush(onText, endingWith: .maxTokens) }
        if count == contextLength { return flush(onText, endingWith: .contextFull) }
        return token
    }

    /// Lets go what was held back, in which a stop string may be found yet.
    private mutating func flush(_ onText: (String) -> Bool, endingWith reason: Generation.StopReason) -> TokenID? {
        let (piece, stopped) = watch.take(stream.finish())
        let rest = stopped ? piece : piece + watch.rest()
        if !rest.isEmpty { _ = onText(rest) }
        return end(stopped ? .stopString : reason)
    }

    @discardableResult
    private mutating func end(_ reason: Generation.StopReason) -> TokenID? {
        generation = Generation(promptTokens: promptTokens, tokens: tokens, text: watch.released, stopReason: reason)
        return nil
    }
}
