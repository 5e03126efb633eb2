import Diagnostics

extension QuizParser {
    /// More variants than this can neither be checked nor does a class need them.
    static let mostVariants = 10_000

    /// The names in `vary` with their values; nil where the quiz could not be drawn.
    func variables(in mapping: YAMLMapping) -> [Quiz.Variable]? {
        guard mapping.has("vary") else { return [] }
        guard let vary = mapping.mapping("vary") else { return nil }
        var variables: [Quiz.Variable] = []
        for name in vary.keys {
            guard Self.isVariable(name) else {
                let rule: Phrase = "a name has letters a to z, digits and '_', and starts with a letter"
                vary.report(.error, "'\(name)' is no name for a value", atKey: name, hint: rule)
                continue
            }
            guard let values = vary.numbers(name) else { continue }
            if values.isEmpty { vary.report(.error, "'\(name)' has no values", at: name) }
            if let twice = values.indices.first(where: { values[..<$0].contains(values[$0]) }) {
                vary.report(.error, "'\(name)' has the value \(Self.plain(values[twice])) twice", at: name)
            }
            variables.append(Quiz.Variable(name: name, values: values))
        }
        guard variables.count == vary.keys.count, variables.allSatisfy({ !$0.values.isEmpty }) else { return nil }
        var count = 1
        for variable in variables {
            let (product, overflow) = count.multipliedReportingOverflow(by: variable.values.count)
            count = overflow ? Int.max : product
        }
        guard count <= Self.mostVariants else {
            vary.report(
                .error, "these values make more than \(Self.mostVariants) variants", hint: "every one is checked; give fewer values")
            return nil
        }
        return variables
    }

    private static func isVariable(_ name: String) -> Bool {
        func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
        guard let first = name.utf8.first, isLetter(first), name.utf8.count <= 64 else { return false }
        return name.utf8.allSatisfy { isLetter($0) || (48...57).contains($0) || $0 == UInt8(ascii: "_") }
    }

    private static func plain(_ value: Double) -> String { Int(exactly: value).map(String.init) ?? "\(value)" }
}
