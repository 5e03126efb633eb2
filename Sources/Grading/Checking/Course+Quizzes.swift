package import Diagnostics
package import Lessons

/// What `imbik check` needs to know about models.
package struct CheckedModels: Sendable {
    /// All that a quiz may name, here or not.
    package var known: [String]
    package var facts: FactSource

    package init(known: [String], facts: @escaping FactSource) { (self.known, self.facts) = (known, facts) }
}

extension Course {
    /// What is wrong with the quizzes beyond their YAML: ids, formulas, and every variant of every key.
    package func quizDiagnostics(_ text: AuthorsText, models: CheckedModels) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var places: [Quiz.ID: String] = [:]
        for entry in entries {
            for (index, language) in outline.languages.enumerated() {
                guard let lesson = entry.lessons[language] else { continue }
                for quiz in lesson.quizzes {
                    let isOriginal = index == 0
                    if isOriginal, let other = places.updateValue("\(lesson.file):\(quiz.line)", forKey: quiz.id),
                        !other.hasPrefix("\(lesson.file):")
                    {
                        let start = SourcePosition(file: lesson.file, line: quiz.line)
                        let place = text.position(of: quiz.id.name, from: start, inFence: true)
                        found.append(
                            text.diagnostic(
                                .error, "the quiz id '\(quiz.id)' is taken", at: place,
                                hint: "it stands in \(other) already; ids are unique in the whole course"))
                    }
                    found += QuizCheck(quiz: quiz, isOriginal: isOriginal, text: text, models: models).diagnostics()
                }
            }
        }
        return found
    }
}
