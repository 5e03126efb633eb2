/// The number of a token in its vocabulary, from 0.
public struct TokenID: RawRepresentable, Hashable, Sendable, Comparable {
    public var rawValue: Int32

    public init(rawValue: Int32) { self.rawValue = rawValue }
    public init(_ value: Int) { rawValue = Int32(value) }

    /// The same number, to index arrays with.
    public var index: Int { Int(rawValue) }

    public static func < (left: TokenID, right: TokenID) -> Bool { left.rawValue < right.rawValue }
}

extension TokenID: ExpressibleByIntegerLiteral, CustomStringConvertible {
    public init(integerLiteral value: Int32) { rawValue = value }

    public var description: String { "\(rawValue)" }
}
