import Grading
import Hashing
import JSON

extension RandomInput {
    /// Arguments for each request.
    ///
    /// The draws of a check follow from the seed and the check's name alone, so that a new check changes no other one.
    func arguments(seed: UInt64, check: Check.ID) -> [[JSONValue]] {
        let digest = SHA256Digest(of: "imbik-exercise-1\n\(seed)\n\(check)\n").bytes
        var generator = SplitMix64(seed: digest.prefix(8).reduce(0) { $0 << 8 | UInt64($1) })
        return (0..<times).map { _ in
            var drawn: [String: Int] = [:]
            for size in sizes { drawn[size.name] = generator.integer(in: size.range) }
            return arguments.map { $0.value(sizes: drawn, using: &generator) }
        }
    }
}

extension RandomInput.Draw {
    fileprivate func value(sizes: [String: Int], using generator: inout SplitMix64) -> JSONValue {
        switch self {
        case .always(let value): return value
        case .oneOf(let values): return values[generator.integer(in: 0...values.count - 1)]
        case .integer(let range): return .integer(generator.integer(in: range))
        case .number(let range): return .number(generator.number(in: range))
        case .size(let name): return .integer(sizes[name] ?? 0)
        case .list(let count, let element):
            let length =
                switch count {
                case .between(let range): generator.integer(in: range)
                case .size(let name): sizes[name] ?? 0
                }
            return .array((0..<length).map { _ in element.value(sizes: sizes, using: &generator) })
        }
    }
}

// The standard library's own draws may change between versions; these are the same for ever.
extension SplitMix64 {
    fileprivate mutating func integer(in range: ClosedRange<Int>) -> Int {
        let draw = next()
        let count = UInt64(bitPattern: Int64(range.upperBound &- range.lowerBound)) &+ 1
        return count == 0 ? Int(truncatingIfNeeded: draw) : range.lowerBound &+ Int(truncatingIfNeeded: draw % count)
    }

    fileprivate mutating func number(in range: ClosedRange<Double>) -> Double {
        let part = Double(next() >> 11) / Double(UInt64(1) << 53)
        return range.lowerBound + (range.upperBound - range.lowerBound) * part
    }
}
