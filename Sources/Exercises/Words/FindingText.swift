import JSON
package import Lessons

/// A finding in words: what was called, what should have come out, what came out, and what that means.
package struct FindingText: Hashable, Sendable {
    /// `softmax([1.0, 1.0], temperature: 1.0)`
    package let call: String
    /// Where one value is right.
    package let expected: String?
    /// Where a value came out.
    package let found: String?
    /// One sentence, or two.
    package let mistake: String
    /// Markdown: why the listed wrong solution with the same outputs is wrong.
    package let likelyCause: String?

    package init(_ finding: Finding, in exercise: Exercise, language: Language) {
        let call = exercise.call(named: finding.request.call)
        let digits = Self.digits(finding.mistake)
        let values = ValueText(digits: digits)
        self.call = Self.call(finding.request, call)
        expected = finding.expected.map { values.text($0, call?.result) }
        found = finding.outcome.value.map { values.text($0, call?.result) }
        mistake = MistakeWords(language: language, limits: exercise.limits, values: values, result: call?.result).sentence(finding)
        likelyCause = finding.likelyCause?[language]
    }

    /// The lines of a plain report.
    package func lines(_ language: Language) -> [String] {
        let (wanted, given) = (language.say("expected", "beklenen"), language.say("found   ", "bulunan "))
        return [call] + (expected.map { ["\(wanted)  \($0)"] } ?? []) + (found.map { ["\(given)  \($0)"] } ?? []) + [mistake]
    }

    private static func call(_ request: Request, _ call: Call?) -> String {
        func text(_ index: Int, _ room: Int) -> String {
            let parameter = call.flatMap { $0.parameters.indices.contains(index) ? $0.parameters[index] : nil }
            return (parameter?.label.map { "\($0): " } ?? "") + ValueText(most: room).text(request.arguments[index], parameter?.type)
        }
        // What short arguments leave is room for the long ones.
        var texts = request.arguments.indices.map { text($0, roomForArguments) }
        var (left, open) = (roomForArguments, texts.count)
        for index in texts.indices.sorted(by: { texts[$0].count < texts[$1].count }) {
            if texts[index].count > left / open { texts[index] = text(index, left / open) }
            (left, open) = (max(0, left - texts[index].count), open - 1)
        }
        return "\(request.call)(\(texts.joined(separator: ", ")))"
    }

    /// Letters, some four lines of a terminal.
    private static let roomForArguments = 280

    /// So many that the two numbers read differently.
    private static func digits(_ mistake: Mistake) -> Int {
        guard case .number(_, let expected, let found, _) = mistake, let a = expected.floating, let b = found.floating else { return 6 }
        return (6...17).first { ValueText(digits: $0).number(a) != ValueText(digits: $0).number(b) } ?? 17
    }
}
