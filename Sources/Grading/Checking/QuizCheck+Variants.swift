import Diagnostics
import Lessons

extension QuizCheck {
    /// What is wrong with one thing in some of the variants; said once, with the first of them.
    private struct Finding {
        var diagnostic: (_ values: Phrase) -> Diagnostic
        var first: Variant
        var count = 1
    }

    /// Draws every variant; nil where a model is missing.
    func variants(of prepared: PreparedQuiz) -> [Diagnostic]? {
        guard prepared.models.allSatisfy({ models.facts($0) != nil }) else { return nil }
        var findings: [(subject: String, finding: Finding)] = []
        func note(_ subject: String, _ variant: Variant, _ diagnostic: @escaping (Phrase) -> Diagnostic) {
            if let index = findings.firstIndex(where: { $0.subject == subject }) {
                findings[index].finding.count += 1
            } else {
                findings.append((subject, Finding(diagnostic: diagnostic, first: variant)))
            }
        }
        let all = Variant.count(of: quiz)
        var alwaysSame = Set(0..<prepared.mistakes.count)
        for number in 0..<all {
            let variant = Variant(of: quiz, number: number, orderSeed: 0)
            do throws(QuizKeyError) {
                let question = try prepared.question(variant, facts: models.facts)
                alwaysSame.formIntersection(question.repeatedMistakes)
                if isOriginal { for (subject, diagnostic) in keyFaults(of: question) { note(subject, variant, diagnostic) } }
                if let twice = question.repeatedChoice {
                    note("choices", variant) {
                        let key = if case .order = quiz.kind { "answer:" } else { "choices:" }
                        return report(.error, "two of these read the same, '\(twice)'\($0)", at: key, hint: nil)
                    }
                }
            } catch {
                let isText = if case .text = error.part { true } else { false }
                if isOriginal || isText { note("\(error.part) \(error.source)", variant) { self.diagnostic(error, values: $0) } }
                alwaysSame = []
            }
        }
        let drawn = findings.map { subject, finding in finding.diagnostic(Self.values(finding.first, finding.count, of: all)) }
        guard isOriginal else { return drawn }
        return drawn + alwaysSame.sorted().map { index in
            text.diagnostic(
                .error, "this mistake always equals an earlier one", at: quiz.mistakes[index].position,
                hint: "its reason is never shown; put the two together")
        }
    }

    /// " (rank = 4, width = 576, and 3 more of 9 variants)"
    private static func values(_ variant: Variant, _ count: Int, of all: Int) -> Phrase {
        guard !variant.values.isEmpty else { return "" }
        let values: [Phrase] = variant.values.sorted { $0.key < $1.key }.map { "\($0) = \(number: formatted($1, in: .english))" }
        let listed = values.dropFirst().reduce(values[0]) { "\($0), \($1)" }
        return count > 1 ? " (\(listed), and \(count - 1) more of \(all) variants)" : " (\(listed))"
    }

    private func keyFaults(of question: Question) -> [(String, (Phrase) -> Diagnostic)] {
        guard let key = question.key, case .number(let number) = quiz.kind else { return [] }
        var faults: [(String, (Phrase) -> Diagnostic)] = []
        let value = formatted(key.value, in: .english)
        if number.mustBePositive && key.value <= 0 {
            faults.append(("positive", { values in
                text.diagnostic(
                    .error, "the answer is \(number: value)\(values)", at: number.position,
                    hint: "if zero or less can be right, write 'positive: false'")
            }))
        }
        if case .exact = number.tolerance, !key.isTypable {
            faults.append(("exact", { values in
                text.diagnostic(
                    .error, "the answer is \(number: value)…, which nobody can type exactly\(values)", at: number.position,
                    hint: "give a tolerance: 1%, or round(…) the answer")
            }))
        }
        for (index, mistake) in key.mistakes.enumerated() where key.tolerance.holds(mistake, for: key.value) {
            let shown = formatted(mistake, in: .english)
            let problem: Phrase =
                mistake == key.value
                ? "this mistake equals the right answer, \(number: value)"
                : "this mistake, \(number: shown), is within the tolerance of the right answer, \(number: value)"
            faults.append(("mistake \(index)", { values in
                text.diagnostic(
                    .error, "\(problem)\(values)", at: quiz.mistakes[index].position,
                    hint: "vary other values, narrow the tolerance, or leave the mistake out")
            }))
        }
        return faults
    }
}

extension Question {
    /// Mistakes that have the value of one before them.
    fileprivate var repeatedMistakes: Set<Int> {
        guard let key else { return [] }
        return Set(key.mistakes.indices.filter { key.mistakes[..<$0].contains(key.mistakes[$0]) })
    }

    /// A choice or item that reads like one before it.
    fileprivate var repeatedChoice: String? {
        choices.indices.first { choices[..<$0].contains(choices[$0]) }.map { choices[$0] }
    }
}

extension Question.NumberKey {
    /// Whether at most six decimals are the whole value.
    fileprivate var isTypable: Bool {
        let scaled = value * 1_000_000
        return abs(scaled - scaled.rounded()) <= max(1e-6, 4 * scaled.ulp)
    }
}
