import ArgumentParser
import CellKernel
import Diagnostics
import Lessons

/// What running a lesson gave, before it is told to anybody.
struct RunResult {
    struct CellResult {
        var frozen: FrozenCell
        /// Whether it ended as the lesson says it should.
        var isRight: Bool
        var falseClaims: [String]
        /// How it ended, in words, where it did not just end.
        var message: String?
        var seconds: Double
        /// nil where it did not run.
        var timings: CellReport.Timings?
    }

    var lesson: String
    var language: String
    var cells: [CellResult] = []
    var differences: [OutputDifference] = []
    /// Why the run was not brought to its end.
    var stop: ExitCode?

    var frozen: [FrozenCell] { cells.map(\.frozen) }

    /// Whether every cell that ran ended as it should, so that its output is worth keeping.
    var isComplete: Bool { stop == nil && !cells.isEmpty && cells.allSatisfy { $0.isRight && $0.falseClaims.isEmpty } }

    var exitCode: ExitCode? {
        if let stop { return stop }
        if cells.isEmpty { return .nothingRan }
        return isComplete && differences.isEmpty ? nil : .failed
    }

    mutating func compare(with frozen: FrozenOutputs?, lesson: Lesson) {
        for cell in cells where cell.isRight {
            let label = cell.frozen.label
            guard let before = frozen?[label] else {
                differences.append(OutputDifference(cell: label, problem: "it has no kept output; 'imbik run' keeps it"))
                continue
            }
            let varies = lesson.cells.contains {
                $0.label.name == label && $0.options.tags.contains(FrozenCell.varyingTag)
            }
            if let difference = before.difference(from: cell.frozen, tolerance: .standard, varies: varies) {
                differences.append(difference)
            }
        }
    }

    /// The last lines for people.
    func summary(isCheck: Bool) -> String {
        var lines = differences.map { "\n" + said("error: \($0.phrase)") }
        let failed = cells.filter { !$0.isRight || !$0.falseClaims.isEmpty }.map { "'\($0.frozen.label)'" }
        if !failed.isEmpty { lines.append("\n" + said("failed: \(failed.joined(separator: ", "))")) }
        let count: Phrase = cells.count == 1 ? "1 cell" : "\(cells.count) cells"
        if exitCode == nil { lines.append("\n" + said(isCheck ? "\(count): as kept" : "\(count): outputs kept")) }
        return lines.joined(separator: "\n")
    }
}

extension RunResult.CellResult {
    /// A frozen cell: outputs are kept only of runs in which all went well.
    init(kept: FrozenCell) { self.init(frozen: kept, isRight: true, falseClaims: [], message: nil, seconds: 0, timings: nil) }
}

/// `imbik run --json`; the fields are described in docs/commands.md.
struct RunSummary: Encodable {
    struct Cell: Encodable {
        var label: String
        var passed: Bool
        var outcome: String
        var message: String?
        var falseClaims: [String]
        var seconds: Double
        var outputs: [FrozenOutput]
    }

    var lesson: String
    var language: String
    var passed: Bool
    var cells: [Cell]
    var differences: [OutputDifference]

    init(_ result: RunResult) {
        (lesson, language, differences) = (result.lesson, result.language, result.differences)
        passed = result.exitCode == nil
        cells = result.cells.map {
            Cell(
                label: $0.frozen.label, passed: $0.isRight && $0.falseClaims.isEmpty, outcome: $0.frozen.outcome,
                message: $0.message, falseClaims: $0.falseClaims, seconds: $0.seconds, outputs: $0.frozen.outputs)
        }
    }
}
