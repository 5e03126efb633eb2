import Diagnostics

/// Reads the YAML of a ```` ```quiz ```` fence; whatever it reports, it gives a quiz only if a learner could answer it.
struct QuizParser {
    let yaml: YAMLText

    private static let kinds = ["choice", "choices", "number", "text", "order"]
    private static let shared = ["id", "kind", "question", "hints", "points", "graded"]

    func quiz() -> Quiz? {
        guard let mapping = yaml.mapping() else { return nil }
        for key in ["id", "kind", "question"] { mapping.requireKey(key) }
        let id = Self.id(in: mapping)
        let question = mapping.text("question")
        let mistakes = Self.mistakes(in: mapping)
        let kind = kind(in: mapping)
        let points = mapping.integer("points", atLeast: 0)
        let hints = mapping.texts("hints")
        let isGraded = mapping.flag("graded")
        guard let id, let question, let kind else { return nil }
        return Quiz(
            id: id, kind: kind, question: question, mistakes: mistakes, hints: hints ?? [], points: points ?? 1,
            isGraded: isGraded ?? true, file: yaml.file.name, line: yaml.lines.first?.number ?? yaml.fallbackLine)
    }

    static func id(in mapping: YAMLMapping) -> Quiz.ID? {
        guard let id = mapping.text("id") else { return nil }
        if isName(id) { return Quiz.ID(id) }
        mapping.report(.error, "'\(id)' is no quiz id", at: "id", hint: nameRule)
        return nil
    }

    private func kind(in mapping: YAMLMapping) -> Quiz.Kind? {
        guard let name = mapping.text("kind") else {
            mapping.expectOnly(Self.shared + ["choices", "answer", "vary", "unit", "tolerance", "mistakes"])
            return nil
        }
        let own: [String]
        switch name {
        case "choice", "choices": own = ["choices"]
        case "number": own = ["answer", "vary", "unit", "tolerance", "mistakes"]
        case "text": own = ["answer", "mistakes"]
        case "order": own = ["answer"]
        default:
            let hint = nearMiss(of: name, in: Self.kinds) ?? "kinds: \(Self.kinds.joined(separator: ", "))"
            mapping.report(.error, "unknown quiz kind '\(name)'", at: "kind", hint: hint)
            return nil
        }
        mapping.expectOnly(Self.shared + own) { key in
            let isOther = ["choices", "answer", "vary", "unit", "tolerance", "mistakes"].contains(key)
            return isOther ? "a quiz of kind '\(name)' has no '\(key)'" : nil
        }
        mapping.requireKey(own[0])
        switch name {
        case "choice", "choices": return choices(in: mapping, exactlyOne: name == "choice")
        case "number": return number(in: mapping)
        case "text": return accepted(in: mapping).map { .text(accepted: $0) }
        default: return order(in: mapping)
        }
    }

    private func choices(in mapping: YAMLMapping, exactlyOne: Bool) -> Quiz.Kind? {
        guard let entries = mapping.mappings("choices") else { return nil }
        let choices = entries.compactMap { entry -> Quiz.Choice? in
            entry.expectOnly(["text", "right", "why"])
            entry.requireKey("text")
            entry.requireKey("why")
            let isRight = entry.flag("right") ?? false
            guard let text = entry.text("text"), let why = entry.text("why") else { return nil }
            return Quiz.Choice(text: text, isRight: isRight, why: why)
        }
        guard choices.count == entries.count else { return nil }
        guard choices.count >= 2 else {
            mapping.report(.error, "a quiz needs at least two choices", at: "choices")
            return nil
        }
        let right = choices.count { $0.isRight }
        guard exactlyOne ? right == 1 : right >= 1 else {
            let problem = exactlyOne ? "exactly one choice must be right, not \(right)" : "at least one choice must be right"
            let hint = exactlyOne && right > 1 ? "several right choices make 'kind: choices'" : "mark it with 'right: true'"
            mapping.report(.error, problem, at: "choices", hint: hint)
            return nil
        }
        return exactlyOne ? .choice(choices) : .choices(choices)
    }

    private func number(in mapping: YAMLMapping) -> Quiz.Kind? {
        let tolerance = Self.tolerance(in: mapping)
        var variables: [Quiz.Variable] = []
        if let vary = mapping.mapping("vary") {
            for name in vary.keys {
                guard let values = vary.numbers(name) else { continue }
                if values.isEmpty { vary.report(.error, "'\(name)' has no values", at: name) }
                variables.append(Quiz.Variable(name: name, values: values))
            }
        }
        guard let answer = mapping.text("answer") else { return nil }
        return .number(
            Quiz.NumberKey(expression: answer, unit: mapping.text("unit"), tolerance: tolerance, vary: variables))
    }

    private func accepted(in mapping: YAMLMapping) -> [String]? {
        guard mapping.has("answer") else { return nil }
        let answers = mapping.textOrTexts("answer")
        return answers.isEmpty ? nil : answers
    }

    private func order(in mapping: YAMLMapping) -> Quiz.Kind? {
        guard let items = mapping.texts("answer") else { return nil }
        guard items.count >= 2, Set(items).count == items.count else {
            mapping.report(.error, "an order needs at least two items, all different", at: "answer")
            return nil
        }
        return .order(items)
    }

    private static func mistakes(in mapping: YAMLMapping) -> [Quiz.Mistake] {
        (mapping.mappings("mistakes") ?? []).compactMap { entry in
            entry.expectOnly(["value", "why"])
            entry.requireKey("value")
            entry.requireKey("why")
            guard let value = entry.text("value"), let why = entry.text("why") else { return nil }
            return Quiz.Mistake(value: value, why: why)
        }
    }

    /// `0`, `1000`, `±1000` or `1%`.
    private static func tolerance(in mapping: YAMLMapping) -> Quiz.Tolerance {
        guard var text = mapping.text("tolerance") else { return .exact }
        let written = text
        let isRelative = text.hasSuffix("%")
        if isRelative { text.removeLast() }
        if text.hasPrefix("±") { text.removeFirst() }
        guard let value = Double(text), value.isFinite, value >= 0 else {
            mapping.report(
                .error, "'\(written)' is no tolerance", at: "tolerance", hint: "write 0, 1%, or ±1000")
            return .exact
        }
        if value == 0 { return .exact }
        return isRelative ? .relative(value / 100) : .absolute(value)
    }
}
