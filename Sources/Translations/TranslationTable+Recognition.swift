import Diagnostics

extension TranslationTable {
    /// The translation of an English text whose places are filled already, such as the messages of a library; nil if it
    /// follows none of the patterns. Where several fit, the one with the most words of its own is meant.
    package func recognized(_ text: String) -> String? {
        if let whole = self[text] { return whole }
        let found = entries.lazy
            .compactMap { entry in
                Self.match(text, Self.pieces(of: entry.english)).map { (entry: entry, arguments: $0) }
            }
            .max { Self.ownLength($0.entry) < Self.ownLength($1.entry) }
        guard let found else { return nil }
        return Phrase.fill(found.entry.translation) { place in
            found.arguments[place].map { recognized($0) ?? $0 }
        }
    }

    /// A part of a pattern: words, or the number of a place.
    private enum Piece {
        case words(String)
        case place(Int)
    }

    private static func ownLength(_ entry: Entry) -> Int {
        pieces(of: entry.english).reduce(0) { sum, piece in
            switch piece {
            case .words(let words): sum + words.utf8.count
            case .place: sum
            }
        }
    }

    private static func pieces(of pattern: String) -> [Piece] {
        var pieces: [Piece] = []
        var words = ""
        var rest = pattern[...]
        while let character = rest.popFirst() {
            let digits = rest.prefix { $0.isNumber }
            if character == "{", let place = Int(digits), rest.dropFirst(digits.count).first == "}" {
                if !words.isEmpty { pieces.append(.words(words)) }
                pieces.append(.place(place))
                words = ""
                rest = rest.dropFirst(digits.count + 1)
            } else {
                words.append(character)
            }
        }
        if !words.isEmpty { pieces.append(.words(words)) }
        return pieces
    }

    /// What stands in the places if `text` follows the pattern: each as short as possible, the last to the end.
    private static func match(_ text: String, _ pieces: [Piece]) -> [Int: String]? {
        guard pieces.contains(where: { if case .words = $0 { true } else { false } }), pieces.count > 1 else { return nil }
        var arguments: [Int: String] = [:]
        var rest = text[...]
        var open: Int?
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .place(let place): open = place
            case .words(let words):
                let isLast = index == pieces.count - 1
                guard let place = open else {
                    guard rest.hasPrefix(words) else { return nil }
                    rest = rest.dropFirst(words.count)
                    continue
                }
                guard let found = isLast ? end(of: rest, words) : rest.firstRange(of: words) else { return nil }
                arguments[place] = String(rest[..<found.lowerBound])
                rest = rest[found.upperBound...]
                open = nil
            }
        }
        if let open {
            arguments[open] = String(rest)
            rest = ""
        }
        return rest.isEmpty ? arguments : nil
    }

    private static func end(of text: Substring, _ words: String) -> Range<Substring.Index>? {
        guard text.hasSuffix(words) else { return nil }
        return text.index(text.endIndex, offsetBy: -words.count)..<text.endIndex
    }
}
