// How many columns a terminal gives to a text, and how text is fitted into columns.

/// Columns of a terminal; plain text stays within this width.
let textWidth = 72

extension Character {
    /// Columns that a terminal gives to the character: 2 for East Asian wide characters and emoji, 0 for
    /// characters that only combine or cannot be seen, otherwise 1 (Unicode Standard Annex #11, shortened).
    var columns: Int {
        guard let scalar = unicodeScalars.first else { return 0 }
        if unicodeScalars.contains("\u{FE0F}") || scalar.properties.isEmojiPresentation { return 2 }
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .format, .control: return 0
        default: break
        }
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xA960...0xA97C, 0xAC00...0xD7A3, 0xF900...0xFAFF,
            0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6, 0x20000...0x3FFFD:
            return 2
        default: return 1
        }
    }
}

extension StringProtocol {
    /// Columns that a terminal gives to one line of text.
    var columns: Int { reduce(0) { $0 + $1.columns } }

    /// The text with spaces after it up to `width` columns.
    func padded(_ width: Int) -> String { String(self) + spaces(width - columns) }

    /// The text with spaces before it up to `width` columns.
    func paddedLeft(_ width: Int) -> String { spaces(width - columns) + String(self) }

    /// The text in the middle of `width` columns.
    func centred(_ width: Int) -> String { spaces((width - columns) / 2) + String(self) }

    /// The text itself, or its beginning with "…" where it is wider than `width` columns.
    func shortened(_ width: Int) -> String {
        if columns <= width { return String(self) }
        var text = ""
        var used = 1
        for character in self {
            used += character.columns
            if used > width { break }
            text.append(character)
        }
        return text + "…"
    }

    /// The text in lines of at most `width` columns, broken at spaces where possible. Keeps its own line breaks.
    func wrapped(_ width: Int) -> [String] {
        split(separator: "\n", omittingEmptySubsequences: false).flatMap { wrapLine($0, width: Swift.max(2, width)) }
    }
}

func spaces(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

private func wrapLine(_ line: some StringProtocol, width: Int) -> [String] {
    if line.columns <= width { return [String(line)] }
    var lines: [String] = []
    var current = ""
    for word in line.split(separator: " ", omittingEmptySubsequences: false) {
        if !current.isEmpty, current.columns + 1 + word.columns <= width {
            current += " " + word
            continue
        }
        if !current.isEmpty { lines.append(current) }
        current = ""
        for character in word {
            if current.columns + character.columns > width {
                lines.append(current)
                current = ""
            }
            current.append(character)
        }
    }
    if !current.isEmpty { lines.append(current) }
    return lines
}
