import Diagnostics
import JSON
import Lessons

extension YAMLValue {
    /// The value as JSON of that type; nil and reported where it is none.
    ///
    /// The type decides what a plain scalar means: `1` is a number for `Double` and a text for `String`.
    func typed(_ type: ValueType) -> JSONValue? {
        switch (type, content) {
        case (.optional(let wrapped), .scalar(let text, let isQuoted)):
            return !isQuoted && ["null", "~", ""].contains(text) ? .null : typed(wrapped)
        case (.optional(let wrapped), .list), (.optional(let wrapped), .mapping):
            return typed(wrapped)
        case (.int, .scalar(let text, _)):
            if let number = Int(text) { return .integer(number) }
        case (.double, .scalar(let text, _)), (.float, .scalar(let text, _)):
            if let number = JSONValue(numberText: text) { return number }
        case (.bool, .scalar(let text, isQuoted: false)):
            if let flag = ["true": true, "false": false][text] { return .bool(flag) }
        case (.string, .scalar(let text, _)):
            return .string(text)
        case (.array(let element), .list(let values)):
            let elements = values.compactMap { $0.typed(element) }
            return elements.count == values.count ? .array(elements) : nil
        case (.dictionary(let element), .mapping(let pairs)):
            let members = pairs.compactMap { pair in pair.value.typed(element).map { JSONValue.Member(pair.key, $0) } }
            return members.count == pairs.count ? .object(members) : nil
        case (.int, .list), (.int, .mapping), (.double, .list), (.double, .mapping), (.float, .list), (.float, .mapping),
            (.bool, _), (.string, .list), (.string, .mapping), (.array, _), (.dictionary, _):
            break
        }
        report(.error, "'\(path)' must be of type \(type), not \(found)")
        return nil
    }

    private var found: Phrase {
        switch content {
        case .scalar(let text, _): text.isEmpty ? "nothing" : "'\(String(text.prefix(40)))'"
        case .list: "a list"
        case .mapping: "a mapping"
        }
    }

    /// A finite number; nil and reported where it is none.
    func number() -> Double? {
        if case .scalar(let text, _) = content, let number = Double(text), number.isFinite { return number }
        report(.error, "'\(path)' must be a number, not \(found)")
        return nil
    }

    func integer() -> Int? {
        if case .scalar(let text, _) = content, let number = Int(text) { return number }
        report(.error, "'\(path)' must be a whole number, not \(found)")
        return nil
    }

    func text() -> String? {
        if case .scalar(let text, _) = content, !text.isEmpty { return text }
        report(.error, "'\(path)' must be text, not \(found)")
        return nil
    }

    /// The elements; nil and reported for what is no list.
    func list() -> [YAMLValue]? {
        if case .list(let values) = content { return values }
        report(.error, "'\(path)' must be a list, not \(found)")
        return nil
    }

    /// Two of them, the second at least the first.
    func range<Bound: Comparable>(_ read: (YAMLValue) -> Bound?) -> ClosedRange<Bound>? {
        guard let values = list() else { return nil }
        guard values.count == 2 else {
            report(.error, "'\(path)' must be two numbers, [least, most]")
            return nil
        }
        guard let least = read(values[0]), let most = read(values[1]) else { return nil }
        guard least <= most else {
            report(.error, "'\(path)' begins above its end")
            return nil
        }
        return least...most
    }
}
