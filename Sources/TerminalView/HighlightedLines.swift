import Lessons

/// Swift source as coloured lines.
func highlightedLines(_ source: String) -> [[Span]] {
    let bytes = Array(source.utf8)
    var lines: [[Span]] = [[]]
    for token in highlightedSwift(source) {
        let text = String(decoding: bytes[token.range], as: UTF8.self)
        let pieces = text.split(separator: "\n", omittingEmptySubsequences: false)
        for (index, piece) in pieces.enumerated() {
            if index > 0 { lines.append([]) }
            if !piece.isEmpty { lines[lines.count - 1].append(Span(String(piece), Tint(token.kind))) }
        }
    }
    return lines
}

extension Tint {
    init(_ kind: SwiftTokenKind) {
        switch kind {
        case .keyword, .directive: self = .keyword
        case .type: self = .type
        case .number: self = .number
        case .string: self = .string
        case .comment, .documentation: self = .comment
        case .attribute: self = .attribute
        case .identifier, .label, .operatorSign, .other: self = .plain
        }
    }
}
