package import Lessons

/// The number as people of this language write it: 134,515,008 and 0.25, or 134.515.008 and 0,25.
///
/// Whole numbers and short decimals come out exactly, others with six digits.
package func formatted(_ value: Double, in language: Language) -> String {
    guard value.isFinite else { return "\(value)" }
    let (group, point) = language.separators
    let sign = value < 0 ? "-" : ""
    let (whole, fraction) = decimals(of: value.magnitude)
    return sign + grouped(whole, by: group) + (fraction.isEmpty ? "" : "\(point)\(fraction)")
}

extension Language {
    /// What stands between thousands, and before decimals.
    var separators: (group: Character, point: Character) {
        switch self {
        case .english: (",", ".")
        case .turkish: (".", ",")
        }
    }
}

/// The digits before and behind the point.
private func decimals(of value: Double) -> (whole: String, fraction: String) {
    if value <= Arithmetic.largest, value == value.rounded() { return (String(Int64(value)), "") }
    if value > Arithmetic.largest { return ("\(value)", "") }
    let digits = String(Int64(value)).count
    for places in 1...12 {
        // Six digits, the zeros behind the point not counted.
        let shift = power(of: 10, places)
        let scaled = (value * shift).rounded()
        let isExact = scaled / shift == value && places <= 6
        guard isExact || scaled >= 100_000 || digits >= 6 || places == 12 else { continue }
        let text = String(Int64(scaled))
        let padded = String(repeating: "0", count: max(0, places + 1 - text.count)) + text
        var fraction = padded.suffix(places)
        while fraction.last == "0" { fraction.removeLast() }
        return (String(padded.dropLast(places)), String(fraction))
    }
    return (String(Int64(value)), "")
}

private func grouped(_ digits: String, by group: Character) -> String {
    guard digits.allSatisfy(\.isNumber) else { return digits }
    var result = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.count - index) % 3 == 0 { result.append(group) }
        result.append(digit)
    }
    return result
}

private func power(of base: Double, _ exponent: Int) -> Double { (0..<exponent).reduce(1) { value, _ in value * base } }
