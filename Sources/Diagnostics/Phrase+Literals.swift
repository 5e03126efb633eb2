extension Phrase: ExpressibleByStringInterpolation {
    public init(stringLiteral text: String) { self.init(pattern: text, arguments: []) }
    public init(stringInterpolation: Interpolation) {
        self.init(pattern: stringInterpolation.pattern, arguments: stringInterpolation.arguments)
    }

    /// Collects the pattern and the arguments of a literal.
    public struct Interpolation: StringInterpolationProtocol {
        fileprivate var pattern = ""
        fileprivate var arguments: [Argument] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ text: String) { pattern += text }

        public mutating func appendInterpolation(_ phrase: Phrase) { append(.phrase(phrase)) }
        public mutating func appendInterpolation(_ text: String) { append(.text(text)) }
        public mutating func appendInterpolation(_ value: some CustomStringConvertible) { append(.text(value.description)) }
        public mutating func appendInterpolation(_ number: some BinaryInteger & CustomStringConvertible) {
            append(.number(number.description))
        }
        public mutating func appendInterpolation(_ number: Double) { append(.number(number.description)) }
        public mutating func appendInterpolation(_ number: Float) { append(.number(number.description)) }
        /// Words of somebody else's that may be known in other languages: a message of the system.
        public mutating func appendInterpolation(term: String) { append(.phrase(Phrase(pattern: term, arguments: []))) }
        /// A message whose places are filled already; its lines are translated where they follow a known pattern.
        public mutating func appendInterpolation(finished: String) { append(.finished(finished)) }
        /// A number that is rounded already, as English writes it.
        public mutating func appendInterpolation(number: String) { append(.number(number)) }

        private mutating func append(_ argument: Argument) {
            pattern += "{\(arguments.count)}"
            arguments.append(argument)
        }
    }
}
