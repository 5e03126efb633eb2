/// Lower case, letters and digits only, one space for everything between: what counts when texts are compared.
///
/// `İ` becomes `i`, as Turkish writes it, without the dot that Unicode keeps apart.
package func normalized(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isBetween = false
    for scalar in text.lowercased().unicodeScalars where scalar.value != 0x307 {
        let properties = scalar.properties
        if properties.isAlphabetic || properties.numericType != nil || properties.generalCategory == .nonspacingMark {
            if isBetween, !result.isEmpty { result.append(" ") }
            isBetween = false
            result.append(scalar)
        } else {
            isBetween = true
        }
    }
    return String(result)
}

/// A text as the set of its pieces of five bytes (Broder 1997, doi:10.1109/SEQUEN.1997.666900), and its digits.
struct ShingledText {
    /// Bytes of a piece; five fit into 64 bits, so that a piece is its own number.
    static let length = 5

    /// Each once, sorted. A text shorter than a piece is one piece; an empty one has none.
    let shingles: [UInt64]
    /// All digits in their order.
    let digits: [UInt8]

    /// - Parameter text: normalised.
    init(_ text: String) {
        let bytes = Array(text.utf8)
        digits = bytes.filter { (0x30...0x39).contains($0) }
        var set: Set<UInt64> = []
        for start in 0..<max(bytes.count - ShingledText.length + 1, min(bytes.count, 1)) {
            set.insert(bytes[start...].prefix(ShingledText.length).reduce(0) { $0 << 8 | UInt64($1) })
        }
        shingles = set.sorted()
    }
}
