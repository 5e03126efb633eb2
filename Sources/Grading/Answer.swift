/// What a learner gave, before grading.
package enum Answer: Hashable, Sendable {
    /// The index of the choice, from 0, in the lesson's order.
    case choice(Int)
    case choices(Set<Int>)
    /// As it was typed.
    case number(String)
    case text(String)
    /// Indices of the lesson's items in the learner's order. The lesson's own order is the right one.
    case order([Int])
}

/// One key that names the kind: `{"choice": 1}`, `{"choices": [0, 2]}`, `{"number": "135M"}`, `{"text": "token"}`,
/// `{"order": [2, 0, 1]}`. This is the form in answer files and in the database.
extension Answer: Codable {
    private enum Kind: String, CodingKey, CaseIterable {
        case choice, choices, number, text, order
    }

    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: Kind.self)
        guard container.allKeys.count == 1, let kind = container.allKeys.first else {
            let known = Kind.allCases.map(\.rawValue).joined(separator: ", ")
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "an answer has exactly one key of: \(known)"))
        }
        switch kind {
        case .choice: self = .choice(try container.decode(Int.self, forKey: kind))
        case .choices: self = .choices(Set(try container.decode([Int].self, forKey: kind)))
        case .number: self = .number(try container.decode(String.self, forKey: kind))
        case .text: self = .text(try container.decode(String.self, forKey: kind))
        case .order: self = .order(try container.decode([Int].self, forKey: kind))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Kind.self)
        switch self {
        case .choice(let index): try container.encode(index, forKey: .choice)
        case .choices(let indices): try container.encode(indices.sorted(), forKey: .choices)
        case .number(let text): try container.encode(text, forKey: .number)
        case .text(let text): try container.encode(text, forKey: .text)
        case .order(let indices): try container.encode(indices, forKey: .order)
        }
    }
}
