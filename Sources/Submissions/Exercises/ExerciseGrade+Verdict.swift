package import Diagnostics
package import Exercises
import Lessons

extension ExerciseResult {
    /// - Parameter turkish: the Turkish of the program's phrases.
    package init(_ verdict: Verdict, of exercise: Exercise, turkish: PhraseBook) {
        func both(_ phrase: Phrase) -> BilingualText { BilingualText(english: phrase.english, turkish: phrase.text(in: turkish)) }
        func refused(_ text: BilingualText) -> ExerciseResult { .graded(ExerciseGrade(score: 0, lines: [], refusal: text)) }
        switch verdict {
        case .graded(let results):
            guard let score = verdict.score else {
                self = .notGraded(Self.missingModel(results))
                return
            }
            self = .graded(ExerciseGrade(score: score, lines: results.map { ExerciseGrade.Line($0, of: exercise) }))
        case .doesNotCompile(let messages):
            let text = messages.prefix(20).map(\.description).joined(separator: "\n")
            self = refused(BilingualText(english: "it does not compile\n" + text, turkish: "derlenmiyor\n" + text))
        case .lacks(let declarations):
            let list = declarations.map { "  \($0)" }.joined(separator: "\n")
            self = refused(BilingualText(english: "this is missing, or has other types:\n" + list, turkish: "şu eksik ya da türleri başka:\n" + list))
        case .doesNotBuild(let reason): self = refused(both(reason))
        case .notGraded(let fault): self = .notGraded(Self.words(fault, both))
        }
    }

    private static func missingModel(_ results: [CheckResult]) -> BilingualText {
        let models = Set(results.compactMap { if case .notRun(let model) = $0.state { model } else { nil } }).sorted().joined(separator: ", ")
        return BilingualText(english: "the model '\(models)' is not on this machine", turkish: "'\(models)' modeli bu makinede yok")
    }

    private static func words(_ fault: NotGraded, _ both: (Phrase) -> BilingualText) -> BilingualText {
        switch fault {
        case .solutionFailed(let check):
            BilingualText(
                english: "the exercise's own solution gives no value for '\(check)'", turkish: "alıştırmanın kendi çözümü '\(check)' için değer vermiyor")
        case .judgeFailed(let check):
            BilingualText(
                english: "the exercise's own judge gives no number for '\(check)'", turkish: "alıştırmanın kendi hakemi '\(check)' için sayı vermiyor")
        case .authorsCodeDoesNotCompile(let file, _):
            BilingualText(english: "the exercise's own \(file) does not compile", turkish: "alıştırmanın kendi \(file) dosyası derlenmiyor")
        case .nothingRan: BilingualText(english: "no check of the exercise could run", turkish: "alıştırmanın hiçbir denetimi çalıştırılamadı")
        case .machine(let reason): both(reason)
        }
    }
}

extension ExerciseGrade.Line {
    init(_ result: CheckResult, of exercise: Exercise) {
        let name = exercise.check(result.check)?.name ?? BilingualText(english: result.check.name, turkish: result.check.name)
        func text(_ language: Language) -> String {
            guard let finding = result.finding else { return "" }
            let words = FindingText(finding, in: exercise, language: language)
            return (words.lines(language) + (words.likelyCause.map { [$0] } ?? [])).joined(separator: "\n")
        }
        self.init(
            check: result.check.name, name: name, isPassed: result.isPassed,
            text: BilingualText(english: text(.english), turkish: text(.turkish)))
    }
}
