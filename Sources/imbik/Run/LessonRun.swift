import ArgumentParser
import CellKernel
import Diagnostics
import Foundation
import Lessons
import TerminalView

/// Runs the cells of a lesson in order and keeps what they say.
struct LessonRun {
    let lesson: Lesson
    /// The label of the one cell whose output is wanted; nil for all.
    let only: String?
    let runner: CellRunner
    /// Whether nothing is printed on the way.
    let isSilent: Bool

    /// - Parameter models: hashes of the model files, by name.
    func result(models: [String: String]) throws -> RunResult {
        let view = LessonView(style: Terminal.style(), language: lesson.language, footnotes: lesson.footnotes)
        let toolchain = runner.toolchain.version()
        var result = RunResult(lesson: lesson.id.name, language: lesson.language.rawValue)
        let machine = Machine()
        let kind = "\(machine.processor), \(machine.system)"
        var sources: [String] = []
        for cell in lesson.cells {
            sources.append(cell.source)
            let isWanted = only == nil || only == cell.label.name
            if isWanted, !isSilent {
                write(view.style.encoded([StyledLine()] + view.lines(for: .cell(cell))))
            }
            var recorder = OutputRecorder()
            let started = ContinuousClock.now
            let report = runner.run(cell, source: cell.source, view: view, isSilent: isSilent || !isWanted) {
                recorder.record($0)
            }
            let seconds = (ContinuousClock.now - started).inSeconds
            let isRight = cell.options.expectation == .error ? report.outcome.isTeachingError : report.outcome.isFinished
            if !isSilent, isWanted || !isRight { show(report, of: cell, view: view) }
            if let text = report.outcome.text { recorder.record(failure: text) }
            let frozen = FrozenCell(
                label: cell.label.name,
                key: FrozenKey.of(sources: sources, toolchain: toolchain, models: models, seed: 0),
                outcome: report.outcome.name, outputs: recorder.outputs, toolchain: toolchain,
                machine: kind, date: Self.today)
            if isWanted || !isRight {
                result.cells.append(
                    RunResult.CellResult(
                        frozen: frozen, isRight: isRight, falseClaims: recorder.falseClaims,
                        message: report.outcome.text, seconds: seconds, timings: report.timings))
            }
            switch report.outcome {
            case .stopped(.interrupted, _): result.stop = .interrupted
            case .notStarted: result.stop = .internalError
            case .finished, .compileError, .trap, .stackOverflow, .threwError, .exited, .killed, .stopped, .lostContact:
                break
            }
            if result.stop != nil || only == cell.label.name { break }
        }
        return result
    }

    /// The day in universal time, so that it does not depend on where the machine is.
    private static var today: String {
        Date.now.formatted(.iso8601.year().month().day())
    }
}
