package import Diagnostics
package import Lessons

/// Turkish, as this program speaks it.
package enum Turkish {
    /// Phrases of the program's own messages, and of its help.
    package static let table = TranslationTable([
        general, systemMessages, settings, settingValues, results, runResults, authoring, authoringOfTranslations, yaml, answerFiles,
        modelFiles, models, modelRequests, data, training, savingModels, cells, quizzes, progress, sqlite,
        exercises, authoringExercises, gradingOfClasses, offlineInference, site,
        programMessages, help, helpOfCourse, helpOfExercises, helpOfModels, helpOfTraining, helpOfOfflineInference,
    ])

    /// What the engine says that computes a model in a page.
    package static let engine = TranslationTable([general, modelFiles, models])

    /// Mistakes in a command line, which are known only by their finished words.
    package static let commandLine = TranslationTable([argumentParser, commandLineMistakes])
}

extension PhraseBook {
    package static let turkish = PhraseBook(
        decimalSeparator: ",", groupSeparator: ".", recognized: { Turkish.table.recognized($0) }, pattern: { Turkish.table[$0] ?? $0 })

    /// The phrases of a language.
    package static func of(_ language: Language) -> PhraseBook {
        switch language {
        case .english: .english
        case .turkish: .turkish
        }
    }
}
