package import Exercises

/// What an exercise brought a learner, with the words for it in both languages, so that a gradebook can keep it and a report
/// be written years later.
package struct ExerciseGrade: Hashable, Sendable {
    /// One check of the exercise.
    package struct Line: Hashable, Sendable {
        package var check: String
        package var name: BilingualText
        package var isPassed: Bool
        /// Input, expected, found and what that means; empty where it passed.
        package var text: BilingualText

        package init(check: String, name: BilingualText, isPassed: Bool, text: BilingualText) {
            (self.check, self.name, self.isPassed, self.text) = (check, name, isPassed, text)
        }
    }

    /// From 0 to 1.
    package var score: Double
    /// In the order of the exercise's file; none where nothing ran.
    package var lines: [Line]
    /// Why nothing ran: the compiler's messages, or what is wrong with the file.
    package var refusal: BilingualText?

    package init(score: Double, lines: [Line], refusal: BilingualText? = nil) {
        (self.score, self.lines, self.refusal) = (score, lines, refusal)
    }
}

/// What became of an exercise in a class.
package enum ExerciseResult: Hashable, Sendable {
    case graded(ExerciseGrade)
    case notHandedIn
    /// By no fault of the learner's; why.
    case notGraded(BilingualText)
}
