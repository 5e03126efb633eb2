import Lessons

/// Which of the separators in figures group thousands and which stands before decimals.
///
/// Spaces of any width, apostrophes and underscores only group. A full stop or a comma that can be only one of the two is
/// that one, in any language: `134.515.008`, `1,234.5`, `0,25`. Where both are possible, as in `1.234`, the language decides.
struct NumberParts {
    let whole: String
    let fraction: String

    static func isSeparator(_ character: Character) -> Bool {
        character == "." || character == "," || isGroupOnly(character)
    }

    private static func isGroupOnly(_ character: Character) -> Bool {
        character == "_" || character == "'" || character == "’" || character.isWhitespace && !character.isNewline
    }

    /// - Parameter isScientific: an exponent of ten follows, so that a single separator stands before decimals.
    init?(_ figures: Substring, language: Language, isScientific: Bool) {
        guard figures.contains(where: \.isASCIIDigit) else { return nil }
        let marks = figures.filter { $0 == "." || $0 == "," }
        guard let last = marks.last else {
            guard let whole = Self.ungrouped(figures, isGroup: Self.isGroupOnly) else { return nil }
            (self.whole, fraction) = (whole, "")
            return
        }
        let isMixed = marks.contains { $0 != last }
        let hasSpaces = figures.contains(where: Self.isGroupOnly)
        let point: Character?
        if isMixed || hasSpaces {
            point = last
        } else if marks.count > 1 {
            point = nil
        } else {
            let canGroup = !isScientific && last == language.separators.group && Self.ungrouped(figures) { $0 == last } != nil
            point = canGroup ? nil : last
        }
        guard let point else {
            guard let whole = Self.ungrouped(figures, isGroup: { $0 == last }) else { return nil }
            (self.whole, fraction) = (whole, "")
            return
        }
        let parts = figures.split(separator: point, omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].allSatisfy(\.isASCIIDigit), !parts[1].isEmpty else { return nil }
        guard let whole = parts[0].isEmpty ? "0" : Self.ungrouped(parts[0], isGroup: { Self.isSeparator($0) && $0 != point }) else {
            return nil
        }
        (self.whole, fraction) = (whole, String(parts[1]))
    }

    /// The digits of figures that are grouped in threes by one sign, or by underscores anyhow; nil if they are not.
    private static func ungrouped(_ figures: Substring, isGroup: (Character) -> Bool) -> String? {
        let separators = Set(figures.filter(isGroup))
        let groups = figures.split(omittingEmptySubsequences: false, whereSeparator: isGroup)
        guard groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(\.isASCIIDigit) }) else { return nil }
        if groups.count == 1 || separators == ["_"] { return groups.joined() }
        guard separators.count == 1, groups[0].count <= 3, groups[0].first != "0", groups.dropFirst().allSatisfy({ $0.count == 3 })
        else { return nil }
        return groups.joined()
    }
}
