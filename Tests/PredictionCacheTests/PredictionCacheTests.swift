import Foundation
import GRDB
import JSON
import PredictionCache
import QuerySpelling
import Synchronization
import Testing

@Suite("A cache gives back what was computed, for the same question only")
struct PredictionCacheTests {
    @Test func whatIsStoredIsFound() throws {
        let folder = try CacheFolder()
        let cache = try folder.open()
        #expect(try cache.answer(to: "query 1", in: context, at: 0) == nil)
        try cache.store(numbered(0..<10), in: context, computedAt: 100)
        for spelling in ["Query 1?", "query  1", "QUERY 1!"] {
            let found = try #require(try cache.answer(to: spelling, in: context, at: 200))
            #expect(found.answer == "{\"label\":\"1\"}" && found.computedAt == 100 && found.expiresAt == nil)
        }
        #expect(try cache.answer(to: "query 10", in: context, at: 200) == nil)
        // And by whoever opens the file later.
        let later = try folder.open(.asking)
        #expect(try later.answer(to: "query 9", in: context, at: 200)?.answer == "{\"label\":\"9\"}")
        #expect(try later.holds("query 9", in: context, at: 200) && !later.holds("query 10", in: context, at: 200))
    }

    /// The lookup by SQLite's own interface beside the plain one.
    @Test func whatIsFoundIsWhatStandsInTheTable() throws {
        let folder = try CacheFolder()
        let cache = try folder.open()
        let queries = ["plain", "", "a\u{0}b", "O'Hara; DROP TABLE prediction", "ışık ğüşöç 👩‍👩‍👧", String(repeating: "long ", count: 50_000)]
        for (place, query) in queries.enumerated() {
            let answer = place == 1 ? "" : "{\"of\":\"\(query.count) ş\u{1F600}\"}"
            try cache.store([NewPrediction(query: query, answer: answer)], in: context, computedAt: Int64(place) << 40, expiresAt: place == 2 ? .max : nil)
        }
        let plain = try DatabaseQueue(path: folder.file)
        for query in queries {
            let sql = "SELECT answer, computed, expires FROM prediction WHERE asked = ?"
            let row = try #require(try plain.read { try Row.fetchOne($0, sql: sql, arguments: [query]) })
            let found = try #require(try cache.kept(query, in: context, at: 5))
            let isTheSame = found.answer == row[0] && found.computedAt == row[1] && found.expiresAt == row[2]
            #expect(isTheSame, "\(query.prefix(20)) → \(found), \(row)")
        }
    }

    @Test func anotherModelPromptOrTaskIsAnotherQuestion() throws {
        let folder = try CacheFolder()
        let cache = try folder.open()
        try cache.store(numbered(0..<3), in: context, computedAt: 1)
        for other in [
            CacheContext(task: "classify", prompt: context.prompt, model: "ab"), CacheContext(task: "generate", prompt: context.prompt, model: "aa"),
            CacheContext(task: "classify", prompt: "[\"{text}:\"]", model: "aa"),
        ] {
            #expect(try cache.answer(to: "query 1", in: other, at: 2) == nil)
            try cache.store([NewPrediction(query: "query 1", answer: "7")], in: other, computedAt: 3)
            #expect(try cache.answer(to: "query 1", in: other, at: 4)?.answer == "7")
            #expect(try cache.answer(to: "query 1", in: context, at: 4)?.answer == "{\"label\":\"1\"}")
        }
    }

    @Test func whatHasExpiredIsNotServed() throws {
        let folder = try CacheFolder()
        let cache = try folder.open()
        try cache.store(numbered(0..<1), in: context, computedAt: 100, expiresAt: 500)
        #expect(try cache.answer(to: "query 0", in: context, at: 499) != nil)
        #expect(try cache.answer(to: "query 0", in: context, at: 500) == nil)
        #expect(try !cache.holds("query 0", in: context, at: 500))
        try cache.store(numbered(0..<1), in: context, computedAt: 600, expiresAt: nil)
        #expect(try cache.answer(to: "query 0", in: context, at: 10_000)?.computedAt == 600)
    }

