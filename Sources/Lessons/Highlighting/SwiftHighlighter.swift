import SwiftIDEUtils
import SwiftParser
import SwiftSyntax

/// What a stretch of Swift source is, for colouring.
package enum SwiftTokenKind: Hashable, Sendable, CaseIterable {
    case keyword
    case identifier
    case type
    case label
    case operatorSign
    case number
    case string
    case comment
    case documentation
    case attribute
    case directive
    case other
}

/// A stretch of one kind.
package struct SwiftToken: Hashable, Sendable {
    /// Offsets in UTF-8 bytes.
    package var range: Range<Int>
    package var kind: SwiftTokenKind
}

/// The source cut into stretches of one kind, without gaps, by the compiler's own parser; broken source included.
package func highlightedSwift(_ source: String) -> [SwiftToken] {
    let count = source.utf8.count
    var tokens: [SwiftToken] = []
    var end = 0
    for piece in Parser.parse(source: source).classifications {
        let start = max(piece.range.lowerBound.utf8Offset, end)
        let stop = min(piece.range.upperBound.utf8Offset, count)
        guard stop > start else { continue }
        if start > end { tokens.append(SwiftToken(range: end..<start, kind: .other)) }
        tokens.append(SwiftToken(range: start..<stop, kind: SwiftTokenKind(piece.kind)))
        end = stop
    }
    if end < count { tokens.append(SwiftToken(range: end..<count, kind: .other)) }
    return tokens
}

extension SwiftTokenKind {
    fileprivate init(_ classification: SyntaxClassification) {
        switch classification {
        case .keyword: self = .keyword
        case .identifier, .dollarIdentifier, .editorPlaceholder: self = .identifier
        case .type: self = .type
        case .argumentLabel: self = .label
        case .operator: self = .operatorSign
        case .integerLiteral, .floatLiteral: self = .number
        case .stringLiteral, .regexLiteral: self = .string
        case .lineComment, .blockComment: self = .comment
        case .docLineComment, .docBlockComment: self = .documentation
        case .attribute: self = .attribute
        case .ifConfigDirective: self = .directive
        case .none: self = .other
        @unknown default: self = .other
        }
    }
}
