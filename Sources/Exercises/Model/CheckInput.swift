package import JSON

/// Where the arguments of a check come from.
package enum CheckInput: Hashable, Sendable {
    case values([JSONValue])
    case random(RandomInput)
    /// One request for each question.
    case model([ModelQuestion])
}

/// Arguments drawn by a seeded generator, afresh for each of `times` requests.
package struct RandomInput: Hashable, Sendable {
    /// A whole number drawn once a request, so that the shapes of its arguments fit each other.
    package struct Size: Hashable, Sendable {
        package var name: String
        package var range: ClosedRange<Int>

        package init(name: String, range: ClosedRange<Int>) { (self.name, self.range) = (name, range) }
    }

    /// How many elements a list has.
    package enum Count: Hashable, Sendable {
        case between(ClosedRange<Int>)
        case size(String)
    }

    /// How one value is drawn.
    package indirect enum Draw: Hashable, Sendable {
        case always(JSONValue)
        case oneOf([JSONValue])
        /// Uniformly, both ends included.
        case integer(ClosedRange<Int>)
        case number(ClosedRange<Double>)
        /// The drawn size itself.
        case size(String)
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
    /// Layers and heads count from 0.
    package enum Topic: Hashable, Sendable {
        /// Arguments: queries, keys and values `[tokens][head width]` of a head, after the rotation. Expected: its outputs,
        /// before the output matrix.
        case attention(layer: Int, head: Int, prompt: String)
        /// Arguments: the last token's state `[width]` before a layer's first norm, the norm's weight `[width]`, its epsilon.
        /// Expected: the normalised state.
        case norm(layer: Int, prompt: String)
        /// Arguments: vocabulary, width, layers, heads, keyValueHeads, headWidth, feedForward, whether the embedding is tied.
        /// Expected: how many parameters the file has.
        case configuration
        /// Arguments: for each list of prompts, the probabilities `[prompts][tokens]` of what comes next. Expected: nothing.
        case nextToken(prompts: [[String]], tokens: [String])

        package var hasExpectedValue: Bool {
            switch self {
            case .attention, .norm, .configuration: true
            case .nextToken: false
            }
        }

        /// The types of its arguments.
        package var argumentTypes: [ValueType] {
            let (list, rows) = (ValueType.array(.double), ValueType.array(.array(.double)))
            return switch self {
            case .attention: [rows, rows, rows]
            case .norm: [list, list, .double]
            case .configuration: Array(repeating: .int, count: 7) + [.bool]
            case .nextToken(let prompts, _): Array(repeating: rows, count: prompts.count)
            }
        }
    }

    package var model: String
    package var topic: Topic

    package init(model: String, topic: Topic) { (self.model, self.topic) = (model, topic) }
}
