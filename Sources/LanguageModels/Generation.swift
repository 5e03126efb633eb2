public import Tokenization

/// How a text is continued.
public struct GenerationOptions: Hashable, Sendable {
    /// New tokens at most.
    public var maxTokens: Int
    public var sampling: Sampling
    /// 1: none. See `Sampler.repetitionPenalty`.
    public var repetitionPenalty: Float
    /// The text ends before the first of these.
    public var stop: [String]

    public init(maxTokens: Int, sampling: Sampling = .greedy, repetitionPenalty: Float = 1, stop: [String] = []) {
        (self.maxTokens, self.sampling) = (maxTokens, sampling)
        (self.repetitionPenalty, self.stop) = (repetitionPenalty, stop)
    }
}

/// A continuation and why it ended.
public struct Generation: Hashable, Sendable {
    public enum StopReason: String, Sendable {
        case endOfText, maxTokens, stopString, contextFull, cancelled
    }

    public var promptTokens: Int
    /// The new tokens, without the one that ended the text.
    public var tokens: [TokenID]
    /// Their text, cut before a stop string.
    public var text: String
    public var stopReason: StopReason
}

extension Decoder {
    /// Continues `prompt` after what the decoder has read.
    ///
    /// - Parameter onText: gets each piece of text as soon as no stop string can begin in it; returning `false` ends the
    ///   generation. Pieces never split a character.
    /// - Throws: when the prompt is empty, too long for the context, or has a token that the model does not know.
    public func generate(
        after prompt: [TokenID], options: GenerationOptions, onText: (String) -> Bool = { _ in true }
    ) throws(ModelError) -> Generation {
        var logits = try read(prompt)
        var text = TextContinuation(after: prompt, options, model)
        while true {
            if let generation = text.generation { return generation }
            let next = logits.withUnsafeBufferPointer { text.next($0, count: count, onText: onText) }
            if let next { logits = try read([next]) }
        }
    }
}

/// Holds text back for as long as a stop string may begin in it.
package struct StopWatch {
    private let stops: [[UInt8]]
    private var held: [UInt8] = []
    package private(set) var released = ""

    package init(_ stops: [String]) { self.stops = stops.map { Array($0.utf8) }.filter { !$0.isEmpty } }

    /// Adds text; returns what can be shown, and whether a stop string was met (the text then ends before it).
    package mutating func take(_ text: String) -> (piece: String, stopped: Bool) {
        held += Array(text.utf8)
        for start in held.indices where stops.contains(where: { held[start...].starts(with: $0) }) {
            return (release(start), true)
        }
        // The longest end of the text that is the beginning of a stop string stays back.
        var start = held.count
        for candidate in held.indices where stops.contains(where: { $0.starts(with: held[candidate...]) }) {
            start = candidate
            break
        }
        return (release(start), false)
    }

    /// What was held back, now that nothing follows.
    package mutating func rest() -> String { release(held.count) }

    private mutating func release(_ count: Int) -> String {
        let piece = String(decoding: held[..<count], as: UTF8.self)
        held.removeFirst(count)
        released += piece
        return piece
    }
}
