import ArgumentParser
import CellKernel
import ClassGrading
import Diagnostics
import ExerciseRunner
import Exercises
import Foundation
import Grading
import Learning
import Lessons
import Submissions
import Synchronization
import Translations

/// `imbik grade`'s options about exercises.
struct ExerciseClassOptions: ParsableArguments {
    @Option(help: ArgumentHelp("Grade this exercise and nothing else, or 'quizzes'; can be repeated.", valueName: "exercise"))
    var only: [String] = []

    @Option(help: ArgumentHelp("How many programs are compiled and run at a time. (default: one for each processor)", valueName: "n"))
    var jobs: Int?

    @Flag(help: "Grade exercises anew that are in the gradebook, and say which grades changed.")
    var regrade = false

    @Option(help: ArgumentHelp("The database that keeps the grades of exercises.", valueName: "file"))
    var gradebook = "imbik-gradebook.sqlite"

    @Flag(help: "Run programs without a sandbox, as your own: only if you trust all who handed in.")
    var trustSubmissions = false

    func validate() throws {
        if let jobs, !(1...256).contains(jobs) { throw ValidationError("'--jobs' is a number from 1 to 256.") }
    }

    /// The word that stands for all quizzes in `--only`.
    static let quizzes = "quizzes"

    var wantsQuizzes: Bool { only.isEmpty || only.contains(Self.quizzes) }

    func chosen(of exercises: [Exercise]) throws -> [Exercise] {
        let known = exercises.map(\.id.name)
        if let unknown = only.first(where: { $0 != Self.quizzes && !known.contains($0) }) {
            throw ValidationError("There is no exercise '\(unknown)'. Exercises: \(known.joined(separator: ", ")).")
        }
        return only.isEmpty ? exercises : exercises.filter { only.contains($0.id.name) }
    }

    /// The report with the exercises in it.
    func grade(_ report: GradeReport, _ handed: [String: Handed], _ exercises: [Exercise], language: Language) throws -> ClassResult {
        let anything = report.submissions.contains { submission in
            exercises.contains { handed[submission.file]?.sources[$0.id] != nil }
        }
        guard anything else {
            var report = report
            for index in report.submissions.indices {
                report.submissions[index].items += exercises.map { ItemGrade(.notHandedIn, of: $0, language: language) }
            }
            return ClassResult(report: report, changes: [], programs: 0)
        }
        let grader = ClassGrader(
            exercises, models: modelAnswerSource(), grader: try exerciseGrader(), learners: try exerciseRunner(try confinement()),
            gradebook: try Gradebook(path: gradebook, newSeed: .random(in: 0...UInt64.max)), turkish: .turkish, now: { Date() })
        let line = Mutex(ProgressLine())
        defer { line.withLock { $0.finish() } }
        return try grader.grade(
            report, handed, scope: regrade ? .everything : .new, language: ReportWords(language),
            jobs: jobs ?? ProcessInfo.processInfo.activeProcessorCount
        ) { progress in
            line.withLock { $0.show("\(finished: progress.text(language))", fraction: Double(progress.done) / Double(progress.all)) }
        }
    }

    private func confinement() throws -> Confinement {
        guard !trustSubmissions else { return .limits }
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        guard let toolchain = Toolchain.find(searchPath: path) else {
            throw Problem("the Swift compiler is not in PATH, so no exercise can be checked", hint: "./imbik learn finds or names it")
        }
        return .sandbox(try Sandbox.find(searchPath: path, toolchain: toolchain))
    }
}

extension ClassProgress {
    /// `graded 12/340 programs · about 3 min left`
    fileprivate func text(_ language: Language) -> String {
        let count = language.say("graded \(done)/\(all) programs", "\(all) programdan \(done) tanesi notlandırıldı")
        guard let rest, done < all else { return count }
        let seconds = Int(rest / .seconds(1))
        let time =
            seconds < 90
            ? language.say("about \(seconds) s left", "yaklaşık \(seconds) sn kaldı")
            : language.say("about \((seconds + 30) / 60) min left", "yaklaşık \((seconds + 30) / 60) dk kaldı")
        return "\(count) · \(time)"
    }
}

extension ClassResult {
    /// Which grades are another now; nil when none were given anew.
    func changesText(_ language: Language) -> String {
        guard !changes.isEmpty else { return language.say("No grade changed.", "Hiçbir not değişmedi.") + "\n" }
        let words = ReportWords(language)
        let title = language.say("Changed grades:", "Değişen notlar:")
        let lines = changes.sorted { ($0.learner.id, $0.exercise) < ($1.learner.id, $1.exercise) }.map { change in
            let after = change.after.map { words.percent($0) } ?? language.say("not graded; the old grade stays", "notlandırılmadı; eski not kalıyor")
            return "  \(printable(change.learner.id))  \(change.exercise)  \(words.percent(change.before)) → \(after)"
        }
        return ([title] + lines).joined(separator: "\n") + "\n"
    }
}
