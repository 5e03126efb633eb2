import Diagnostics
import Foundation

/// One line on standard error that is written again and again; without a terminal, a plain line now and then.
struct ProgressLine {
    private let isTerminal = isatty(STDERR_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    private var shown = ""
    /// Without a terminal: what was said last, and in which tenth of it.
    private var step = ""
    private var tenth = -1

    /// Shows `text`; `fraction` of the step is between 0 and 1, `nil` where it is not known.
    mutating func show(_ phrase: Phrase, fraction: Double? = nil) {
        let text = said(phrase)
        if isTerminal {
            let bar = fraction.map { Self.bar($0) + " " } ?? ""
            guard bar + text != shown else { return }
            shown = bar + text
            FileHandle.standardError.write(Data("\r\u{1b}[K\(shown)".utf8))
        } else {
            let words = text.prefix { $0 != " " }
            let now = fraction.map { Int($0 * 10) } ?? 0
            guard words != step || now > tenth else { return }
            (step, tenth) = (String(words), now)
            report(words: text)
        }
    }

    /// Takes the line away, so that the next output starts in the first column.
    mutating func finish() {
        if isTerminal && !shown.isEmpty { FileHandle.standardError.write(Data("\r\u{1b}[K".utf8)) }
        shown = ""
    }

    private static func bar(_ fraction: Double) -> String {
        let full = Int((min(max(fraction, 0), 1) * 20).rounded())
        return String(repeating: "█", count: full) + String(repeating: "░", count: 20 - full)
    }
}
