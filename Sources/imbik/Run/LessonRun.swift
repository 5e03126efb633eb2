import ArgumentParser
import CellKernel
import Diagnostics
import Foundation
import Lessons
import TerminalView
import Translations

/// Runs the cells of a lesson in order and keeps what they say.
struct LessonRun {
    let lesson: Lesson
    /// The label of the one cell whose output is wanted; nil for all.
    let only: String?
    let runner: CellRunner
    /// Whether nothing is printed on the way.
    let isSilent: Bool
    /// What was kept earlier. A cell marked `freeze` does not run again while it depends on the same; nil: all cells run.
    let kept: FrozenOutputs?

    /// - Parameter models: hashes of the model files, by name.
    func result(models: [String: String]) throws -> RunResult {
        let view = LessonView(style: Terminal.style(), language: lesson.language, footnotes: lesson.footnotes)
        let toolchain = runner.toolchain.version()
        var result = RunResult(lesson: lesson.id.name, language: lesson.language.rawValue)
        let machine = Machine()
        let kind = "\(machine.processor), \(machine.system)"
        var sources: [String] = []
        // Frozen cells that a cell to come may need.
        var frozenSoFar: [Cell] = []
        for cell in lesson.cells {
            sources.append(cell.source)
            let key = FrozenKey.of(sources: sources, toolchain: toolchain, models: models, seed: 0)
            let isWanted = only == nil || only == cell.label.name
            if isWanted, !isSilent {
                write(view.style.encoded([StyledLine()] + view.lines(for: .cell(cell))))
            }
            if cell.options.freeze, let kept = kept?[cell.label.name], kept.key == key {
                frozenSoFar.append(cell)
                if isWanted {
                    if !isSilent { showKept(kept, view: view) }
                    result.cells.append(RunResult.CellResult(kept: kept))
                }
                if only == cell.label.name { break }
                continue
            }
            for earlier in frozenSoFar { _ = runner.run(earlier, source: earlier.source, view: view, isSilent: true) }
            frozenSoFar = []
            var recorder = OutputRecorder()
            let started = ContinuousClock.now
            let report = runner.run(cell, source: cell.source, view: view, isSilent: isSilent || !isWanted) {
                recorder.record($0)
            }
            let seconds = (ContinuousClock.now - started).inSeconds
            let isRight = cell.options.expectation == .error ? report.outcome.isTeachingError : report.outcome.isFinished
            if !isSilent, isWanted || !isRight { show(report, of: cell, view: view) }
            if let text = report.outcome.text(in: .of(lesson.language)) { recorder.record(failure: text) }
            let frozen = FrozenCell(
                label: cell.label.name,
                key: key,
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

/// What a frozen cell said when it ran, and that it did not run now.
func showKept(_ cell: FrozenCell, view: LessonView) {
    for output in cell.outputs {
        let lines = switch output {
        case .stream("stderr", let text): view.errorOutput(text)
        case .stream(_, let text): view.output(text)
        case .display(let data): view.display(data["text/plain"] ?? "")
        case .claim(let text, let holds): view.claim(text, holds: holds)
        case .failure(let text): view.message(text, isError: false)
        }
        write(view.style.encoded(lines))
    }
    write(view.style.encoded([StyledLine(view.words.frozen(on: cell.date, machine: terminalSafe(cell.machine)), .faint)]))
}
