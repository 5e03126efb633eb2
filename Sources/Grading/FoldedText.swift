import Foundation
package import Lessons

/// A text as answers are compared: without case by the language's rules, runs of spaces as one, no quotes or full stop around.
///
/// Turkish answers hold English words too, so in Turkish a text also matches by English rules: INT8 is int8.
package struct FoldedText {
    /// The spellings that count as the same; two texts match that share one.
    package let forms: Set<String>

    package init(_ text: String, language: Language) {
        // Form NFKC: what looks the same from another keyboard is the same.
        let plain = text.precomposedStringWithCompatibilityMapping
        let words = plain.split { $0.isWhitespace }.joined(separator: " ")
        let marks: Set<Character> = ["\"", "'", "“", "”", "‘", "’", "«", "»", "`", "."]
        let inside = words.drop { marks.contains($0) && $0 != "." }
        let end = inside.lastIndex { !marks.contains($0) }.map(inside.index(after:)) ?? inside.startIndex
        let trimmed = inside[..<end].trimmingSpaces
        let languages: [Language] = switch language {
        case .english: [.english]
        case .turkish: [.turkish, .english]
        }
        forms = Set(languages.map { $0.lowercased(trimmed) })
    }

    var isEmpty: Bool { forms == [""] }

    func matches(_ other: FoldedText) -> Bool { !forms.isDisjoint(with: other.forms) }
}
