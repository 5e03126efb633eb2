package import Datasets
import JSON
import Tensors

/// A data file of the lessons that is made from a seed: the file's path below `lessons/data` and its examples.
package struct GeneratedFile: Sendable {
    package let path: String
    package let examples: [Example]

    init(_ path: String, _ pairs: [(text: String, target: Target)]) {
        self.path = path
        examples = pairs.enumerated().map { Example($1.text, $1.target, origin: Origin(file: path, line: $0 + 1)) }
    }

    /// The file's text: one JSON object a line.
    package var text: String {
        examples.map { example in
            let members: [JSONValue.Member] =
                switch example.target {
                case .label(let label): [.init("text", .string(example.text)), .init("label", .string(label))]
                case .value(let value):
                    [.init("text", .string(example.text)), .init("value", Int(exactly: value).map { .integer($0) } ?? .number(value))]
                case .answer(let answer, _): [.init("prompt", .string(example.text)), .init("answer", .string(answer))]
                case .nothing: [.init("text", .string(example.text))]
                }
            return String(decoding: JSONValue.object(members).bytes, as: UTF8.self) + "\n"
        }.joined()
    }
}

/// The languages of the lessons.
package enum DataLanguage: String, CaseIterable, Sendable {
    case english, turkish

    /// What a folder's name ends in.
    var suffix: String {
        switch self {
        case .english: ""
        case .turkish: "-tr"
        }
    }
}

/// Every generated file, always the same.
package func generatedFiles() -> [GeneratedFile] {
    DataLanguage.allCases.flatMap { dateFiles($0, seed: 3) + durationFiles($0, seed: 4) }
}
