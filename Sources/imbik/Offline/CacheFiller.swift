import ArgumentParser
import Diagnostics
import Foundation
import JSON
import OfflineInference
import PredictionCache
import QuerySpelling

/// Computes what a cache lacks, a window of queries at a time.
struct CacheFiller {
    struct Counts {
        var lines = 0
        var computed = 0
        var refused = 0

        func words(seconds: Double) -> Phrase {
            let known = lines - computed - refused
            var words: Phrase = "\(grouped(computed)) predictions computed in \(fixed(seconds, 1)) s"
            if known > 0 { words = Phrase("\(words); \(grouped(known)) were there already") }
            if refused > 0 { words = Phrase("\(words); \(grouped(refused)) lines have no answer") }
            return words
        }
    }

    let cache: PredictionCache
    let loaded: LoadedInference
    private let job: InferenceJob
    private let keeping: KeepingOptions

    init(_ cache: PredictionCache, _ loaded: LoadedInference, _ keeping: KeepingOptions) {
        (self.cache, self.loaded, self.keeping) = (cache, loaded, keeping)
        job = loaded.job
    }

    var windowLength: Int { 4 * loaded.width }

    /// The next lines; nil at the end.
    func nextWindow(_ input: inout LineReader) throws -> [InputLine]? {
        var lines: [InputLine] = []
        while lines.count < windowLength, let line = try input.next() { lines.append(line) }
        return lines.isEmpty ? nil : lines
    }

    /// Computes what is not there yet.
    func fill(_ lines: [InputLine], _ counts: inout Counts) throws {
        counts.lines += lines.count
        var missing: [InferenceQuery] = []
        var asked: Set<NormalizedQuery> = []
        for line in lines {
            do {
                let query = try InferenceQuery(line, for: loaded.task)
                let normalized = NormalizedQuery(query.text, cache.language)
                if asked.contains(normalized) { continue }
                if try cache.holds(query.text, in: loaded.context, at: .now) { continue }
                asked.insert(normalized)
                missing.append(query)
            } catch let fault as QueryFault {
                refuse(line.number, fault, &counts)
            }
        }
        try compute(missing, &counts)
    }

    /// Computes predictions and stores them, whatever is there.
    func compute(_ queries: [InferenceQuery], _ counts: inout Counts) throws {
        var found: [NewPrediction] = []
        for (query, result) in zip(queries, job.predictions(for: queries)) {
            switch result {
            case .success(let prediction):
                let answer = String(decoding: JSONValue.object(prediction.members).bytes, as: UTF8.self)
                found.append(NewPrediction(query: query.text, answer: answer))
            case .failure(let fault): refuse(query.line, fault, &counts)
            }
        }
        let now = Milliseconds.now
        try cache.store(
            found, in: loaded.context, computedAt: now, expiresAt: keeping.expires.map { now + $0.milliseconds })
        counts.computed += found.count
    }

    private func refuse(_ line: Int, _ fault: QueryFault, _ counts: inout Counts) {
        counts.refused += 1
        report(Explanation("line \(line): \(fault.explanation.problem)", hint: fault.explanation.hint))
    }
}

extension Milliseconds {
    static var now: Milliseconds { Milliseconds(Date().timeIntervalSince1970 * 1000) }
}

/// A span of time: a number with d, h, m or s.
struct Age: ExpressibleByArgument {
    let milliseconds: Milliseconds

    init?(argument: String) {
        let units: [Character: Double] = ["d": 86_400_000, "h": 3_600_000, "m": 60_000, "s": 1000]
        guard let unit = argument.last.flatMap({ units[$0] }), let number = Double(argument.dropLast()), number > 0, number < 1e6
        else { return nil }
        milliseconds = Milliseconds(number * unit)
    }
}

/// `--query-language`.
enum QueryLanguageName: String, ExpressibleByArgument, CaseIterable {
    case en, tr

    var language: QueryLanguage {
        switch self {
        case .en: .english
        case .tr: .turkish
        }
    }
}
