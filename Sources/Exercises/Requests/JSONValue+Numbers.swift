package import JSON

extension JSONValue {
    /// A number of any kind, as it travels between processes: JSON has no name for those that are not finite.
    package var floating: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .number(let value): value
        case .string("nan"): .nan
        case .string("inf"): .infinity
        case .string("-inf"): -.infinity
        case .null, .bool, .string, .array, .object: nil
        }
    }

    package init(floating value: Double) {
        self = value.isNaN ? "nan" : value == .infinity ? "inf" : value == -.infinity ? "-inf" : .number(value)
    }

    /// A number as an author writes it: `0.5`, `1e-9`, `nan`, `-inf`, and YAML's own `.inf`.
    init?(numberText text: String) {
        let plain = text.first == "." && text.dropFirst().first?.isLetter == true ? String(text.dropFirst()) : text
        if let integer = Int(plain) {
            self = .integer(integer)
        } else if let number = Double(plain == "-.inf" ? "-inf" : plain) {
            self.init(floating: number)
        } else {
            return nil
        }
    }
}
