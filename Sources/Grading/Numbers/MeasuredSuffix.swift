import Lessons

/// What stands behind the figures: `M`, `milyon parametre`, `MB`, `%`.
struct MeasuredSuffix {
    /// Of ten.
    private(set) var exponent = 0
    private(set) var factor = 1.0

    /// Nil if it is neither a scale nor a unit that fits the one expected.
    init?(_ text: some StringProtocol, expected: MeasuringUnit?, language: Language) {
        // MILYON typed without a Turkish keyboard is a word too.
        let foldings = language == .english ? [Language.english] : [language, .english]
        for folding in foldings {
            if read(folding.lowercased(text), expected: expected) { return }
            (exponent, factor) = (0, 1)
        }
        return nil
    }

    private mutating func read(_ text: String, expected: MeasuringUnit?) -> Bool {
        var words = text.split { $0.isWhitespace }.map { word in
            word.hasSuffix(".") ? String(word.dropLast()) : String(word)
        }
        if let first = words.first, first.hasPrefix("%"), first.count > 1 { words = ["%", String(first.dropFirst())] + words.dropFirst() }
        guard !words.isEmpty else { return true }
        if takeUnit(words, expected: expected) { return true }
        let isBytes = if case .bytes? = expected { true } else { false }
        if isBytes && words[0] == "g" {
            exponent = 9
        } else if let scale = scaleWords[words[0]] {
            exponent = scale
        } else {
            return false
        }
        return words.count == 1 || takeUnit(Array(words.dropFirst()), expected: expected)
    }

    /// Whether the words are a unit that the quiz's unit can be computed from.
    private mutating func takeUnit(_ words: [String], expected: MeasuringUnit?) -> Bool {
        let text = words.joined(separator: " ")
        switch expected {
        case .bytes(let size, let unit):
            guard let written = byteSizes[words[0]] else { return false }
            guard words.count == 1 || unit.hasSuffix(words.dropFirst().joined(separator: " ")) else { return false }
            factor = written / size
            return true
        case .percent:
            return percentWords.contains(text)
        case .other(let unit):
            if percentWords.contains(text) {
                exponent -= 2
                return true
            }
            // One form of a word for another: parameter, parameters; parametre, parametresi.
            return text == unit || text.count >= 3 && (unit.hasPrefix(text) || text.hasPrefix(unit))
        case nil:
            guard percentWords.contains(text) else { return false }
            exponent -= 2
            return true
        }
    }
}
