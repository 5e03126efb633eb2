import ArgumentParser
import Diagnostics
import Foundation
import Grading
import Learning
import Lessons
import TerminalView

struct Skip: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Leave behind what waits for you in the lesson; of a quiz, show the answer.",
        discussion: "What you answer to a quiz after seeing its answer does not count.")

    @OptionGroup var options: LearningOptions

    func run() throws {
        let situation = try options.open()
        guard var session = LearnSession(
            course: situation.course, progress: situation.progress, lesson: nil, language: situation.language,
            fallback: situation.language)
        else { throw ExitCode.nothingRan }
        let view = LessonView(style: Terminal.style(), language: situation.language)
        let lesson = session.lesson
        var lines: [StyledLine] = []
        // Prose is no stop: read on to what waits.
        while case .section = session.stop { session.advance() }
        switch session.stop {
        case .section: break
        case .lessonEnd:
            throw Problem("nothing waits in the lesson '\(lesson.id)'", language: situation.language)
        case .cell(let cell):
            session.record(.skipped, of: cell, source: session.source(of: cell))
            lines.append(StyledLine(situation.say("skipped the cell '\(cell.label)'", "'\(cell.label)' hücresi atlandı")))
        case .exercise(let id):
            lines.append(StyledLine(situation.say("skipped the exercise '\(id)'", "'\(id)' alıştırması atlandı")))
        case .quiz(let quiz):
            lines.append(StyledLine(situation.say("skipped the quiz '\(quiz.id)'", "'\(quiz.id)' sorusu atlandı")))
            lines += try answer(to: quiz, view, situation)
        }
        let skipped = session.stop
        session.advance()
        var progress = session.progress
        if case .quiz(let quiz) = skipped, !quiz.isGraded {
            progress.lessons[lesson.id.name]?.quizzes[quiz.id.name, default: .init()].isAnswerShown = true
        }
        try situation.store.save(progress)
        write(view.style.encoded(lines))
    }

    private func answer(to quiz: Quiz, _ view: LessonView, _ situation: LearnerSituation) throws -> [StyledLine] {
        guard !quiz.isGraded else {
            return [StyledLine(situation.say("The answer of a graded quiz is not shown.", "Notlandırılan bir sorunun yanıtı gösterilmez."), .faint)]
        }
        let question = try Question(quiz, learner: situation.store.learner, facts: modelFactSource())
        guard let solution = question.solution() else { return [] }
        var lines = [StyledLine(situation.say("Answer:", "Yanıt:"))]
        for answer in solution.answers { lines += view.markdown(answer, width: view.style.width - 2).map { $0.indented(by: 2) } }
        for reason in solution.reasons where reason.isRight && !reason.why.isEmpty {
            lines += [StyledLine()] + view.markdown(reason.why, width: view.style.width)
        }
        return lines
    }
}
