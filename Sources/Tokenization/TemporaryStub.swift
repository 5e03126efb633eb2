// Stands in until the tokenizer lands; deleted with it.
public import Diagnostics
public struct TokenID: RawRepresentable, Hashable, Sendable { public var rawValue: Int32; public init(rawValue: Int32) { self.rawValue = rawValue } }
public enum TokenizationError: ExplainedError, Equatable { case none; public var explanation: Explanation { Explanation("") } }
public struct Tokenizer: Sendable { public init() {} }
public struct TextStream { public init(_ t: Tokenizer) {}; public mutating func text(for t: TokenID) -> String { "" }; public mutating func finish() -> String { "" } }
