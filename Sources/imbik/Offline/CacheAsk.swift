import ArgumentParser
import Diagnostics
import Foundation
import JSON
import PredictionCache

/// The cache and which of its contexts is meant.
struct CacheOptions: ParsableArguments {
    @Argument(help: "The cache.")
    var cache: String

    @Option(help: "The number of the task, prompt and model that are meant; 'imbik cache stats' shows them. (default: the newest)")
    var context: Int?

    func open() throws -> (cache: PredictionCache, statistics: CacheStatistics) { try Self.open(cache, context: context) }

    /// - Parameter context: nil: the newest.
    static func open(_ path: String, context: Int?) throws -> (cache: PredictionCache, statistics: CacheStatistics) {
        let cache = try PredictionCache(path: path, .asking)
        let all = try cache.statistics(at: .now)
        guard let chosen = context.map({ number in all.first { $0.number == number } }) ?? all.first else {
            throw Problem("the cache has no such predictions", place: path, hint: "'imbik cache stats' shows what it has")
        }
        return (cache, chosen)
    }
}

struct CacheAsk: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ask",
        abstract: "Look predictions up; no model is loaded.",
        discussion: "Exit code 1 where a query has no prediction, or one that has expired.")

    @OptionGroup var options: CacheOptions

    @Argument(help: "The queries.")
    var queries: [String]

    @OptionGroup var output: OutputOptions

    func run() throws {
        let (cache, chosen) = try options.open()
        var missed = 0
        for query in queries {
            let found = try cache.answer(to: query, in: chosen.context, at: .now)
            if found == nil { missed += 1 }
            if output.json {
                var members: [JSONValue.Member] = [.init("query", .string(query)), .init("hit", .bool(found != nil))]
                if let found {
                    members += [
                        .init("answer", (try? JSONValue(parsing: found.answer.utf8)) ?? .string(found.answer)),
                        .init("computed", .integer(Int(found.computedAt))),
                    ]
                }
                print(String(decoding: JSONValue.object(members).bytes, as: UTF8.self))
            } else if let found {
                print(found.answer)
            } else {
                report("no prediction for '\(query)'")
            }
        }
        try cache.keepTraffic()
        try cache.close()
        if missed > 0 { throw ExitCode.failed }
    }
}

struct CacheStats: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "stats", abstract: "What a cache has, how old it is, and how often it had the answer.",
        discussion: "The JSON's fields are described in docs/commands.md.")

    @Argument(help: "The cache.")
    var cache: String

    @OptionGroup var output: OutputOptions

    func run() throws {
        let cache = try PredictionCache(path: self.cache, .asking)
        let all = try cache.statistics(at: .now)
        if output.json {
            let values = all.map { one in
                JSONValue.object([
                    .init("context", .integer(one.number)), .init("task", .string(one.context.task)),
                    .init("prompt", (try? JSONValue(parsing: one.context.prompt.utf8)) ?? .null),
                    .init("model", .string(one.context.model)), .init("predictions", .integer(one.predictions)),
                    .init("expired", .integer(one.expired)), .init("hits", .integer(one.hits)),
                    .init("misses", .integer(one.misses)), .init("hitRate", one.hitRate.map { .number($0) } ?? .null),
                    .init("meanAgeSeconds", one.meanAge.map { .number($0 / 1000) } ?? .null),
                ])
            }
            return print(String(decoding: JSONValue.array(values).bytes, as: UTF8.self))
        }
        let header: [Phrase] = ["context", "task", "model", "predictions", "expired", "hits", "misses", "hit rate", "mean age"]
        let rows = all.map { one -> [Phrase] in
            let hitRate: Phrase = one.hitRate.map { "\(fixed($0 * 100, 1)) %" } ?? "–"
            let age: Phrase = one.meanAge.map { "\(fixed($0 / 3_600_000, 1)) h" } ?? "–"
            return [
                "\(one.number)", "\(one.context.task)", "\(String(one.context.model.prefix(12)))", grouped(one.predictions),
                grouped(one.expired), grouped(one.hits), grouped(one.misses), hitRate, age,
            ]
        }
        print(table(of: [header] + rows, numbers: [0, 3, 4, 5, 6, 7, 8]))
    }
}

struct CacheExport: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export", abstract: "Print predictions as JSON lines.",
        discussion: "Each line has query, asked, answer, computed, expires (milliseconds since 1970) and hits.")

    @OptionGroup var options: CacheOptions

    func run() throws {
        let (cache, chosen) = try options.open()
        try cache.export(chosen.context) { value in FileHandle.standardOutput.write(Data(value.bytes + [0x0A])) }
    }
}
