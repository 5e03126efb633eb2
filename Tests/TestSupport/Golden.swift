import Foundation
public import Testing

/// Compares `actual` with `Goldens/<name>` beside the test, or rewrites that file when `IMBIK_RECORD=1`.
///
/// Recording fails the run, so that nobody records by accident; a missing golden throws.
public func expectGolden(
    _ actual: String, _ name: String,
    testFile: String = #filePath, at location: SourceLocation = #_sourceLocation
) throws {
    let file = URL(filePath: testFile).deletingLastPathComponent().appending(path: "Goldens/\(name)")

    if ProcessInfo.processInfo.environment["IMBIK_RECORD"] == "1" {
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try actual.write(to: file, atomically: true, encoding: .utf8)
        Issue.record("recorded \(name); read the diff, then run again without IMBIK_RECORD", sourceLocation: location)
        return
    }

    let expected = try String(contentsOf: file, encoding: .utf8)
    guard actual != expected else { return }
    let want = expected.split(separator: "\n", omittingEmptySubsequences: false)
    let got = actual.split(separator: "\n", omittingEmptySubsequences: false)
    let line = zip(want, got).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(want.count, got.count)
    Issue.record(
        """
        \(name) differs from line \(line + 1):
          stored: \(line < want.count ? want[line] : "<end of file>")
          now:    \(line < got.count ? got[line] : "<end of file>")
        record the new text with IMBIK_RECORD=1 if it is right
        """, sourceLocation: location)
}
