import Diagnostics
import Lessons

/// Reads how a random argument is drawn: `{ between: [-8, 8], count: [2, 40] }`.
struct DrawReader {
    static let kinds = ["between", "integers", "from", "size"]

    /// The names of the sizes.
    let sizes: [String]
    let longest: Int

    func draw(_ value: YAMLValue, _ type: ValueType) -> RandomInput.Draw? {
        guard let mapping = value.mapping, Self.kinds.contains(where: mapping.has) else {
            return value.typed(type).map(RandomInput.Draw.always)
        }
        mapping.expectOnly(Self.kinds + ["count", "shape"])
        let kind = Self.kinds.filter(mapping.has)
        guard kind.count == 1, let entry = mapping.any(kind[0]) else {
            value.report(.error, "'\(value.path)' is drawn in two ways", hint: "leave one of \(kind.joined(separator: ", ")) out")
            return nil
        }
        guard let lengths = lengths(mapping) else { return nil }
        var element = type
        for _ in lengths {
            guard case .array(let inner) = element else {
                value.report(.error, "'\(value.path)' has a count, but \(type) is no list of that depth")
                return nil
            }
            element = inner
        }
        guard let drawn = draw(kind[0], entry, element) else { return nil }
        return lengths.reversed().reduce(drawn) { .list($1, of: $0) }
    }

    private func draw(_ kind: String, _ entry: YAMLValue, _ type: ValueType) -> RandomInput.Draw? {
        func wrongType(_ gives: Phrase) -> RandomInput.Draw? {
            entry.report(.error, "'\(entry.path)' gives \(gives), but a value of type \(type) is wanted")
            return nil
        }
        switch kind {
        case "between":
            guard type == .double || type == .float else { return wrongType("a number with a fraction") }
            return entry.range { $0.number() }.map(RandomInput.Draw.number)
        case "integers":
            guard type == .int || type == .double || type == .float else { return wrongType("a whole number") }
            return entry.range { $0.integer() }.map(RandomInput.Draw.integer)
        case "size":
            guard type == .int else { return wrongType("a whole number") }
            guard let name = entry.text(), isKnown(name, entry) else { return nil }
            return .size(name)
        default:
            guard let values = entry.list() else { return nil }
            if values.isEmpty { entry.report(.error, "'\(entry.path)' has nothing to choose from") }
            let choices = values.compactMap { $0.typed(type) }
            return choices.count == values.count && !choices.isEmpty ? .oneOf(choices) : nil
        }
    }

    /// Of each level of nested lists, the outermost first; none for a single value.
    private func lengths(_ mapping: YAMLMapping) -> [RandomInput.Count]? {
        if let shape = mapping.any("shape") {
            guard let levels = shape.list() else { return nil }
            let counts = levels.compactMap(count)
            return counts.count == levels.count ? counts : nil
        }
        guard let value = mapping.any("count") else { return [] }
        return count(value).map { [$0] }
    }

    private func count(_ value: YAMLValue) -> RandomInput.Count? {
        if case .scalar(let text, _) = value.content, Int(text) == nil, !text.isEmpty {
            return isKnown(text, value) ? .size(text) : nil
        }
        return Self.counts(value, longest: longest).map(RandomInput.Count.between)
    }

    /// A whole number, or two: `5`, `[2, 40]`.
    static func counts(_ value: YAMLValue, longest: Int) -> ClosedRange<Int>? {
        let found: ClosedRange<Int>? =
            if case .list = value.content { value.range { $0.integer() } } else { value.integer().map { $0...$0 } }
        guard let found else { return nil }
        if found.lowerBound >= 0, found.upperBound <= longest { return found }
        value.report(.error, "'\(value.path)' must be from 0 to \(longest)")
        return nil
    }

    private func isKnown(_ name: String, _ value: YAMLValue) -> Bool {
        if sizes.contains(name) { return true }
        let list: Phrase = sizes.isEmpty ? "name it under 'sizes'" : "sizes: \(sizes.joined(separator: ", "))"
        value.report(.error, "there is no size '\(name)'", hint: nearMiss(of: name, in: sizes) ?? list)
        return false
    }
}
