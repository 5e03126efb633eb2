import Diagnostics
import Lessons

/// One quiz in one language, with all its variants.
struct QuizCheck {
    let quiz: Quiz
    /// Keys stand in the first language's file alone and are checked there.
    let isOriginal: Bool
    let text: AuthorsText
    let models: CheckedModels

    func diagnostics() -> [Diagnostic] {
        let prepared: PreparedQuiz
        do throws(QuizKeyError) {
            prepared = try PreparedQuiz(quiz)
        } catch {
            return isForeign(error) ? [] : [diagnostic(error)]
        }
        return variables(in: prepared) + texts() + (variants(of: prepared) ?? missing(prepared))
    }

    /// Whether the error belongs to the file of the first language, where it is reported.
    private func isForeign(_ error: QuizKeyError) -> Bool {
        switch error.part {
        case .answer, .mistake: !isOriginal
        case .text: false
        }
    }

    func diagnostic(_ error: QuizKeyError, values: Phrase = "") -> Diagnostic {
        let (problem, hint) = error.error.words
        var place = error.position
        if case .text = error.part {
            let isBrace = if case .loneBrace = error.error.problem { true } else { false }
            place = text.position(of: isBrace ? error.source : "{" + error.source, from: place, inFence: true)
            if !isBrace { place.column += 1 }
        }
        // Where the YAML writes it otherwise, its beginning has to do.
        if text.has(error.source, at: place) { place.column += error.error.offset }
        return text.diagnostic(.error, "\(problem)\(values)", at: place, hint: hint)
    }

    // MARK: - Names

    /// A learner must be told every value that the answer depends on, and what is varied must matter.
    private func variables(in prepared: PreparedQuiz) -> [Diagnostic] {
        quiz.vary.compactMap { variable in
            let inQuestion = prepared.question.names.contains(variable.name)
            let inKey = prepared.key?.names.contains(variable.name) ?? false
            if inKey && !inQuestion {
                return report(
                    .error, "the answer depends on '\(variable.name)', but the question does not say it", at: "question:",
                    hint: "write {\(variable.name)} where the value belongs")
            }
            guard isOriginal, !inQuestion, !prepared.texts.contains(where: { $0.names.contains(variable.name) }) else { return nil }
            // As a key: a short name stands in other words too.
            let start = SourcePosition(file: quiz.file, line: quiz.line)
            var place = text.position(of: " \(variable.name):", from: start, inFence: true)
            if text.has(" \(variable.name):", at: place) { place.column += 1 }
            return text.diagnostic(.warning, "'\(variable.name)' is varied but nothing uses it", at: place)
        }
    }

    // MARK: - Texts

    /// An answer that is called right and a mistake at the same time.
    private func texts() -> [Diagnostic] {
        guard case .text(let accepted) = quiz.kind else { return [] }
        return quiz.mistakes.compactMap { mistake in
            let folded = FoldedText(mistake.value, language: quiz.language)
            guard let same = accepted.first(where: { FoldedText($0, language: quiz.language).matches(folded) }) else { return nil }
            return text.diagnostic(
                .error, "the mistake '\(mistake.value)' is an accepted answer, '\(same)'", at: mistake.position,
                hint: "case, spaces, quotes and a full stop at the end make no difference")
        }
    }

    // MARK: - Models

    private func missing(_ prepared: PreparedQuiz) -> [Diagnostic] {
        let names = isOriginal ? prepared.models : Set(prepared.texts.flatMap(\.models))
        return names.sorted().filter { models.facts($0) == nil }.compactMap { name in
            guard models.known.contains(name) else {
                let list: Phrase = "models: \(models.known.joined(separator: ", "))"
                return report(
                    .error, "there is no model '\(name)'", at: "\"\(name)\"", hint: nearMiss(of: name, in: models.known) ?? list)
            }
            guard isOriginal else { return nil }
            return report(
                .warning, "the key is not checked: the model '\(name)' is not on this machine", at: "\"\(name)\"",
                hint: "'imbik model fetch \(name)' gets it")
        }
    }

    /// A diagnostic where `word` stands in the quiz.
    func report(_ severity: Diagnostic.Severity, _ problem: Phrase, at word: String, hint: Phrase?) -> Diagnostic {
        let start = SourcePosition(file: quiz.file, line: quiz.line)
        return text.diagnostic(severity, problem, at: text.position(of: word, from: start, inFence: true), hint: hint)
    }
}
