import Datasets
import JSON
import Testing

@Suite("Metrics are what scikit-learn, SciPy and NumPy compute")
struct MetricsTests {
    static let stored = Result { try fixture("metrics.json") }

    private static func cases(_ name: String) throws -> [JSONValue] { try stored.get()[name]?.array ?? [] }

    @Test(arguments: 0..<4)
    func `classification`(number: Int) throws {
        let stored = try Self.cases("classification")[number]
        let (actual, predicted) = (stored["actual"]?.integers ?? [], stored["predicted"]?.integers ?? [])
        let matrix = ConfusionMatrix(labels: ["a", "b", "c", "d"], Array(zip(actual, predicted)).map { ($0.0, $0.1) })
        #expect(matrix.counts == stored["confusion"]?.array?.map(\.integers))
        #expect(matrix.total == actual.count)
        #expect(close(matrix.accuracy, stored["accuracy"]))
        #expect(close(matrix.macroF1, stored["macro_f1"]))
        for label in 0..<4 {
            #expect(close(matrix.precision(label), stored["precision"]?.array?[label]))
            #expect(close(matrix.recall(label), stored["recall"]?.array?[label]))
            #expect(close(matrix.f1(label), stored["f1"]?.array?[label]))
        }
        let confidence = stored["confidence"]?.doubles ?? []
        let calibration = Calibration(actual.indices.map { (confidence[$0], actual[$0] == predicted[$0]) }, bins: 10)
        #expect(close(calibration.expectedError, stored["calibration_error"]))
        #expect(calibration.bins.reduce(0) { $0 + $1.count } == actual.count)
    }

    @Test(arguments: 0..<3)
    func `regression`(number: Int) throws {
        let stored = try Self.cases("regression")[number]
        let (actual, predicted) = (stored["actual"]?.doubles ?? [], stored["predicted"]?.doubles ?? [])
        #expect(close(meanAbsoluteError(actual, predicted), stored["mean_absolute_error"]))
        #expect(close(determination(actual, predicted), stored["r2"]))
    }

    @Test(arguments: 0..<4)
    func `quantiles`(number: Int) throws {
        let stored = try Self.cases("quantiles")[number]
        let found = (stored["q"]?.doubles ?? []).map { quantile(stored["sorted"]?.doubles ?? [], $0) }
        for (found, expected) in zip(found, stored["quantiles"]?.doubles ?? []) { #expect(abs(found - expected) < 1e-12) }
    }

    /// Both resample at random; 150 answers, 80 % of them right, move in steps of 1/150.
    @Test func `bootstrap interval`() throws {
        let stored = try #require(try Self.stored.get()["bootstrap"])
        let sample = stored["sample"]?.doubles ?? []
        let options = BootstrapOptions(level: 0.95, resamples: 4000, seed: 3)
        let found = try #require(bootstrap(count: sample.count, options) { $0.reduce(0) { $0 + sample[$1] } / Double($0.count) })
        #expect(abs(found.value - sample.reduce(0, +) / 150) < 1e-12)
        #expect(abs(found.low - (stored["low"]?.double ?? 0)) < 1.5 / 150)
        #expect(abs(found.high - (stored["high"]?.double ?? 0)) < 1.5 / 150)
        let again = bootstrap(count: sample.count, options) { $0.reduce(0) { $0 + sample[$1] } / Double($0.count) }
        #expect(again == found)
    }

    /// Null in the file: not defined.
    private func close(_ found: Double?, _ expected: JSONValue?) -> Bool {
        guard let expected = expected?.double else { return found == nil }
        return found.map { abs($0 - expected) < 1e-9 } ?? false
    }
}

@Suite("Metrics of nothing are not numbers")
struct MetricEdgeTests {
    @Test func `no examples`() {
        let matrix = ConfusionMatrix(labels: ["a", "b"], [])
        #expect(matrix.accuracy == nil && matrix.macroF1 == nil && matrix.f1(0) == nil)
        #expect(Calibration([], bins: 3).expectedError == nil)
        #expect(meanAbsoluteError([], []) == nil && determination([], []) == nil)
        #expect(bootstrap(count: 0, BootstrapOptions(level: 0.9, resamples: 10, seed: 1)) { _ in 1 } == nil)
    }

    @Test func `values that are all the same have nothing to explain`() {
        #expect(determination([2, 2], [2, 2]) == nil)
        #expect(determination([5], [4]) == nil)
        #expect(meanAbsoluteError([5], [4]) == 1)
    }

    @Test func `a label that never occurs does not lower the average`() {
        let matrix = ConfusionMatrix(labels: ["a", "b", "never"], [(0, 0), (1, 1)])
        #expect(matrix.macroF1 == 1)
    }

    @Test func `certainty and zero fall into the outer bins`() {
        let calibration = Calibration([(1, true), (0, false), (0.5, true)], bins: 2)
        #expect(calibration.bins.map(\.count) == [2, 1])
        #expect(calibration.bins[1].upTo == 1 && calibration.bins[1].confidence == 1 && calibration.bins[1].accuracy == 1)
    }

    @Test func `samples without a figure do not count`() {
        let found = bootstrap(count: 2, BootstrapOptions(level: 0.5, resamples: 100, seed: 1)) { $0[0] == $0[1] ? nil : 7 }
        #expect(found == Estimate(value: 7, low: 7, high: 7))
    }

    @Test(arguments: [
        (" 2001-02-03\n", ["2001-02-03"], AnswerMatching.exact, true), ("went.", ["went"], .exact, false),
        ("Ankara", ["ankara"], .exact, false), ("Ankara", ["ankara"], .ignoringCase, true),
        ("new   delhi", ["Delhi", "New Delhi"], .ignoringCase, true), ("", ["x"], .ignoringCase, false), ("x", [], .exact, false),
    ])
    func `answers match`(answer: String, right: [String], matching: AnswerMatching, expected: Bool) {
        #expect(matching.matches(answer, right) == expected)
    }
}
