package import JSON

/// A value on its way between the runner and a call; what it holds concerns neither the learner nor the compiler.
public struct WireValue: Sendable {
    package let json: JSONValue

    package init(_ json: JSONValue) { self.json = json }
}

/// Why an argument is none that the call takes.
public struct UnfitArgument: Error, CustomStringConvertible {
    public let description: String

    init(_ found: WireValue, for type: Any.Type) {
        description = "\(String(decoding: found.json.bytes.prefix(80), as: UTF8.self)) is no \(type)"
    }
}

/// A type that calls take and give: numbers, truth values and texts, and lists, optionals and dictionaries of them.
public protocol WireCodable {
    init(wire: WireValue) throws
    var wire: WireValue { get }
}

extension Int: WireCodable {
    public init(wire: WireValue) throws {
        guard let value = wire.json.integer ?? wire.json.double.flatMap(Int.init(exactly:)) else {
            throw UnfitArgument(wire, for: Int.self)
        }
        self = value
    }
    public var wire: WireValue { WireValue(.integer(self)) }
}

extension Double: WireCodable {
    public init(wire: WireValue) throws {
        switch wire.json {
        case .integer(let value): self = Double(value)
        case .number(let value): self = value
        case .string("nan"): self = .nan
        case .string("inf"): self = .infinity
        case .string("-inf"): self = -.infinity
        case .null, .bool, .string, .array, .object: throw UnfitArgument(wire, for: Double.self)
        }
    }

    /// JSON has no spelling for what is not finite; here a text stands for it.
    public var wire: WireValue {
        WireValue(isFinite ? .number(self) : .string(isNaN ? "nan" : self > 0 ? "inf" : "-inf"))
    }
}

extension Float: WireCodable {
    public init(wire: WireValue) throws { self = Float(try Double(wire: wire)) }
    public var wire: WireValue { Double(self).wire }
}

extension Bool: WireCodable {
    public init(wire: WireValue) throws {
        guard let value = wire.json.bool else { throw UnfitArgument(wire, for: Bool.self) }
        self = value
    }
    public var wire: WireValue { WireValue(.bool(self)) }
}

extension String: WireCodable {
    public init(wire: WireValue) throws {
        guard let value = wire.json.string else { throw UnfitArgument(wire, for: String.self) }
        self = value
    }
    public var wire: WireValue { WireValue(.string(self)) }
}

extension Array: WireCodable where Element: WireCodable {
    public init(wire: WireValue) throws {
        guard let values = wire.json.array else { throw UnfitArgument(wire, for: [Element].self) }
        self = try values.map { try Element(wire: WireValue($0)) }
    }
    public var wire: WireValue { WireValue(.array(map(\.wire.json))) }
}

/// Nil is `null`. An optional inside an optional is not told from one, as in JSON.
extension Optional: WireCodable where Wrapped: WireCodable {
    public init(wire: WireValue) throws { self = wire.json == .null ? nil : try Wrapped(wire: wire) }
    public var wire: WireValue { self?.wire ?? WireValue(.null) }
}

/// Written with sorted keys, so that equal dictionaries are equal bytes.
extension Dictionary: WireCodable where Key == String, Value: WireCodable {
    public init(wire: WireValue) throws {
        guard case .object(let members) = wire.json else { throw UnfitArgument(wire, for: [String: Value].self) }
        self = [:]
        for member in members { self[member.key] = try Value(wire: WireValue(member.value)) }
    }
    public var wire: WireValue {
        WireValue(.object(sorted { $0.key < $1.key }.map { JSONValue.Member($0.key, $0.value.wire.json) }))
    }
}
