// How numbers are written: a point before the fraction, commas between thousands, "NaN", "∞" and "-∞".

extension BinaryInteger {
    /// The number with a comma between thousands: `134515008.grouped` is "134,515,008".
    public var grouped: String {
        let digits = String(magnitude)
        return (self < 0 ? "-" : "") + groupedByThousands(digits)
    }
}

extension BinaryFloatingPoint {
    /// The number with a fixed count of digits after the point, rounded half away from zero,
    /// and commas between thousands: `1234.5678.fixed(2)` is "1,234.57".
    ///
    /// - Parameter digits: how many, 0 or more.
    public func fixed(_ digits: Int) -> String {
        precondition(digits >= 0, "a number cannot have \(digits) digits after the point")
        guard isFinite else { return nonFiniteText }
        var decimal = DecimalDigits(Double(self))
        decimal.round(places: digits)
        let whole = String(decoding: (0..<max(1, decimal.exponent)).reversed().map { decimal.digit(at: $0) + 48 }, as: UTF8.self)
        let fraction = String(decoding: (0..<digits).map { decimal.digit(at: -1 - $0) + 48 }, as: UTF8.self)
        return (decimal.isNegative ? "-" : "") + groupedByThousands(whole) + (digits > 0 ? "." + fraction : "")
    }

    /// The number as a percentage: `0.4213.percent(1)` is "42.1 %".
    ///
    /// - Parameter digits: how many after the point, 0 or more.
    public func percent(_ digits: Int) -> String { (self * 100).fixed(digits) + " %" }

    /// The number to at most `digits` significant digits, without needless zeros: "0.25", "1,200", "3.1e-7".
    public func short(_ digits: Int = 4) -> String {
        precondition(digits >= 1, "a number needs at least one significant digit")
        guard isFinite else { return nonFiniteText }
        var decimal = DecimalDigits(Double(self))
        decimal.round(places: digits - decimal.exponent)
        if decimal.digits.isEmpty { return "0" }
        if decimal.exponent > -4, decimal.exponent <= 7 {
            let places = max(0, decimal.digits.count - decimal.exponent)
            return Double(self).rounded(like: decimal).fixed(places)
        }
        let mantissa = decimal.digits.map { String($0) }
        let point = mantissa.count > 1 ? "." + mantissa.dropFirst().joined() : ""
        return "\(decimal.isNegative ? "-" : "")\(mantissa[0])\(point)e\(decimal.exponent - 1)"
    }

    private var nonFiniteText: String { isNaN ? "NaN" : self < 0 ? "-∞" : "∞" }
}

extension Double {
    /// The number that `decimal` spells: this one, rounded.
    fileprivate func rounded(like decimal: DecimalDigits) -> Double {
        let digits = decimal.digits.map { String($0) }.joined()
        return Double("\(decimal.isNegative ? "-" : "")0.\(digits)e\(decimal.exponent)") ?? self
    }

    /// 10 to a whole power, correctly rounded.
    static func powerOfTen(_ exponent: Int) -> Double { Double("1e\(exponent)") ?? (exponent > 0 ? .infinity : 0) }

    /// The whole power of ten at or below the number's magnitude: 2 for 340, -2 for 0.05, 0 for 0.
    var decimalExponent: Int {
        let decimal = DecimalDigits(self)
        return decimal.digits.isEmpty ? 0 : decimal.exponent - 1
    }
}

private func groupedByThousands(_ digits: String) -> String {
    var text = ""
    for (index, digit) in digits.enumerated() {
        if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { text += "," }
        text.append(digit)
    }
    return text
}
