import Diagnostics
import ExerciseGrading
import Exercises
import Lessons

/// What a check found, in JSON.
struct ExerciseReport: Encodable {
    struct CheckPart: Encodable {
        var check, name, state: String
        var call, expected, found, mistake, likelyCause: String?
    }

    var exercise: String
    var passed: Bool
    /// Nil where something that is not the learner's fault kept it from being graded.
    var score: Double?
    var seconds: Double
    var checks: [CheckPart]
    /// Of the compiler, each as it prints them.
    var messages: [String]
    var printed: String

    init(_ result: ExerciseChecking.Result, _ language: Language) {
        let verdict = result.graded.verdict
        (exercise, passed, score) = (result.exercise.id.name, verdict.isPassed, verdict.score)
        (seconds, printed) = ((result.seconds * 1000).rounded() / 1000, result.graded.log)
        checks = verdict.results.map { CheckPart($0, result.exercise, language) }
        switch verdict {
        case .graded: messages = []
        case .doesNotCompile(let found): messages = found.map(\.description)
        case .lacks(let declarations): messages = declarations.map { "missing: \($0)" }
        case .doesNotBuild(let reason): messages = [reason.english]
        case .notGraded(.authorsCodeDoesNotCompile(let file, let found)): messages = [file] + found.map(\.description)
        case .notGraded(.machine(let reason)): messages = [reason.english]
        case .notGraded(.solutionFailed(let check)), .notGraded(.judgeFailed(let check)): messages = ["not graded: \(check)"]
        case .notGraded(.nothingRan): messages = ["not graded"]
        }
    }
}

extension ExerciseReport.CheckPart {
    init(_ result: CheckResult, _ exercise: Exercise, _ language: Language) {
        (check, name) = (result.check.name, exercise.check(result.check)?.name[language] ?? "")
        switch result.state {
        case .passed: state = "passed"
        case .notRun: state = "notRun"
        case .failed(let finding):
            state = "failed"
            let text = FindingText(finding, in: exercise, language: language)
            (call, expected, found) = (text.call, text.expected, text.found)
            (mistake, likelyCause) = (text.mistake, text.likelyCause)
        }
    }
}
