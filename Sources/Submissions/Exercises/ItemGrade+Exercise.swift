package import Exercises
package import Lessons

extension ItemGrade {
    /// A line of the report for an exercise, in the language of its reader.
    package init(_ result: ExerciseResult, of exercise: Exercise, language: Language) {
        let outcome: Outcome
        var reasons: [String] = []
        var checks: [CheckGrade] = []
        switch result {
        case .notHandedIn: outcome = .unanswered
        case .notGraded(let reason): outcome = .notGraded(.fault(reason[language]))
        case .graded(let grade):
            outcome = .graded(grade.score)
            checks = grade.lines.map { CheckGrade(name: $0.name[language], isPassed: $0.isPassed, text: $0.text[language]) }
            reasons = (grade.refusal.map { [$0[language]] } ?? []) + checks.filter { !$0.isPassed }.map { "\($0.name)\n\($0.text)" }
        }
        self.init(
            lesson: exercise.lesson, item: exercise.id.name, kind: .exercise, points: exercise.points, isGradedOnly: false,
            outcome: outcome, attempts: result == .notHandedIn ? 0 : 1, reasons: reasons, checks: checks)
    }
}
