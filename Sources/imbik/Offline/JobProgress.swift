import Diagnostics
import Foundation

/// The line that shows how far a job over queries is, how fast it goes, and how long it will take.
struct JobProgress {
    private var line = ProgressLine()
    private let clock = ContinuousClock()
    private let start: ContinuousClock.Instant
    /// Bytes of the input; nil where nobody knows, as with a pipe.
    private let inputBytes: Int?

    init(inputBytes: Int?) {
        self.inputBytes = inputBytes
        start = clock.now
    }

    var seconds: Double { (clock.now - start).seconds }

    /// - Parameters:
    ///   - bytes: of the input that were read.
    ///   - skipped: of these, bytes of lines that were answered earlier.
    mutating func show(lines: Int, bytes: Int, skipped: Int = 0) {
        let seconds = seconds
        var words: Phrase = "queries: \(grouped(lines)), \(fixed(Double(lines) / max(seconds, 0.001), 1)) a second"
        var fraction: Double?
        if let inputBytes, inputBytes > skipped {
            let done = Double(bytes - skipped) / Double(inputBytes - skipped)
            fraction = Double(bytes) / Double(inputBytes)
            if done > 0 { words = Phrase("\(words), \(clockTime(seconds * (1 - done) / done)) left") }
        }
        line.show(words, fraction: fraction)
    }

    mutating func finish() { line.finish() }
}

/// The bytes of standard input where it is a file.
func bytesOfStandardInput() -> Int? {
    var status = stat()
    guard fstat(STDIN_FILENO, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
    return Int(status.st_size)
}
