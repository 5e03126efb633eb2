import CellKernel
import Diagnostics
import Foundation

/// From a small edit of a trivial cell to its output, in a session whose host is warm: compile, link, load, run.
///
/// The source differs in each run and the compile cache is empty, so nothing is taken from an earlier one.
func benchCell(runs: Int) throws -> BenchResult {
    let cache = FileManager.default.temporaryDirectory.appending(path: "imbik-bench-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: cache) }
    let session = CellSession(try cellSettings(cache: CompileCache(folder: cache.path), dataFolder: nil))
    session.prepare()

    /// Shows the sum of two numbers, and takes only the right one.
    func edit(_ number: Int) throws {
        var shown = ""
        let input = CellInput(id: "sum", source: "let number = \(number)\nnumber + 1", file: "bench.md", line: 1)
        let report = session.run(input, limits: .lesson) { event in
            switch event {
            case .display(let bundle): shown += bundle["text/plain"] ?? ""
            case .output(_, let text): shown += text
            case .compiling, .replaying, .running, .progress, .claim: break
            }
        }
        guard shown.trimmingCharacters(in: .whitespacesAndNewlines) == "\(number + 1)" else {
            throw Problem(
                "a cell that adds 1 to \(number) showed '\(shown)' and ended with \(String(describing: report.outcome))",
                hint: "nothing was measured")
        }
    }

    var number = 0
    let seconds = try measure(runs: runs) {
        number += 1
        try edit(number)
    }
    return BenchResult(
        name: "cell", unit: "ms", values: seconds.map { $0 * 1000 }, threads: 1, peakBytes: peakBytes(),
        verified: "every run showed the right sum")
}
