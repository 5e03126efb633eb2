import JSON

/// Compares two values of one type, number by number.
struct Comparison {
    /// Absolute or as a part of the expected number, whichever is larger.
    let tolerance: Double
    private(set) var first: Mistake?
    private var largest = 0.0
    private var differing = 0

    /// How `found` differs: in its shape first, then by numbers that are none, then by the largest difference.
    static func mistake(expected: JSONValue, found: JSONValue, tolerance: Double) -> Mistake? {
        var shape = Comparison(tolerance: tolerance)
        if let mistake = shape.shapeMistake(expected, found, ValuePath()) { return mistake }
        shape.compare(expected, found, ValuePath())
        guard case .number(let path, let expected, let found, _)? = shape.first else { return shape.first }
        return .number(at: path, expected: expected, found: found, count: shape.differing)
    }

    private init(tolerance: Double) { self.tolerance = tolerance }

    /// The first list of another length, or key that is missing or too much.
    private func shapeMistake(_ expected: JSONValue, _ found: JSONValue, _ path: ValuePath) -> Mistake? {
        switch (expected, found) {
        case (.array(let wanted), .array(let given)):
            if wanted.count != given.count { return .length(at: path, expected: wanted.count, found: given.count) }
            for (index, pair) in zip(wanted, given).enumerated() {
                if let mistake = shapeMistake(pair.0, pair.1, path.appending(.index(index))) { return mistake }
            }
            return nil
        case (.object(let wanted), .object(let given)):
            let (keys, own) = (Set(wanted.map(\.key)), Set(given.map(\.key)))
            if let key = keys.subtracting(own).min() { return .missingKey(at: path, key) }
            if let key = own.subtracting(keys).min() { return .surplusKey(at: path, key) }
            for member in wanted {
                guard let value = found[member.key] else { continue }
                if let mistake = shapeMistake(member.value, value, path.appending(.key(member.key))) { return mistake }
            }
            return nil
        case (.null, _), (.bool, _), (.integer, _), (.number, _), (.string, _), (.array, _), (.object, _): return nil
        }
    }

    private mutating func compare(_ expected: JSONValue, _ found: JSONValue, _ path: ValuePath) {
        switch (expected, found) {
        case (.array(let wanted), .array(let given)):
            for (index, pair) in zip(wanted, given).enumerated() { compare(pair.0, pair.1, path.appending(.index(index))) }
        case (.object(let wanted), .object):
            for member in wanted {
                if let value = found[member.key] { compare(member.value, value, path.appending(.key(member.key))) }
            }
        case (.integer(let a), .integer(let b)):
            if a != b, !isClose(Double(a), Double(b)) || tolerance == 0 { note(expected, found, path) }
        case (.null, _), (.bool, _), (.integer, _), (.number, _), (.string, _), (.array, _), (.object, _):
            if expected == found { return }
            guard let a = expected.floating, let b = found.floating else {
                return settle(.value(at: path, expected: expected, found: found))
            }
            if !isClose(a, b) { note(expected, found, path) }
        }
    }

    private func isClose(_ a: Double, _ b: Double) -> Bool {
        a == b || a.isNaN && b.isNaN || abs(a - b) <= tolerance * max(1, abs(a)) && a.isFinite && b.isFinite
    }

    /// Keeps the number that is farthest off; one that is none before all others.
    private mutating func note(_ expected: JSONValue, _ found: JSONValue, _ path: ValuePath) {
        differing += 1
        let (a, b) = (expected.floating ?? .nan, found.floating ?? .nan)
        if !b.isFinite { return settle(.notFinite(at: path, expected: expected, found: found)) }
        let off = abs(a - b) / max(1, abs(a))
        switch first {
        case nil: break
        case .number?: if off <= largest { return }
        case .noValue?, .wrongType?, .length?, .missingKey?, .surplusKey?, .notFinite?, .value?, .property?, .judged?: return
        }
        largest = off
        first = .number(at: path, expected: expected, found: found, count: 0)
    }

    /// A mistake that counts more than a number that is off.
    private mutating func settle(_ mistake: Mistake) {
        switch first {
        case nil, .number?: first = mistake
        case .noValue?, .wrongType?, .length?, .missingKey?, .surplusKey?, .notFinite?, .value?, .property?, .judged?: break
        }
    }
}
