import Diagnostics

extension Quiz {
    /// This quiz with the words of a translation; right and wrong stay as they are.
    ///
    /// Words are given in this quiz's order; where they do not fit, that is reported and the original's words stay.
    func translated(by mapping: YAMLMapping, file: String) -> Quiz {
        var quiz = self
        mapping.expectOnly(["id", "question", "hints"] + kindKeys) { key in
            ["kind", "right", "vary", "tolerance", "points", "graded", "answer"].contains(key)
                ? "the key comes from the first language's file; a translation has only words" : nil
        }
        mapping.requireKey("question")
        for key in kindKeys where key != "mistakes" && key != "unit" { mapping.requireKey(key) }
        quiz.question = mapping.text("question") ?? question
        quiz.file = file
        quiz.line = mapping.yaml.lines.first?.number ?? mapping.yaml.fallbackLine
        if let hints = words(mapping.texts("hints"), like: self.hints, "hints", in: mapping) { quiz.hints = hints }
        quiz.kind = translatedKind(by: mapping)
        if !mistakes.isEmpty {
            mapping.requireKey("mistakes")
            let reasons = mapping.mappings("mistakes")?.compactMap { entry in
                entry.expectOnly(["why"])
                entry.requireKey("why")
                return entry.text("why")
            }
            if let reasons = words(reasons, like: mistakes.map(\.why), "mistakes", in: mapping) {
                quiz.mistakes = zip(mistakes, reasons).map { Mistake(value: $0.value, why: $1) }
            }
        }
        return quiz
    }

    private var kindKeys: [String] {
        switch kind {
        case .choice, .choices: ["choices"]
        case .number: ["unit", "mistakes"]
        case .text: ["answer", "mistakes"]
        case .order: ["answer"]
        }
    }

    private func translatedKind(by mapping: YAMLMapping) -> Kind {
        switch kind {
        case .choice(let choices): return .choice(translated(choices, by: mapping))
        case .choices(let choices): return .choices(translated(choices, by: mapping))
        case .number(var key):
            if key.unit != nil { key.unit = mapping.text("unit") ?? key.unit }
            return .number(key)
        case .text(let accepted):
            let words = mapping.textOrTexts("answer")
            return .text(accepted: words.isEmpty ? accepted : words)
        case .order(let items):
            return .order(words(mapping.texts("answer"), like: items, "answer", in: mapping) ?? items)
        }
    }

    private func translated(_ choices: [Choice], by mapping: YAMLMapping) -> [Choice] {
        guard let entries = mapping.mappings("choices") else { return choices }
        guard entries.count == choices.count else {
            mapping.report(
                .error, "the quiz '\(id)' has \(choices.count) choices, its translation \(entries.count)", at: "choices",
                hint: "give the words of every choice, in the original's order")
            return choices
        }
        return zip(choices, entries).map { choice, entry in
            entry.expectOnly(["text", "why"]) { key in
                key == "right" ? "the key comes from the first language's file; a translation has only words" : nil
            }
            entry.requireKey("text")
            entry.requireKey("why")
            return Choice(
                text: entry.text("text") ?? choice.text, isRight: choice.isRight, why: entry.text("why") ?? choice.why)
        }
    }

    private func words(
        _ words: [String]?, like original: [String], _ key: String, in mapping: YAMLMapping
    ) -> [String]? {
        guard let words else {
            if !original.isEmpty && !mapping.has(key) { mapping.requireKey(key) }
            return nil
        }
        guard words.count == original.count else {
            mapping.report(
                .error, "the quiz '\(id)' has \(original.count) in '\(key)', its translation \(words.count)", at: key,
                hint: "translate each of them, in the original's order")
            return nil
        }
        return words
    }
}
