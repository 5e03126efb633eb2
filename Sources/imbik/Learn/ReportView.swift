import CellKernel
import Diagnostics
import Foundation
import Lessons
import TerminalView
import Translations

/// Prints how a cell ended, if it did not just end; says whether that is what the lesson expects.
@discardableResult
func show(_ report: CellReport, of cell: Cell, view: LessonView) -> Bool {
    var lines: [StyledLine] = []
    for warning in report.warnings { lines += view.message(warning.description, isError: false) }
    if let text = report.outcome.text(in: .of(view.words.language)) { lines += view.message(text, isError: true) }
    let isAsExpected: Bool
    switch cell.options.expectation {
    case .success: isAsExpected = report.outcome.isFinished
    case .error:
        isAsExpected = report.outcome.isTeachingError
        let words = isAsExpected ? view.words.expectedError : view.words.unexpectedSuccess
        if isAsExpected || report.outcome.isFinished { lines.append(StyledLine(words, isAsExpected ? .faint : .bad)) }
    }
    if !lines.isEmpty { write("\n" + view.style.encoded(lines)) }
    return isAsExpected
}

extension Outcome {
    /// What `expect: error` allows: the cell's own fault, not ours and not the learner's Ctrl-C.
    var isTeachingError: Bool {
        switch self {
        case .finished, .stopped(.interrupted, _), .lostContact, .notStarted: false
        case .compileError, .trap, .stackOverflow, .threwError, .exited, .killed, .stopped: true
        }
    }
}
