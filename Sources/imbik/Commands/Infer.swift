import ArgumentParser
import Diagnostics
import Foundation
import JSON
import OfflineInference

struct Infer: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Answer a file of queries ahead of time, many at once.",
        discussion: """
            Standard input has one JSON object a line: {"id": 7, "text": "is it safe?"}, with 'score' also "continuation". The \
            answers are JSON lines in the same order, each with 'line' and 'id' of its query: 'label', 'probability' and \
            'probabilities' of 'classify', 'text', 'tokens' and 'stopReason' of 'generate', 'logProbability' and 'tokens' of \
            'score'. They are the same whatever the width and the threads.

            A bad line is reported by its number, in the file that '--errors' names, and the rest goes on. With '--output' \
            every answer is on the disk before the next ones are computed; after a kill, '--resume' goes on behind the last \
            whole line. The format and its promises are described in docs/offline-inference.md.
            """)

    @OptionGroup var inference: InferenceOptions

    @Option(help: "The file for the answers. (default: standard output)")
    var output: String?

    @Flag(help: "Go on with the answers that '--output' has already.")
    var resume = false

    @Option(help: "The file for lines that have no answer. (default: standard error)")
    var errors: String?

    func validate() throws {
        if resume && output == nil { throw ValidationError("'--resume' needs '--output', the file to go on with.") }
        if let output, output == errors { throw ValidationError("'--output' and '--errors' are two files.") }
    }

    func run() throws {
        let loaded = try inference.load()
        let job = loaded.job
        let answers = try output.map { try PredictionFile(path: $0, resuming: resume) }
            ?? PredictionFile(descriptor: STDOUT_FILENO, name: "standard output")
        if let last = answers.last, let output, last["job"]?.string != job.fingerprint {
            throw InferenceError.otherJob(path: output, found: last["job"]?.string ?? "?", expected: job.fingerprint)
        }
        let refused = try errors.map { try PredictionFile(path: $0, resuming: resume) }
        try refused?.drop(after: answers.lastLine)

        var input = LineReader(descriptor: STDIN_FILENO)
        let interruption = Interruption()
        var line = JobProgress(inputBytes: bytesOfStandardInput())
        defer { line.finish() }
        let done = try job.run(
            &input, after: answers.lastLine, words: { $0.text(in: Interface.current.book) },
            write: { (bad, good) throws(InferenceError) in
                // Refused lines first: a kill in between leaves none behind the last answer.
                if let refused { try refused.append(bad) } else { FileHandle.standardError.write(Data(bad)) }
                try answers.append(good)
            },
            progress: { progress in
                line.show(lines: progress.lines, bytes: progress.bytes, skipped: progress.bytesSkipped)
                return !interruption.isAsked
            })
        line.finish()
        let wasAsked = interruption.isAsked
        interruption.end()
        let seconds = line.seconds
        let answered = done.lines - done.refused
        var words: Phrase = "\(grouped(answered)) queries answered in \(fixed(seconds, 1)) s, \(fixed(Double(answered) / max(seconds, 0.001), 1)) a second"
        if done.skipped > 0 { words = Phrase("\(words); the first \(grouped(done.skipped)) lines were answered before") }
        if done.refused > 0 { words = Phrase("\(words); \(grouped(done.refused)) lines have no answer") }
        report(words)
        if wasAsked { throw ExitCode.interrupted }
        if done.refused > 0 { throw ExitCode.failed }
        if done.lines == 0 && done.skipped == 0 { throw ExitCode.nothingRan }
    }
}
