import Diagnostics
import Foundation
import PredictionCache

/// A cache of 100,000 predictions in a folder of its own, which are asked for in an order that no disk likes.
final class BenchedCache: Sendable {
    static let count = 100_000
    let cache: PredictionCache
    let context = CacheContext(task: "classify", prompt: "[\"{text}\"]", model: "bench")
    private let folder = FileManager.default.temporaryDirectory.appending(path: "imbik-bench-\(UUID().uuidString)")

    init() throws {
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        cache = try PredictionCache(path: folder.path + "/cache.sqlite", .filling)
        try cache.store(
            (0..<Self.count).map { NewPrediction(query: Self.query($0), answer: Self.answer($0)) }, in: context, computedAt: 1)
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// The prediction that is asked for in turn `number`.
    static func place(_ number: Int) -> Int { number * 7919 % count }

    static func query(_ place: Int) -> String { "Is dose number \(place) of the vaccine safe for \(place % 97)-year-olds?" }

    static func answer(_ place: Int) -> String { "{\"label\":\"\(place)\"}" }

    func lookUp(_ number: Int) throws {
        let place = Self.place(number)
        guard try cache.answer(to: Self.query(place), in: context, at: 2)?.answer == Self.answer(place) else {
            throw Problem("the cache gave another query's prediction", hint: "nothing was measured")
        }
    }
}

/// The mean of 10,000 lookups each time.
func benchCache(runs: Int) throws -> BenchResult {
    let (benched, lookups) = (try BenchedCache(), 10_000)
    forgetPeak()
    let seconds = try measure(runs: runs) { for number in 0..<lookups { try benched.lookUp(number) } }
    return BenchResult(
        name: "cache", unit: "µs", values: seconds.map { $0 / Double(lookups) * 1e6 }, threads: 1, peakBytes: peakBytes(),
        verified: "every lookup gave the prediction of its query")
}

/// What 99 of 100 of 10,000 lookups stay below.
func benchLookup(runs: Int) throws -> BenchResult {
    let (benched, lookups) = (try BenchedCache(), 10_000)
    let clock = ContinuousClock()
    forgetPeak()
    let values = try (0...runs).map { _ in
        percentile99(try (0..<lookups).map { number in try clock.measure { try benched.lookUp(number) }.seconds }) * 1e6
    }
    return BenchResult(
        name: "lookup", unit: "µs", values: Array(values.dropFirst()), threads: 1, peakBytes: peakBytes(),
        verified: "every lookup gave the prediction of its query")
}

/// - Parameter values: at least one.
func percentile99(_ values: [Double]) -> Double { values.sorted()[min(values.count * 99 / 100, values.count - 1)] }