    @Test func statisticsCountWhatWasAsked() throws {
        let folder = try CacheFolder()
        let cache = try folder.open()
        try cache.store(numbered(0..<4), in: context, computedAt: 100, expiresAt: 1_000)
        try cache.store(numbered(4..<8), in: context, computedAt: 300)
        for number in [0, 0, 0, 5, 20, 21] { _ = try cache.answer(to: "query \(number)", in: context, at: 400) }
        _ = try cache.answer(to: "query 0", in: context, at: 2_000)
        #expect(try cache.statistics(at: 400)[0].hitRate == nil, "nothing is written down before it is said")
        try cache.keepTraffic()
        try cache.keepTraffic()
        let found = try #require(try cache.statistics(at: 2_000).first)
        #expect(found.context == context && found.predictions == 8 && found.expired == 4)
        #expect(found.hits == 4 && found.misses == 3 && found.hitRate == 4.0 / 7)
        #expect(found.computed == 100...300 && found.meanAge == 1_800)
        // Computing anew forgets no hits.
        try cache.store(numbered(0..<1), in: context, computedAt: 3_000)
        #expect(try cache.due(in: context, expiringBefore: 5_000, computedBefore: 4_000, limit: 1) == ["Query 0?"])
    }

    @Test func whatIsOldOrPopularIsDueFirst() throws {
        let folder = try CacheFolder()
        let cache = try folder.open()
        try cache.store(numbered(0..<3), in: context, computedAt: 100)
        try cache.store(numbered(3..<5), in: context, computedAt: 200, expiresAt: 900)
        try cache.store(numbered(5..<6), in: context, computedAt: 800)
        for number in [2, 2, 4] { _ = try cache.answer(to: "query \(number)", in: context, at: 300) }
        try cache.keepTraffic()
        func due(_ deadline: Milliseconds, _ oldest: Milliseconds, _ limit: Int = 10) throws -> [String] {
            try cache.due(in: context, expiringBefore: deadline, computedBefore: oldest, limit: limit)
        }
        #expect(try due(0, 0) == [])
        #expect(try due(0, 150) == ["Query 2?", "Query 0?", "Query 1?"])
        #expect(try due(1_000, 0) == ["Query 4?", "Query 3?"])
        #expect(try due(1_000, 150, 2) == ["Query 2?", "Query 4?"])
    }

    @Test func exportGivesEverythingInOrder() throws {
        let folder = try CacheFolder()
        let cache = try folder.open()
        try cache.store(numbered(0..<2), in: context, computedAt: 100, expiresAt: 900)
        _ = try cache.answer(to: "query 1", in: context, at: 200)
        try cache.keepTraffic()
        var lines: [String] = []
        try cache.export(context) { lines.append(String(decoding: $0.bytes, as: UTF8.self)) }
        #expect(
            lines == [
                "{\"query\":\"query 0\",\"asked\":\"Query 0?\",\"answer\":{\"label\":\"0\"},\"computed\":100,\"expires\":900,\"hits\":0}",
                "{\"query\":\"query 1\",\"asked\":\"Query 1?\",\"answer\":{\"label\":\"1\"},\"computed\":100,\"expires\":900,\"hits\":1}",
            ])
    }

    @Test func theLettersOfItsLanguageStay() throws {
        let folder = try CacheFolder()
        let cache = try folder.open(.filling, .turkish)
        try cache.store([NewPrediction(query: "AŞI GÜVENLİ Mİ?", answer: "1")], in: context, computedAt: 1)
        let later = try folder.open(.asking)
        #expect(later.language == .turkish)
        #expect(try later.answer(to: "aşı güvenli mi", in: context, at: 2)?.answer == "1")
        #expect(throws: CacheError.otherLanguage(path: folder.file, found: .turkish, asked: .english)) { try folder.open(.asking, .english) }
    }

    /// Readers on several threads see a batch whole or not at all while a writer stores one after another.
    @Test func readersAreNeverInTheWay() async throws {
        let folder = try CacheFolder()
        let writer = try folder.open()
        try writer.store(numbered(0..<10), in: context, computedAt: 1)
        let isDone = Flag()
        try await withThrowingTaskGroup(of: Int.self) { group in
            for _ in 0..<3 {
                let reader = try folder.open(.asking)
                group.addTask {
                    var seen = 0
                    while !isDone.value.withLock({ $0 }) {
                        let last = try reader.answer(to: "query \(seen + 9)", in: context, at: 5)
                        let first = try reader.answer(to: "query \(seen)", in: context, at: 5)
                        #expect(last == nil || first != nil)
                        if last != nil { seen += 10 }
                        await Task.yield()
                    }
                    return seen
                }
            }
            for start in stride(from: 10, to: 500, by: 10) {
                try writer.store(numbered(start..<start + 10), in: context, computedAt: 2)
                await Task.yield()
            }
            isDone.value.withLock { $0 = true }
            for try await seen in group { #expect(seen <= 500) }
        }
        #expect(try folder.open(.asking).statistics(at: 9)[0].predictions == 500)
    }
}

private final class Flag: Sendable {
    let value = Mutex(false)
}
