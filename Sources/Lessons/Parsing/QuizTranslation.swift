import Diagnostics

extension Quiz {
    /// This quiz with the words of a translation; right and wrong stay as they are.
    ///
    /// Words are given in this quiz's order; where they do not fit, that is reported and the original's words stay.
    func translated(by mapping: YAMLMapping, file: String, language: Language) -> Quiz {
        var quiz = self
        quiz.language = language
        mapping.expectOnly(["id", "question", "hints"] + kindKeys) { key in
            ["kind", "vary", "tolerance", "positive", "shuffle", "points", "graded", "answer"].contains(key)
                ? "the key comes from the first language's file; a translation has only words" : nil
        }
        mapping.requireKey("question")
        for key in kindKeys where !["mistakes", "unit", "why"].contains(key) { mapping.requireKey(key) }
        quiz.question = mapping.text("question") ?? question
        quiz.file = file
        quiz.line = mapping.yaml.lines.first?.number ?? mapping.yaml.fallbackLine
        if let hints = words(mapping.texts("hints"), like: self.hints, "hints", in: mapping) { quiz.hints = hints }
        quiz.kind = translatedKind(by: mapping)
        quiz.why = translated(why, "why", by: mapping)
        if !mistakes.isEmpty { quiz.mistakes = translatedMistakes(by: mapping) }
        return quiz
    }

    /// A text that the translation has if the original has it.
    private func translated(_ original: String?, _ key: String, by mapping: YAMLMapping) -> String? {
        guard let original else {
            if mapping.has(key) {
                mapping.report(.error, "the quiz '\(id)' has no '\(key)' to translate", atKey: key)
            }
            return nil
        }
        mapping.requireKey(key)
        return mapping.text(key) ?? original
    }

    /// Reasons; where mistakes are texts, they too are in the language of the learner.
    private func translatedMistakes(by mapping: YAMLMapping) -> [Mistake] {
        mapping.requireKey("mistakes")
        guard let entries = mapping.mappings("mistakes") else { return mistakes }
        let hasValues = if case .text = kind { true } else { false }
        let translations = entries.map { entry -> (value: String?, why: String?) in
            entry.expectOnly(hasValues ? ["value", "why"] : ["why"]) { key in
                key == "value" ? "the key comes from the first language's file; a translation has only words" : nil
            }
            if hasValues { entry.requireKey("value") }
            entry.requireKey("why")
            return (hasValues ? entry.text("value") : nil, entry.text("why"))
        }
        guard translations.count == mistakes.count else {
            reportCount(translations.count, of: mistakes.count, "mistakes", in: mapping)
            return mistakes
        }
        return zip(mistakes, zip(translations, entries)).map { mistake, translation in
            let (words, entry) = translation
            return Mistake(
                value: words.value ?? mistake.value,
                position: words.value == nil ? mistake.position : entry.position(of: "value"), why: words.why ?? mistake.why)
        }
    }

    private var kindKeys: [String] {
        switch kind {
        case .choice, .choices: ["choices"]
        case .number: ["unit", "why", "mistakes"]
        case .text: ["answer", "why", "mistakes"]
        case .order: ["answer", "why"]
        }
    }

    private func translatedKind(by mapping: YAMLMapping) -> Kind {
        switch kind {
        case .choice(let choices): return .choice(translated(choices, by: mapping))
        case .choices(let choices): return .choices(translated(choices, by: mapping))
        case .number(var key):
            key.unit = translated(key.unit, "unit", by: mapping)
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
            reportCount(words.count, of: original.count, key, in: mapping)
            return nil
        }
        return words
    }

    private func reportCount(_ count: Int, of original: Int, _ key: String, in mapping: YAMLMapping) {
        mapping.report(
            .error, "the quiz '\(id)' has \(original) in '\(key)', its translation \(count)", at: key,
            hint: "translate each of them, in the original's order")
    }
}
