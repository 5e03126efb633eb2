import ArgumentParser
import CellKernel
import Diagnostics
import Dialogue
import Foundation
import Grading
import Lessons
import TerminalView

/// A lesson without a terminal: everything is printed, every cell runs, nothing is asked.
struct PlainReading {
    let lesson: Lesson
    /// The folder with course.yml.
    let course: String
    let exercises: [ExerciseID: ExerciseCard]

    func run() throws {
        let view = LessonView(
            style: Terminal.style(), language: lesson.language, footnotes: lesson.footnotes, exercises: exercises)
        let runner = try CellRunner(course: course, isLive: false)
        let kept = KeptOutputs(course: course, toolchain: runner.toolchain)
        // Frozen cells that a cell to come may need.
        var frozenSoFar: [Cell] = []
        var failed = 0
        write(view.style.encoded(view.opening(of: lesson)))
        for block in lesson.blocks {
            let lines = if case .quiz(let quiz) = block { try question(quiz, view) } else { view.lines(for: block) }
            write(view.style.encoded([StyledLine()] + lines))
            switch block {
            case .heading, .prose, .exercise, .quiz: continue
            case .cell(let cell) where cell.options.freeze && kept.cell(cell.label, of: lesson)?.isCurrent == true:
                frozenSoFar.append(cell)
                if let kept = kept.cell(cell.label, of: lesson) { showKept(kept.cell, view: view) }
            case .cell(let cell):
                for earlier in frozenSoFar { _ = runner.run(earlier, source: earlier.source, view: view, isSilent: true) }
                frozenSoFar = []
                let report = runner.run(cell, source: cell.source, view: view)
                if !show(report, of: cell, view: view) { failed += 1 }
                if case .stopped(.interrupted, _) = report.outcome { throw ExitCode.interrupted }
            }
        }
        if lesson.cells.isEmpty { throw ExitCode.nothingRan }
        if failed > 0 || runner.falseClaims > 0 { throw ExitCode.failed }
    }

    /// A quiz as its first variant asks it, and its answer unless that is for a grade.
    private func question(_ quiz: Quiz, _ view: LessonView) throws -> [StyledLine] {
        let question = try PreparedQuiz(quiz).question(Variant(of: quiz, number: 0, orderSeed: 0), facts: modelFactSource())
        let lines = view.lines(for: question)
        guard !quiz.isGraded, let solution = question.solution() else { return lines }
        return lines + [StyledLine()] + view.lines(for: solution, of: question)
    }
}
