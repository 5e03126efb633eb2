import Foundation
import Grading
import Lessons

/// The names under which a number is locked: answers within the tolerance, and a little beyond, have one of them.
///
/// An exact number is named by its first fourteen digits. With a tolerance, the numbers are cut into steps as wide as the
/// accepted range, so that two or three steps cover it; what is locked states the range itself, and the page compares.
struct NumberAnswers {
    let tolerance: Quiz.Tolerance

    /// What stands for all accepted numbers, and the accepted range where the names are wider than it.
    func names(for key: Double) -> (names: [String], range: ClosedRange<Double>?) {
        let rounding = 4 * key.magnitude.ulp
        switch tolerance {
        case .exact:
            return ([Self.exact(key)], nil)
        case .absolute(let most):
            guard most > 0 else { return ([Self.exact(key)], nil) }
            let range = (key - most - rounding)...(key + most + rounding)
            let width = 2 * most
            return (steps(range.lowerBound / width, range.upperBound / width).map { "a:\($0)" }, range)
        case .relative(let part):
            guard part > 0, key != 0 else { return ([Self.exact(key)], nil) }
            let most = key.magnitude * part
            let range = (key - most - rounding)...(key + most + rounding)
            guard part < 1 else { return ([], nil) }
            let width = Self.width(part)
            let ends = [log(range.lowerBound.magnitude) / width, log(range.upperBound.magnitude) / width].sorted()
            let sign = key < 0 ? "-" : "+"
            return (steps(ends[0], ends[1]).map { "l:\(sign)\($0)" }, range)
        }
    }

    /// Of a step, in natural logarithms.
    static func width(_ part: Double) -> Double { log((1 + part) / (1 - part)) }

    private func steps(_ lower: Double, _ upper: Double) -> ClosedRange<Int> {
        // The page's logarithm may differ in the last digit.
        let margin = 1e-9 * max(1, upper.magnitude)
        return Int((lower - margin).rounded(.down))...Int((upper + margin).rounded(.down))
    }

    /// `x:1.3451500800000e+8`, as JavaScript's `toExponential(13)` writes it.
    static func exact(_ value: Double) -> String {
        let value = value == 0 ? 0 : value
        let text = scientific(value, decimals: 13)
        guard let mark = text.firstIndex(of: "e"), let power = Int(text[text.index(after: mark)...]) else { return "x:\(text)" }
        return "x:\(text[..<mark])e\(power < 0 ? "-" : "+")\(power.magnitude)"
    }

    /// The key rounded to two to six digits, where that is another number than the key: right in size, not exact enough.
    func rounded(_ key: Double) -> [Double] {
        guard key != 0, key.isFinite else { return [] }
        var found: [Double] = []
        for digits in 2...6 {
            let text = Self.scientific(key, decimals: digits - 1)
            guard let value = Double(text), !tolerance.holds(value, for: key), !found.contains(value) else { continue }
            found.append(value)
        }
        return found
    }

    /// As C writes it in its own locale: `1.35e+08`.
    private static func scientific(_ value: Double, decimals: Int) -> String {
        var buffer = [CChar](repeating: 0, count: 64)
        let count = withVaList([CInt(decimals), value]) { vsnprintf(&buffer, buffer.count, "%.*e", $0) }
        return String(decoding: buffer.prefix(Int(count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }
}
