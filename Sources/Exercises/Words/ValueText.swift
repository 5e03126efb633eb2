import JSON

/// Values as Swift writes them, short enough to be read: `[0.75, 0.25]`, `[1.0, 2.0, … (40)]`.
struct ValueText {
    /// Letters that a whole value may have.
    var most = 120
    /// Significant digits of a number with a fraction.
    var digits = 6

    func text(_ value: JSONValue, _ type: ValueType? = nil) -> String { text(value, type, room: most) }

    /// A number's own text; with all its digits where six would hide a difference.
    func number(_ value: Double) -> String {
        if value.isNaN { return "nan" }
        if value.isInfinite { return value < 0 ? "-inf" : "inf" }
        let plain = value.description
        let isShort = plain.count { $0.isNumber } <= digits + 1
        return isShort ? plain : rounded(value)
    }

    private func text(_ value: JSONValue, _ type: ValueType?, room: Int) -> String {
        switch (value, type) {
        case (.null, _): return "nil"
        case (.bool(let flag), _): return "\(flag)"
        case (_, .double?), (_, .float?):
            return value.floating.map(number) ?? "?"
        case (_, .optional(let wrapped)?): return text(value, wrapped, room: room)
        case (.integer(let number), _): return "\(number)"
        case (.number(let value), _): return number(value)
        case (.string(let text), _): return quoted(text, room: room)
        case (.array(let values), _):
            let element: ValueType? = if case .array(let element)? = type { element } else { nil }
            return list(values.map { ("", $0) }, element, room: room)
        case (.object(let members), _):
            let element: ValueType? = if case .dictionary(let element)? = type { element } else { nil }
            if members.isEmpty { return "[:]" }
            return list(members.map { (quoted($0.key, room: 40) + ": ", $0.value) }, element, room: room)
        }
    }

    /// As many elements as fit, then how many there are.
    private func list(_ elements: [(label: String, value: JSONValue)], _ type: ValueType?, room: Int) -> String {
        var parts: [String] = []
        var left = room - 2
        for (index, element) in elements.enumerated() {
            let part = element.label + text(element.value, type, room: max(left - 8, 12))
            let isLast = index == elements.count - 1
            if !parts.isEmpty, part.count + (isLast ? 0 : 8) > left {
                return "[\(parts.joined(separator: ", ")), … (\(elements.count))]"
            }
            parts.append(part)
            left -= part.count + 2
        }
        return "[\(parts.joined(separator: ", "))]"
    }

    private func quoted(_ text: String, room: Int) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            if result.count > max(room, 20) { return "\"\(result)…\"" }
            switch scalar {
            case "\n": result += "\\n"
            case "\t": result += "\\t"
            case "\r": result += "\\r"
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case _ where scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format:
                result += "\\u{\(String(scalar.value, radix: 16))}"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return "\"\(result)\""
    }

    /// With as many significant digits as are wanted: `0.333333`, `1.23457e-05`, `134515000.0`.
    private func rounded(_ value: Double) -> String {
        var (mantissa, exponent) = (value.magnitude, 0)
        while mantissa >= 10 { (mantissa, exponent) = (mantissa / 10, exponent + 1) }
        while mantissa < 1, mantissa > 0 { (mantissa, exponent) = (mantissa * 10, exponent - 1) }
        let scale = (1..<digits).reduce(1.0) { scale, _ in scale * 10 }
        var figures = String(Int((mantissa * scale).rounded()))
        if figures.count > digits { (figures, exponent) = (String(figures.dropLast()), exponent + 1) }
        let sign = value < 0 ? "-" : ""
        if exponent < -4 || exponent > 15 {
            return sign + decimal(figures, point: 1) + "e" + (exponent < 0 ? "-" : "+") + (abs(exponent) < 10 ? "0" : "") + "\(abs(exponent))"
        }
        if exponent < 0 { return sign + decimal(String(repeating: "0", count: -exponent) + figures, point: 1) }
        return sign + decimal(figures + String(repeating: "0", count: max(0, exponent + 1 - figures.count)), point: exponent + 1)
    }

    private func decimal(_ figures: String, point: Int) -> String {
        var fraction = figures.dropFirst(point)
        while fraction.last == "0" { fraction.removeLast() }
        return "\(figures.prefix(point)).\(fraction.isEmpty ? "0" : fraction)"
    }
}
