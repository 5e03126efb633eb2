import Diagnostics
import Foundation
import PredictionCache

/// Looking up one of 100,000 predictions, in an order that no disk likes; the mean of 10,000 lookups each time.
func benchCache(runs: Int) throws -> BenchResult {
    let (count, lookups) = (100_000, 10_000)
    let folder = FileManager.default.temporaryDirectory.appending(path: "imbik-bench-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let cache = try PredictionCache(path: folder.path + "/cache.sqlite", .filling)
    let context = CacheContext(task: "classify", prompt: "[\"{text}\"]", model: "bench")
    func query(_ number: Int) -> String { "Is dose number \(number) of the vaccine safe for \(number % 97)-year-olds?" }
    try cache.store(
        (0..<count).map { NewPrediction(query: query($0), answer: "{\"label\":\"\($0)\"}") }, in: context, computedAt: 1)
    forgetPeak()
    let seconds = try measure(runs: runs) {
        for number in 0..<lookups {
            let place = number * 7919 % count
            guard try cache.answer(to: query(place), in: context, at: 2)?.answer == "{\"label\":\"\(place)\"}" else {
                throw Problem("the cache gave another query's prediction", hint: "nothing was measured")
            }
        }
    }
    return BenchResult(
        name: "cache", unit: "µs", values: seconds.map { $0 / Double(lookups) * 1e6 }, threads: 1, peakBytes: peakBytes(),
        verified: "every lookup gave the prediction of its query")
}
