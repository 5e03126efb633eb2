import JSON

extension Property {
    /// How `value` violates the property; nil where it holds.
    func mistake(in value: JSONValue, arguments: [JSONValue]) -> Mistake? {
        func fails(at path: ValuePath = ValuePath(), _ found: JSONValue) -> Mistake { .property(self, at: path, found: found) }
        switch self {
        case .sum(let wanted, let tolerance):
            let sum = value.numbers.reduce(0) { $0 + $1.value }
            return isClose(sum, wanted, tolerance) ? nil : fails(JSONValue(floating: sum))
        case .rowSums(let wanted, let tolerance):
            for (index, row) in value.elements.enumerated() {
                let sum = row.numbers.reduce(0) { $0 + $1.value }
                if !isClose(sum, wanted, tolerance) { return fails(at: ValuePath([.index(index)]), JSONValue(floating: sum)) }
            }
            return nil
        case .between(let range, let tolerance):
            let within = (range.lowerBound - tolerance)...(range.upperBound + tolerance)
            return value.numbers.first { !within.contains($0.value) }.map { fails(at: $0.path, JSONValue(floating: $0.value)) }
        case .length(let length):
            return value.length == length ? nil : fails(.integer(value.length))
        case .lengthOfArgument(let index):
            let wanted = arguments.indices.contains(index) ? arguments[index].length : 0
            return value.length == wanted ? nil : .length(at: ValuePath(), expected: wanted, found: value.length)
        case .shape(let counts):
            return value.firstMisshapen(counts[...], ValuePath()).map {
                .length(at: $0.path, expected: $0.expected, found: $0.found)
            }
        case .finite:
            return value.numbers.first { !$0.value.isFinite }.map { fails(at: $0.path, JSONValue(floating: $0.value)) }
        case .increasing: return disorder(in: value) { $0 <= $1 }.map { fails(at: $0, value.elements[$0.steps.last]) }
        case .decreasing: return disorder(in: value) { $0 >= $1 }.map { fails(at: $0, value.elements[$0.steps.last]) }
        case .distinct:
            var seen: Set<JSONValue> = []
            for (index, element) in value.elements.enumerated() where !seen.insert(element).inserted {
                return fails(at: ValuePath([.index(index)]), element)
            }
            return nil
        case .oneOf(let values):
            let isOne = values.contains { Comparison.mistake(expected: $0, found: value, tolerance: CheckReader.usualTolerance) == nil }
            return isOne ? nil : fails(value)
        }
    }

    private func isClose(_ found: Double, _ wanted: Double, _ tolerance: Double) -> Bool {
        abs(found - wanted) <= tolerance * max(1, abs(wanted))
    }

    /// Where an element is out of order with the one before.
    private func disorder(in value: JSONValue, _ isOrdered: (Double, Double) -> Bool) -> ValuePath? {
        let numbers = value.elements.map { $0.floating ?? .nan }
        let index = zip(numbers, numbers.dropFirst()).enumerated().first { !isOrdered($0.element.0, $0.element.1) }?.offset
        return index.map { ValuePath([.index($0 + 1)]) }
    }
}

extension JSONValue {
    fileprivate var elements: [JSONValue] { array ?? [] }

    /// Every number in it with its place.
    fileprivate var numbers: [(path: ValuePath, value: Double)] { numbers(ValuePath()) }

    private func numbers(_ path: ValuePath) -> [(path: ValuePath, value: Double)] {
        switch self {
        case .array(let values): values.enumerated().flatMap { $1.numbers(path.appending(.index($0))) }
        case .object(let members): members.flatMap { $0.value.numbers(path.appending(.key($0.key))) }
        case .null, .bool, .integer, .number, .string: floating.map { [(path, $0)] } ?? []
        }
    }

    /// Of a list its elements, of an object its keys, of a text its letters.
    var length: Int {
        switch self {
        case .array(let values): values.count
        case .object(let members): members.count
        case .string(let text): text.count
        case .null, .bool, .integer, .number: 0
        }
    }

    fileprivate func firstMisshapen(_ counts: ArraySlice<Int>, _ path: ValuePath) -> (path: ValuePath, expected: Int, found: Int)? {
        guard let count = counts.first else { return nil }
        guard elements.count == count else { return (path, count, elements.count) }
        for (index, element) in elements.enumerated() {
            if let found = element.firstMisshapen(counts.dropFirst(), path.appending(.index(index))) { return found }
        }
        return nil
    }
}

extension [JSONValue] {
    fileprivate subscript(step: ValuePath.Step?) -> JSONValue {
        switch step {
        case .index(let index)? where indices.contains(index): self[index]
        case .index?, .key?, nil: .null
        }
    }
}
