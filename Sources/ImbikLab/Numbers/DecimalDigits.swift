/// A finite number as decimal digits: ± 0.d₁d₂d₃… × 10^exponent, the shortest that reads back as the same `Double`.
///
/// Rounding works on these digits, so 2.675 to two digits is 2.68, as on paper (its binary value is a little less).
struct DecimalDigits {
    var isNegative: Bool
    /// Without leading or trailing zeros; empty for zero.
    var digits: [UInt8]
    var exponent: Int

    init(_ value: Double) {
        precondition(value.isFinite, "only finite numbers have decimal digits")
        isNegative = value.sign == .minus && value != 0
        let parts = value.magnitude.description.split(separator: "e")
        let mantissa = parts[0].split(separator: ".", omittingEmptySubsequences: false)
        digits = mantissa.joined().utf8.map { $0 - UInt8(ascii: "0") }
        exponent = mantissa[0].count + (parts.count > 1 ? Int(parts[1]) ?? 0 : 0)
        let zeros = digits.prefix { $0 == 0 }.count
        digits.removeFirst(zeros)
        exponent -= zeros
        dropTrailingZeros()
    }

    /// Rounds half away from zero to `places` digits after the point.
    mutating func round(places: Int) {
        let kept = exponent + places
        guard kept < digits.count else { return }
        guard kept >= 0 else {
            (digits, exponent, isNegative) = ([], 0, false)
            return
        }
        let roundsUp = digits[kept] >= 5
        digits.removeSubrange(kept...)
        if roundsUp { addOneInLastPlace(kept) }
        dropTrailingZeros()
    }

    private mutating func addOneInLastPlace(_ place: Int) {
        var index = place - 1
        while index >= 0, digits[index] == 9 {
            digits[index] = 0
            index -= 1
        }
        if index >= 0 {
            digits[index] += 1
        } else {
            digits.insert(1, at: 0)
            exponent += 1
        }
    }

    private mutating func dropTrailingZeros() {
        while digits.last == 0 { digits.removeLast() }
        if digits.isEmpty { (exponent, isNegative) = (0, false) }
    }

    /// The digit at a place: 0 is the last before the point, -1 the first after it.
    func digit(at place: Int) -> UInt8 {
        let index = exponent - 1 - place
        return digits.indices.contains(index) ? digits[index] : 0
    }
}
