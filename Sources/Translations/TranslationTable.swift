/// What English phrases are in another language, by their patterns.
///
/// Written as lines, for translators: the English pattern, and below it its translation after `= `. Places such as `{0}`
/// may stand in another order. `\n` is a line break, `\\` a backslash. Lines that begin with `#` say what follows.
package struct TranslationTable: Sendable {
    package struct Entry: Hashable, Sendable {
        package var english: String
        package var translation: String
    }

    /// In the order in which they are written.
    package let entries: [Entry]
    private let translations: [String: String]

    package init(_ texts: [String]) {
        var entries: [Entry] = []
        for text in texts {
            var english: String?
            for line in text.split(separator: "\n") where !line.hasPrefix("#") {
                if line.hasPrefix("= "), let pattern = english {
                    entries.append(Entry(english: pattern, translation: Self.unescaped(line.dropFirst(2))))
                    english = nil
                } else {
                    english = Self.unescaped(line)
                }
            }
        }
        self.entries = entries
        translations = Dictionary(entries.map { ($0.english, $0.translation) }) { first, _ in first }
    }

    /// The translation of a pattern.
    package subscript(_ pattern: String) -> String? { translations[pattern] }

    private static func unescaped(_ line: Substring) -> String {
        var text = ""
        var rest = line
        while let character = rest.popFirst() {
            guard character == "\\" else {
                text.append(character)
                continue
            }
            switch rest.popFirst() {
            case "n": text.append("\n")
            case let other?: text.append(other)
            case nil: text.append(character)
            }
        }
        return text
    }
}
