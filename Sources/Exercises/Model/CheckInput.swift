package import JSON

/// Where the arguments of a check come from.
package enum CheckInput: Hashable, Sendable {
    case values([JSONValue])
    case random(RandomInput)
    case model(ModelQuestion)
}

/// Arguments drawn by a seeded generator, afresh for every one of `times`.
package struct RandomInput: Hashable, Sendable {
    /// A whole number drawn once for all arguments, so that their shapes fit each other.
    package struct Size: Hashable, Sendable {
        package var name: String
        package var range: ClosedRange<Int>

        package init(name: String, range: ClosedRange<Int>) { (self.name, self.range) = (name, range) }
    }

    package enum Count: Hashable, Sendable {
        case between(ClosedRange<Int>)
        case size(String)
    }

    /// How one value is drawn.
    package indirect enum Draw: Hashable, Sendable {
        case always(JSONValue)
        /// Uniformly from these.
        case choice([JSONValue])
        /// Uniformly, both ends included.
        case whole(ClosedRange<Int>)
        case number(ClosedRange<Double>)
        /// The size itself.
        case size(String)
        /// A whole number from 0 that is less than the size.
        case below(String)
        case list(Count, of: Draw)
    }

    package var sizes: [Size]
    package var arguments: [Draw]
    package var times: Int

    package init(sizes: [Size] = [], arguments: [Draw], times: Int) {
        (self.sizes, self.arguments, self.times) = (sizes, arguments, times)
    }
}

/// What is asked of a real model's file: it gives the arguments and, with `expect: model`, the expected value.
package struct ModelQuestion: Hashable, Sendable {
    package enum Topic: String, CaseIterable, Hashable, Sendable {
        /// Arguments: queries, keys and values `[tokens][head width]` of a head, after the rotation. Expected: its outputs.
        case attention
        /// Arguments: queries and keys. Expected: the head's weights `[tokens][tokens]`, 0 for later tokens.
        case attentionWeights
        /// Arguments: the states `[tokens][width]` before a layer, the norm's weights `[width]`, epsilon. Expected: normalised.
        case norm
        /// Arguments: the scores of the next token `[vocabulary]`, 1. Expected: their softmax.
        case nextToken
        /// Arguments: `[vocabulary, width, layers, heads, keyValueHeads, headWidth, feedForward, 1 if tied]`. Expected: how
        /// many parameters the file has.
        case parameters
    }

    package var model: String
    package var topic: Topic
    /// From 0.
    package var layer: Int
    /// From 0.
    package var head: Int
    package var prompt: BilingualText?

    package init(model: String, topic: Topic, layer: Int = 0, head: Int = 0, prompt: BilingualText? = nil) {
        (self.model, self.topic, self.layer, self.head, self.prompt) = (model, topic, layer, head, prompt)
    }
}
