import ArgumentParser
import Diagnostics
import Foundation
import JSON
import OfflineInference
import PredictionCache

struct CacheFill: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fill",
        abstract: "Compute what a cache does not have yet.",
        discussion: """
            Reads queries as 'imbik infer' does. What is in the cache already and has not expired is not computed again, so an \
            interrupted fill is simply started again; others may ask the cache meanwhile.
            """)

    @Argument(help: "The cache; it is made where it is not there.")
    var cache: String

    @OptionGroup var inference: InferenceOptions
    @OptionGroup var keeping: KeepingOptions

    @Option(help: "Whose capital letters belong to which small ones: en or tr, where I belongs to ı. Fixed when a cache is made.")
    var queryLanguage: QueryLanguageName?

    func validate() throws {
        if inference.task == .score { throw ValidationError("A cache keeps predictions of 'classify' and 'generate'.") }
    }

    func run() throws {
        let cache = try PredictionCache(path: self.cache, .filling, language: queryLanguage?.language)
        let filler = CacheFiller(cache, try inference.load(), keeping)
        var input = LineReader(descriptor: STDIN_FILENO)
        let interruption = Interruption()
        var line = JobProgress(inputBytes: bytesOfStandardInput())
        defer { line.finish() }
        var counts = CacheFiller.Counts()
        while !interruption.isAsked, let lines = try filler.nextWindow(&input) {
            try filler.fill(lines, &counts)
            line.show(lines: counts.lines, bytes: input.bytesRead)
        }
        line.finish()
        let wasAsked = interruption.isAsked
        interruption.end()
        report(counts.words(seconds: line.seconds))
        try cache.close()
        if wasAsked { throw ExitCode.interrupted }
        if counts.refused > 0 { throw ExitCode.failed }
        if counts.lines == 0 { throw ExitCode.nothingRan }
    }
}

struct CacheRefresh: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "refresh",
        abstract: "Compute old predictions anew, the most popular first.")

    @Argument(help: "The cache.")
    var cache: String

    @OptionGroup var inference: InferenceOptions
    @OptionGroup var keeping: KeepingOptions

    @Option(help: "Those computed longer ago than this, such as 7d, 12h or 30m.")
    var olderThan: Age?

    @Option(help: "Those that expire within this time, such as 1d. Expired ones always count.")
    var expiringWithin: Age?

    @Option(help: "At most so many.")
    var limit = 1000

    func validate() throws {
        if inference.task == .score { throw ValidationError("A cache keeps predictions of 'classify' and 'generate'.") }
        if limit < 1 { throw ValidationError("'--limit' is at least 1, not \(limit).") }
    }

    func run() throws {
        let cache = try PredictionCache(path: self.cache, .asking)
        let filler = CacheFiller(cache, try inference.load(), keeping)
        let now = Milliseconds.now
        let due = try cache.due(
            in: filler.loaded.context, expiringBefore: now + (expiringWithin?.milliseconds ?? 0),
            computedBefore: olderThan.map { now - $0.milliseconds } ?? .min, limit: limit)
        let interruption = Interruption()
        var line = JobProgress(inputBytes: nil)
        defer { line.finish() }
        var counts = CacheFiller.Counts()
        var start = 0
        while start < due.count, !interruption.isAsked {
            let end = min(start + filler.windowLength, due.count)
            try filler.compute(
                due[start..<end].enumerated().map { InferenceQuery(line: start + $0 + 1, text: $1) }, &counts)
            counts.lines += end - start
            line.show(lines: counts.lines, bytes: 0)
            start = end
        }
        line.finish()
        let wasAsked = interruption.isAsked
        interruption.end()
        report(counts.words(seconds: line.seconds))
        try cache.close()
        if wasAsked { throw ExitCode.interrupted }
        if counts.refused > 0 { throw ExitCode.failed }
    }
}

/// How long predictions are kept.
struct KeepingOptions: ParsableArguments {
    @Option(help: "Predictions expire after this time, such as 30d, 12h or 10m. (default: never)")
    var expires: Age?
}
