import Tensors
import TestSupport
import Testing
import Training

@Suite("AdamW: the shared, 32-bit steps against the paper's lines")
struct AdamWTests {
    /// Two parameters, one longer than a piece and one that does not decay, with random values.
    static func parameters(seed: UInt64) -> [Parameter] {
        var generator = SeededGenerator(seed: seed)
        let parameters = [
            Parameter(name: "matrix", shape: [300, 301], decays: true), Parameter(name: "norm", shape: [17], decays: false),
        ]
        for parameter in parameters {
            parameter.setValues(generator.floats(parameter.count))
        }
        return parameters
    }

    static func setGradients(_ parameters: [Parameter], seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        for parameter in parameters {
            parameter.setGradient(generator.floats(parameter.count))
        }
    }

    @Test(arguments: [
        AdamWSettings(), AdamWSettings(firstDecay: 0.8, secondDecay: 0.98, epsilon: 1e-3, weightDecay: 0.3),
        AdamWSettings(firstDecay: 0, weightDecay: 0),
    ])
    func tenStepsAgreeWithThePlainDefinition(_ settings: AdamWSettings) {
        let parameters = Self.parameters(seed: 1)
        let optimizer = AdamW(parameters: parameters, settings: settings, pool: ThreadPool(threads: 2))
        var plain = parameters.map { PlainAdamW(count: $0.count, settings: settings) }
        var values = parameters.map { $0.copiedValues.map(Double.init) }
        for step in 0..<10 {
            let rate = 0.01 / Double(step + 1)
            Self.setGradients(parameters, seed: UInt64(step))
            for index in parameters.indices {
                let gradient = parameters[index].copiedGradient.map { Double($0) * 0.5 }
                plain[index].step(&values[index], gradient: gradient, learningRate: rate, decays: parameters[index].decays)
            }
            optimizer.step(learningRate: rate, gradientScale: 0.5)
        }
        for (parameter, expected) in zip(parameters, values) {
            // A step is at most a few learning rates long, and known to a few roundings; so are the values, below 2.
            let worst = zip(parameter.copiedValues, expected).map { abs(Double($0) - $1) }.max() ?? 0
            #expect(worst < 1e-5, "\(parameter.name)")
            #expect(parameter.copiedGradient.allSatisfy { $0 == 0 }, "gradients are used up")
        }
    }

    @Test func theNumberOfThreadsDoesNotMatter() {
        let results = [1, 2, 3].map { threads in
            let parameters = Self.parameters(seed: 2)
            let pool = ThreadPool(threads: threads)
            let optimizer = AdamW(parameters: parameters, settings: AdamWSettings(), pool: pool)
            var norms: [Double] = []
            for step in 0..<3 {
                Self.setGradients(parameters, seed: UInt64(step))
                norms.append(gradientNorm(of: parameters, pool: pool))
                optimizer.step(learningRate: 0.1)
            }
            return (parameters.map { $0.copiedValues.map(\.bitPattern) }, norms)
        }
        #expect(results[1].0 == results[0].0 && results[2].0 == results[0].0)
        #expect(results[1].1 == results[0].1 && results[2].1 == results[0].1)
    }

    @Test func onlyWhatDecaysShrinksWithoutAGradient() {
        let parameters = Self.parameters(seed: 3)
        let before = parameters.map { $0.copiedValues }
        AdamW(parameters: parameters, settings: AdamWSettings(weightDecay: 0.5), pool: ThreadPool(threads: 1))
            .step(learningRate: 0.5)
        #expect(parameters[0].copiedValues == before[0].map { 0.75 * $0 })
        #expect(parameters[1].copiedValues == before[1])
    }

    @Test func theFirstStepIsAsLongAsTheLearningRateWhateverTheGradient() {
        let parameter = Parameter(name: "x", shape: [3], decays: true)
        parameter.setGradient([1e-3, -20, 4])
        AdamW(parameters: [parameter], settings: AdamWSettings(weightDecay: 0), pool: ThreadPool(threads: 1))
            .step(learningRate: 0.25)
        for (value, expected) in zip(parameter.copiedValues, [-0.25, 0.25, -0.25] as [Float]) {
            #expect(abs(value - expected) < 1e-5)
        }
    }
}

@Suite("Gradient norm and clipping")
struct GradientNormTests {
    @Test(arguments: [0, 1, 15, 16, 17, 4096, 4097, 65_536, 70_001])
    func agreesWithADoubleSum(_ count: Int) {
        let parameter = Parameter(name: "x", shape: [count], decays: true)
        var generator = SeededGenerator(seed: UInt64(count))
        parameter.setGradient(generator.floats(count))
        let exact = parameter.copiedGradient.reduce(0.0) { $0 + Double($1) * Double($1) }.squareRoot()
        let norm = gradientNorm(of: [parameter], pool: ThreadPool(threads: 2))
        // 256 additions a lane: a relative error of at most 256 · 2⁻²⁴.
        #expect(abs(norm - exact) <= 1.6e-5 * exact)
    }

    @Test(arguments: [Float.nan, .infinity])
    func isNotFiniteWhenAGradientIsNot(_ bad: Float) {
        let parameter = Parameter(name: "x", shape: [100], decays: true)
        parameter.setGradient((0..<100).map { $0 == 57 ? bad : 1 })
        #expect(!gradientNorm(of: [parameter], pool: ThreadPool(threads: 1)).isFinite)
    }

    @Test func aLongGradientIsShortenedToTheLimitAndAShortOneLeft() {
        #expect(clippingScale(norm: 4, most: 1) == 0.25)
        #expect(clippingScale(norm: 0.5, most: 1) == 1)
        #expect(clippingScale(norm: 1, most: 1) == 1)
        #expect(clippingScale(norm: 1e9, most: nil) == 1)
    }
}

@Suite("Learning-rate schedules")
struct LearningRateScheduleTests {
    @Test(arguments: [
        (LearningRateSchedule.Fall.constant, [0.5, 1, 1, 1, 1, 1]),
        (.linear(to: 0), [0.5, 1, 1, 0.75, 0.5, 0.25]),
        (.linear(to: 0.2), [0.5, 1, 1, 0.8, 0.6, 0.4]),
        (.cosine(to: 0), [0.5, 1, 1, 0.853553, 0.5, 0.146447]),
        (.cosine(to: 0.5), [0.5, 1, 1, 0.926777, 0.75, 0.573223]),
    ])
    func riseAndFall(_ fall: LearningRateSchedule.Fall, _ expected: [Double]) {
        let schedule = LearningRateSchedule(peak: 2, warmUp: .steps(2), fall: fall)
        for (step, rate) in expected.enumerated() {
            #expect(abs(schedule.rate(step: step, of: 6) - 2 * rate) < 1e-6, "step \(step)")
        }
    }

    @Test func warmUpIsAtMostAllSteps() {
        #expect(LearningRateSchedule(peak: 1, warmUp: .steps(100)).rate(step: 4, of: 5) == 1)
        #expect(LearningRateSchedule(peak: 1, warmUp: .fraction(0.06)).warmUpSteps(of: 126) == 8)
        #expect(LearningRateSchedule(peak: 1, warmUp: .fraction(0)).rate(step: 0, of: 5) == 1)
        #expect(LearningRateSchedule(peak: 1, warmUp: .steps(0), fall: .linear(to: 0)).rate(step: 0, of: 1) == 1)
    }
}
