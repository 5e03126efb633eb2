import Diagnostics

/// Reads the YAML of a ```` ```quiz ```` fence; whatever it reports, it gives a quiz only if a learner could answer it.
struct QuizParser {
    let yaml: YAMLText
    let language: Language
    /// How many goals the lesson has.
    let goals: Int

    /// The kinds with the keys that only they have; the first is required. `lessons/quiz.schema.json` lists the same.
    static let kinds: [(name: String, keys: [String])] = [
        ("choice", ["choices", "shuffle"]),
        ("choices", ["choices", "shuffle"]),
        ("number", ["answer", "unit", "tolerance", "positive", "why", "mistakes"]),
        ("text", ["answer", "why", "mistakes"]),
        ("order", ["answer", "why"]),
    ]
    static let sharedKeys = ["id", "kind", "question", "vary", "hints", "points", "graded", "goal"]
    private static let kindKeys = ["choices", "shuffle", "answer", "unit", "tolerance", "positive", "why", "mistakes"]

    func quiz() -> Quiz? {
        guard let mapping = yaml.mapping() else { return nil }
        for key in ["id", "kind", "question"] { mapping.requireKey(key) }
        let id = Self.id(in: mapping)
        let question = mapping.text("question")
        let kind = kind(in: mapping)
        let mistakes = Self.mistakes(in: mapping)
        let vary = variables(in: mapping)
        let points = mapping.integer("points", atLeast: 0)
        let hints = mapping.texts("hints")
        let isGraded = mapping.flag("graded")
        let goal = goal(in: mapping)
        let isShuffled = mapping.flag("shuffle")
        let why = mapping.has("why") ? mapping.text("why") : nil
        guard let id, let question, let kind, let vary else { return nil }
        return Quiz(
            id: id, kind: kind, language: language, question: question, vary: vary, isShuffled: isShuffled ?? false, why: why,
            mistakes: mistakes, hints: hints ?? [], points: points ?? 1, isGraded: isGraded ?? false, file: yaml.file.name,
            line: yaml.lines.first?.number ?? yaml.fallbackLine, goal: goal)
    }

    private func goal(in mapping: YAMLMapping) -> Int? {
        guard let goal = mapping.integer("goal", atLeast: 1) else { return nil }
        if goal <= goals { return goal }
        mapping.report(
            .error, "there is no goal \(goal)", at: "goal",
            hint: goals == 0 ? "the lesson lists no goals" : "the lesson's goals are counted from 1 to \(goals)")
        return nil
    }

    static func id(in mapping: YAMLMapping) -> Quiz.ID? {
        guard let id = mapping.text("id") else { return nil }
        if isName(id) { return Quiz.ID(id) }
        mapping.report(.error, "'\(id)' is no quiz id", at: "id", hint: nameRule)
        return nil
    }

    private func kind(in mapping: YAMLMapping) -> Quiz.Kind? {
        guard let name = mapping.text("kind") else {
            mapping.expectOnly(Self.sharedKeys + Self.kindKeys)
            return nil
        }
        guard let kind = Self.kinds.first(where: { $0.name == name }) else {
            let names = Self.kinds.map(\.name)
            let hint: Phrase = nearMiss(of: name, in: names) ?? "kinds: \(names.joined(separator: ", "))"
            mapping.report(.error, "unknown quiz kind '\(name)'", at: "kind", hint: hint)
            return nil
        }
        mapping.expectOnly(Self.sharedKeys + kind.keys) { key in
            Self.kindKeys.contains(key) ? "a quiz of kind '\(name)' has no '\(key)'" : nil
        }
        mapping.requireKey(kind.keys[0])
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
        if let index = choices.indices.first(where: { i in choices[..<i].contains { $0.text == choices[i].text } }) {
            entries[index].report(.error, "this choice stands here twice", at: "text")
        }
        let right = choices.count { $0.isRight }
        guard exactlyOne ? right == 1 : right >= 1 else {
            let problem: Phrase = exactlyOne ? "exactly one choice must be right, not \(right)" : "at least one choice must be right"
            let hint: Phrase = exactlyOne && right > 1 ? "several right choices make 'kind: choices'" : "mark it with 'right: true'"
            mapping.report(.error, problem, at: "choices", hint: hint)
            return nil
        }
        return exactlyOne ? .choice(choices) : .choices(choices)
    }

    private func number(in mapping: YAMLMapping) -> Quiz.Kind? {
        let tolerance = Self.tolerance(in: mapping)
        let unit = mapping.has("unit") ? mapping.text("unit") : nil
        let mustBePositive = mapping.flag("positive")
        guard let answer = mapping.text("answer") else { return nil }
        return .number(
            Quiz.NumberKey(
                expression: answer, position: mapping.position(of: "answer"), unit: unit, tolerance: tolerance,
                mustBePositive: mustBePositive ?? true))
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
            return Quiz.Mistake(value: value, position: entry.position(of: "value"), why: why)
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
