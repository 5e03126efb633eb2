@_spi(_Unicode) import Swift  // normalisation form C without Foundation, which cells do without

/// Whose small and capital letters belong together.
package enum QueryLanguage: String, CaseIterable, Sendable {
    /// I and İ become i; ı stays what it is.
    case english = "en"
    /// I becomes ı and İ becomes i (Unicode's SpecialCasing.txt, tr and az).
    case turkish = "tr"
}

/// A query as the cache knows it: the same for spellings that mean the same.
///
/// 1. Letters with their marks become single characters where Unicode has them (normalisation form C).
/// 2. Characters that nobody sees (zero-width spaces and joiners, soft hyphens, byte order marks) go; every run of white
///    space and control characters becomes one space, and none is left at the ends.
/// 3. Typographic quotes and apostrophes become the plain ones.
/// 4. Capital letters become small ones, by the rules of the cache's language.
/// 5. Full stops, question and exclamation marks and ellipses at the end go, unless there is nothing else.
///
/// Letters are never changed for others beyond that: `sıkıldım` and `sikildim` are two words.
package struct NormalizedQuery: Hashable, Sendable {
    package let text: String

    package init(_ query: String, _ language: QueryLanguage) {
        text = Self.ofASCII(query, language) ?? Self.ofAny(query, language)
    }

    /// The rules for a text of ASCII alone, as most are, byte by byte; nil for others.
    private static func ofASCII(_ query: String, _ language: QueryLanguage) -> String? {
        var query = query
        return query.withUTF8 { source -> String? in
            guard source.allSatisfy({ $0 < 0x80 }) else { return nil }
            // A Turkish "I" becomes two bytes.
            return String(unsafeUninitializedCapacity: 2 * source.count) { target in
                var (count, owesSpace) = (0, false)
                /// Where the last character that does not end a sentence is over.
                var end = 0
                func put(_ byte: UInt8) {
                    target[count] = byte
                    count += 1
                }
                for byte in source {
                    if byte <= 0x20 || byte == 0x7F {
                        owesSpace = count > 0
                        continue
                    }
                    if owesSpace { put(0x20) }
                    owesSpace = false
                    switch (byte, language) {
                    case (0x49, .turkish): for part in "ı".utf8 { put(part) }
                    case (0x41...0x5A, _): put(byte | 0x20)
                    default: put(byte)
                    }
                    if byte != UInt8(ascii: "."), byte != UInt8(ascii: "?"), byte != UInt8(ascii: "!") { end = count }
                }
                return end > 0 ? end : count
            }
        }
    }

    /// The rules for any text, character by character.
    package static func ofAny(_ query: String, _ language: QueryLanguage) -> String {
        var text = String.UnicodeScalarView()
        var owesSpace = false
        for scalar in composed(query).unicodeScalars {
            if isSpace(scalar) {
                owesSpace = !text.isEmpty
                continue
            }
            if isUnseen(scalar) { continue }
            if owesSpace { text.append(" ") }
            owesSpace = false
            appendSmall(plain(scalar), language, to: &text)
        }
        let end = text.lastIndex { !endsSentence($0) }
        if let end { text.removeSubrange(text.index(after: end)...) }
        // Once more: what has gone may have stood between a letter and its mark.
        return composed(String(text))
    }

    private static func composed(_ text: String) -> String {
        text.utf8.allSatisfy { $0 < 0x80 } ? text : String(String.UnicodeScalarView(text._nfc))
    }

    private static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII { return scalar.value <= 0x20 || scalar.value == 0x7F }
        return scalar.properties.isWhitespace || scalar.properties.generalCategory == .control
    }

    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool {
        !scalar.isASCII && (scalar.properties.generalCategory == .format || scalar.properties.isVariationSelector)
    }

    private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case ".", "?", "!", "…", " ": true
        default: false
        }
    }

    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        switch scalar {
        case "‘", "’", "‚", "‛", "′": "'"
        case "“", "”", "„", "‟", "″", "«", "»": "\""
        default: scalar
        }
    }

    private static func appendSmall(
        _ scalar: Unicode.Scalar, _ language: QueryLanguage, to text: inout String.UnicodeScalarView
    ) {
        switch (scalar, language) {
        case ("İ", _), ("I", .english): text.append("i")
        case ("I", .turkish): text.append("ı")
        default:
            if scalar.isASCII {
                text.append((0x41...0x5A).contains(scalar.value) ? Unicode.Scalar(UInt8(scalar.value) | 0x20) : scalar)
            } else {
                text.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            }
        }
    }
}
