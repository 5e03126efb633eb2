import Diagnostics
import Foundation
import Glibc

/// One measurement: what, how often, and the spread. The names are the JSON's.
struct BenchResult: Encodable {
    var name: String
    /// Of `min`, `median` and `max`.
    var unit: String
    var min, median, max: Double
    var runs: Int
    /// Each run's value, in the order in which they were measured.
    var values: [Double]
    var threads: Int
    /// The most memory that the process held while it was measured, in bytes.
    var peakBytes: Int
    /// What was checked before the clock ran.
    var verified: Phrase
    var machine = Machine()

    /// - Parameter values: at least one.
    init(name: String, unit: String, values: [Double], threads: Int, peakBytes: Int, verified: Phrase) {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        (self.name, self.unit, self.values) = (name, unit, values)
        (min, max, runs) = (sorted[0], sorted[sorted.count - 1], sorted.count)
        median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
        (self.threads, self.peakBytes, self.verified) = (threads, peakBytes, verified)
    }

    var text: String {
        let count: Phrase = threads == 1 ? "1 thread" : "\(threads) threads"
        let lines: [Phrase] = [
            "\(name)  \(fixed(median, 1)) \(term: unit)  (\(fixed(min, 1)) to \(fixed(max, 1)), \(runs) runs, \(count), at most \(mebibytes(peakBytes)))",
            "verified: \(verified)",
            "\(machine.processor), \(machine.cores) cores, \(machine.system)",
        ]
        return lines.map(said).joined(separator: "\n")
    }
}

/// The machine a measurement was taken on.
struct Machine: Encodable {
    var processor: String
    var cores: Int
    var system: String

    init() {
        let info = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8)) ?? ""
        let model = info.split(separator: "\n").first { $0.hasPrefix("model name") }?.split(separator: ":").last
        processor = model?.trimmingCharacters(in: .whitespaces) ?? "unknown processor"
        cores = ProcessInfo.processInfo.activeProcessorCount
        system = ProcessInfo.processInfo.operatingSystemVersionString
    }
}

/// Seconds of each of `runs` runs of `body`, after one that does not count.
func measure(runs: Int, _ body: () throws -> Void) rethrows -> [Double] {
    let clock = ContinuousClock()
    try body()
    return try (0..<runs).map { _ in try clock.measure(body).seconds }
}

/// Memory held at most since the last `forgetPeak()`, in bytes; 0 where the system doesn't say.
func peakBytes() -> Int {
    let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return (line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) } ?? 0) * 1024
}

/// Makes `peakBytes` count from now on, so that the memory of the verification does not count.
func forgetPeak() {
    // What the verification gave back is still held, to be used again. Swift's Glibc module leaves the call out.
    if let trim = dlsym(nil, "malloc_trim") { _ = unsafeBitCast(trim, to: (@convention(c) (Int) -> Int32).self)(0) }
    try? Data("5".utf8).write(to: URL(filePath: "/proc/self/clear_refs"))
}
