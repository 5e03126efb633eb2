import ArgumentParser
import Diagnostics
import Foundation
import Grading
import Learning
import Lessons
import TerminalView

struct Hint: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Give the next hint for a quiz: the one where you are, or the one named.",
        discussion: "Every hint is counted. When all have been given, the last one is repeated and not counted.")

    @OptionGroup var options: LearningOptions

    @Argument(help: "The quiz, by id or as LESSON/QUIZ.")
    var quiz: String?

    func run() throws {
        var situation = try options.open()
        let (lesson, quiz) = try situation.quiz(named: self.quiz)
        let question = try Question(quiz, learner: situation.store.learner, facts: modelFactSource())
        guard !question.hints.isEmpty else {
            throw Problem("the quiz '\(quiz.id)' has no hints", language: situation.language)
        }
        var record = situation.progress.lessons[lesson.id.name] ?? Learning.Progress.LessonRecord()
        var kept = record.quizzes[quiz.id.name] ?? Learning.Progress.QuizRecord()
        let index = min(kept.hintsTaken, question.hints.count - 1)
        if kept.hintsTaken < question.hints.count {
            kept.hintsTaken += 1
            record.quizzes[quiz.id.name] = kept
            situation.progress.lessons[lesson.id.name] = record
            try situation.store.save(situation.progress)
        }
        let view = LessonView(style: Terminal.style(), language: situation.language)
        let place = situation.say("Hint \(index + 1) of \(question.hints.count)", "İpucu \(index + 1)/\(question.hints.count)")
        write(view.style.encoded([StyledLine("\(place) · \(lesson.id)/\(quiz.id)", .faint)] + view.markdown(question.hints[index], width: view.style.width)))
    }
}

extension LearnerSituation {
    /// The quiz of that id, in the lesson that is open or in another; without a name the next one that is not yet right in
    /// the open lesson.
    func quiz(named name: String?) throws -> (lesson: Lesson, quiz: Quiz) {
        guard let open = current.lesson(in: language) else { throw ExitCode.nothingRan }
        guard let name else {
            let standing = LessonStanding(open, progress.lessons[open.id.name], attempts: try store.attempts(lesson: open.id))
            let start = progress.lessons[open.id.name]?.place.index(in: open) ?? 0
            let ahead = open.blocks.dropFirst(start).compactMap { block in
                switch block {
                case .quiz(let quiz): quiz
                case .heading, .prose, .cell, .exercise: nil
                }
            }
            let unanswered = (ahead + open.quizzes).first { quiz in standing.quizzes.first { $0.quiz == quiz.id }?.best != 1 }
            guard let quiz = unanswered else {
                throw Problem(
                    "no quiz of the lesson '\(open.id)' waits for an answer", hint: "name one: imbik hint QUIZ",
                    language: language)
            }
            return (open, quiz)
        }
        let parts = name.split(separator: "/", maxSplits: 1).map(String.init)
        let lessons = course.entries.compactMap { $0.lesson(in: language) }
        let searched = [open] + lessons.filter { $0.id != open.id }
        for lesson in searched where parts.count < 2 || lesson.id.name == parts[0] {
            if let quiz = lesson.quizzes.first(where: { $0.id.name == parts.last }) { return (lesson, quiz) }
        }
        // Of one lesson: a course has too many to be read.
        let meant = searched.first { parts.count == 2 && $0.id.name == parts[0] } ?? open
        let known = meant.quizzes.map { "\(meant.id)/\($0.id)" }.joined(separator: ", ")
        throw ValidationError("There is no quiz '\(name)'. Quizzes: \(known).")
    }
}
