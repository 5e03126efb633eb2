import ImbikLab
import TestSupport
import Testing

@Suite("Latencies in cells")
struct LatencyTests {
    let latencies = Latencies(seconds: [0.4, 0.1, 0.3, 0.2])

    @Test(arguments: [(1, 0.1), (25, 0.1), (25.1, 0.2), (50, 0.2), (75, 0.3), (99, 0.4), (100, 0.4)])
    func percentilesAreNearestRanks(_ share: Double, _ seconds: Double) { #expect(latencies.percentile(share) == seconds) }

    @Test func showsMedianAndTail() {
        #expect(latencies.description == "median 200 ms, 99 % within 400 ms, of 4")
        #expect(latencies.series("x").x == [25, 50, 75, 100])
    }

    @Test("each item is measured once")
    func measuring() {
        var seen: [Int] = []
        #expect(ImbikLab.latencies(of: [3, 1, 2]) { seen.append($0) }.seconds.count == 3)
        #expect(seen == [3, 1, 2])
    }

    @Test(arguments: [
        (0, "0 µs"), (4.13e-7, "0.41 µs"), (2e-6, "2 µs"), (0.0381, "38 ms"), (0.25, "250 ms"), (1.2, "1.2 s"), (90, "1.5 min"),
        (46_800, "13 h"), (354_240, "4.1 days"), (1e8, "1,157 days"),
    ])
    func times(_ seconds: Double, _ text: String) { #expect(seconds.asTime == text) }
}

@Suite("Computing ahead in cells", .serialized, .enabled(if: SmolLM2.isThere, SmolLM2.skipReason))
struct OfflineTests {
    static let loaded = Result { try Model.load(.file(SmolLM2.path ?? ""), threads: 2) }
    static let queries = ["flu jab", "Is the covid vaccine SAFE?", "pizza near me", "is the covid vaccine safe", "covid shot"]
    let judge: Classifier

    init() throws {
        judge = try Classifier(Self.loaded.get(), "Query: {text}\nAbout vaccination:", labels: ["no", "yes"])
    }

    @Test(arguments: [1, 3, 16])
    func aBatchSaysWhatOneAtATimeSays(_ width: Int) throws {
        let ahead = try judge.predict(ahead: Self.queries, width: width)
        #expect(ahead.map(\.query) == Self.queries)
        for (query, prediction) in zip(Self.queries, ahead) {
            let online = try judge.predict(query)
            #expect(online.label == prediction.label)
            #expect(abs(online.probability.value - prediction.probability.value) < 1e-3)
        }
    }

    @Test func spellingsThatMeanTheSameAreOne() throws {
        var cache = AnswerCache()
        #expect(try cache.fill(Self.queries, from: judge) == 4)
        #expect(try cache.fill(Self.queries, from: judge) == 0, "it is there already")
        #expect(cache.count == 4)
        #expect(cache.answer(to: "  is the COVID vaccine safe ?", from: judge)?.query == "Is the covid vaccine SAFE?")
        #expect(cache.answer(to: "are covid vaccines safe", from: judge) == nil)
        #expect((cache.hits, cache.misses) == (1, 1))
        #expect(cache.display.text.contains("50.0 %"))
    }

    @Test func turkishLettersKeepTheirDots() {
        #expect(AnswerCache(.turkish).normalized("AŞI GÜVENLİ Mİ?") == "aşı güvenli mi")
        #expect(AnswerCache().normalized("I’M  SAFE!") == "i'm safe")
    }

    @Test("another prompt, other labels or another model find nothing")
    func nothingStaleIsFound() throws {
        var cache = AnswerCache()
        try cache.fill(["flu jab"], from: judge)
        let tuned = try judge.model.fineTuned(
            on: Dataset("two", ["a": "yes", "b": "no"]), judge.prompt, .lora(rank: 1), epochs: 1
        ).model
        let others = [
            try Classifier(judge.model, "Query: {text}\nVaccination:", labels: judge.labels),
            try Classifier(judge.model, judge.prompt, labels: ["yes", "no"]), try Classifier(tuned, judge.prompt, labels: judge.labels),
        ]
        for other in others { #expect(cache.answer(to: "flu jab", from: other) == nil) }
        #expect(Set((others + [judge]).map(\.fingerprint)).count == 4)
        let again = try Classifier(judge.model, judge.prompt, labels: judge.labels)
        #expect(cache.answer(to: "flu jab", from: again) != nil, "the same again is the same")

        cache.keep(Prediction("Flu jab?", label: "no"), from: judge)
        #expect(cache.answer(to: "flu jab", from: judge)?.probability == Probability(1))
        #expect(cache.count == 1)
    }

    @Test func whatCannotBeAskedIsRefused() {
        #expect(throws: (any Error).self) { try Classifier(judge.model, "no place", labels: ["a"]) }
        #expect(throws: (any Error).self) { try Classifier(judge.model, "{text}", labels: []) }
        #expect(throws: (any Error).self) { try Classifier(judge.model, "{text}", labels: ["a", "a"]) }
        #expect(throws: (any Error).self) { try judge.predict(ahead: ["a"], width: 0) }
    }
}
