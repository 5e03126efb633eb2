import Diagnostics
import Tensors
import Testing
import Tokenization
import Training

@Suite("A training run: steps, progress, stopping")
struct TrainingRunTests {
    /// 0 → 1 → 2 → 0 …: a token says which one follows.
    static let cycle = (0..<12).map { first in
        TrainingSequence(allOf: (0..<3 + first % 4).map { TokenID((first + $0) % 3) })
    }

    static func settings(_ length: TrainingLength, batch: BatchSize = .sequences(4)) -> TrainingSettings {
        TrainingSettings(
            length: length, schedule: LearningRateSchedule(peak: 0.5, warmUp: .steps(3), fall: .linear(to: 0.1)),
            batchSize: batch)
    }

    static func run(
        _ objective: BigramObjective, _ settings: TrainingSettings, material: [TrainingSequence] = cycle, threads: Int = 1
    ) -> TrainingRun {
        TrainingRun(objective, on: .sequences(material), settings: settings, pool: ThreadPool(threads: threads))
    }

    @Test func learnsWhatCanBeLearned() throws {
        let objective = BigramObjective(count: 4)
        let run = Self.run(objective, Self.settings(.steps(60)))
        var last: TrainingProgress?
        #expect(try run.run(report: { last = $0 }) == .finished)
        #expect(abs((run.place.losses.first ?? 0) - 1.386294) < 1e-5, "ln 4: at first all four are as likely")
        #expect((last?.loss ?? 1) < 0.01)
    }

    @Test func epochsAreCountedInSteps() throws {
        var settings = Self.settings(.epochs(3), batch: .sequences(5))
        settings.batchesPerStep = 2
        let run = Self.run(BigramObjective(count: 3), settings)
        // 12 sequences are three batches of at most five, and those are two steps.
        #expect(run.steps == 6)
        #expect(try run.run() == .finished)
        #expect(run.place.epoch == 3 && run.place.stepInEpoch == 0)
        #expect(run.place.tokens == 3 * Self.cycle.reduce(0) { $0 + $1.tokens.count })
    }

    @Test(arguments: [SequenceOrder.asGiven, .shuffled(seed: 3)])
    func batchesOfOneStepCountAsOneBatch(_ order: SequenceOrder) throws {
        // Sequences of different lengths: a mean of the batches' means would be another number.
        let tables = try [(6, 1), (3, 2), (2, 3)].map { size, batches in
            var settings = Self.settings(.epochs(2), batch: .sequences(size))
            (settings.batchesPerStep, settings.order, settings.mostGradientNorm) = (batches, order, nil)
            let objective = BigramObjective(count: 3)
            let run = Self.run(objective, settings)
            _ = try run.run()
            return (run.place.losses, objective.table.copiedValues)
        }
        for other in tables.dropFirst() {
            #expect(zip(other.0, tables[0].0).allSatisfy { abs($0 - $1) < 1e-5 })
            #expect(zip(other.1, tables[0].1).allSatisfy { abs($0 - $1) < 1e-4 })
        }
    }

    @Test func progressTellsSpeedAndTimeLeft() throws {
        var seconds = 100.0
        var events: [TrainingProgress] = []
        let run = Self.run(BigramObjective(count: 3), Self.settings(.steps(4), batch: .sequences(12)))
        _ = try run.run(
            clock: {
                defer { seconds += 2 }
                return seconds
            }, report: { events.append($0) })
        let tokens = Self.cycle.reduce(0) { $0 + $1.tokens.count }
        #expect(events.map(\.step) == [1, 2, 3, 4])
        #expect(events.map(\.fraction) == [0.25, 0.5, 0.75, 1])
        #expect(events.map(\.secondsLeft) == [6, 4, 2, 0])
        #expect(events.map(\.tokensPerSecond) == Array(repeating: Double(tokens) / 2, count: 4))
        #expect(events.map(\.tokens) == (1...4).map { tokens * $0 })
        for (learningRate, expected) in zip(events.map(\.learningRate), [0.5 / 3, 1.0 / 3, 0.5, 0.5]) {
            #expect(abs(learningRate - expected) < 1e-12)
        }
        #expect(events.allSatisfy { $0.gradientNorm > 0 && $0.gradientNorm < 1 })
    }

    @Test func withoutAClockThereIsNoSpeed() throws {
        var events: [TrainingProgress] = []
        _ = try Self.run(BigramObjective(count: 3), Self.settings(.steps(1))).run(report: { events.append($0) })
        #expect(events.map(\.tokensPerSecond) == [nil])
        #expect(events.map(\.secondsLeft) == [nil])
    }

    @Test func stoppedWithoutACheckpoint() throws {
        let run = Self.run(BigramObjective(count: 3), Self.settings(.steps(9)))
        var asked = 0
        let outcome = try run.run(shouldStop: {
            asked += 1
            return asked > 4
        })
        #expect(outcome == .stopped(step: 4, checkpoint: nil))
        #expect(try run.run() == .finished, "it can go on")
        #expect(run.place.step == 9)
    }

    static let ends: [(loss: @Sendable (UInt64) -> Double, norm: Double?, text: String)] = [
        (
            { _ in .nan }, 1,
            """
            error: the loss is not a finite number at step 11; the step was not taken
              hint: try a third of the learning rate (it was 0.5 at this step), or a longer warm-up
            """
        ),
        (
            { _ in .infinity }, nil,
            """
            error: the loss is not a finite number at step 11; the step was not finished
              hint: try a third of the learning rate (it was 0.5 at this step), clip the gradients at 1, or a longer warm-up
            """
        ),
        (
            { Double($0) }, 5,
            """
            error: the loss rises: 16.19 nats at step 25, after 0.21 at its lowest (smoothed)
              hint: try a third of the learning rate (it was 0.5 at this step), clip the gradients at 1 (now 5.0), or a longer warm-up
            """
        ),
    ]

    @Test(arguments: ends)
    func givenUp(_ end: (loss: @Sendable (UInt64) -> Double, norm: Double?, text: String)) {
        let objective = BigramObjective(count: 3)
        objective.spoiled = (from: 10, loss: end.loss)
        var settings = Self.settings(.steps(100))
        settings.schedule.fall = .constant
        settings.mostGradientNorm = end.norm
        settings.lossWatch.patience = 15
        let error = #expect(throws: RunError.self) { try Self.run(objective, settings).run() }
        #expect(error?.description == end.text)
        #expect(objective.table.copiedValues.allSatisfy { $0.isFinite })
    }

    @Test func anInfiniteGradientIsNotTaken() {
        let objective = BigramObjective(count: 3)
        objective.noise = .infinity
        let error = #expect(throws: RunError.self) { try Self.run(objective, Self.settings(.steps(5))).run() }
        #expect(
            error
                == .notANumber(quantity: .gradient, step: 1, learningRate: 0.5 / 3, mostGradientNorm: 1))
        #expect(objective.table.copiedValues.allSatisfy { $0 == 0 })
    }

    @Test func whatTheModelRefusesIsExplained() {
        let bad = [TrainingSequence(allOf: [1, 7])]
        let error = #expect(throws: RunError.self) {
            try Self.run(BigramObjective(count: 3), Self.settings(.steps(5)), material: bad).run()
        }
        #expect(
            error?.description == """
                error: a sequence has the token 7; the model's vocabulary ends at 2
                  hint: tokenize the text with the vocabulary of this very model
                """)
        #expect(
            TrainingError.sequenceTooLong(tokens: 9, context: 8).description == """
                error: a sequence has 9 tokens; the model reads at most 8
                  hint: shorten the example, or ask for long examples to be cut
                """)
    }

    @Test func everySettingIsALine() {
        var settings = Self.settings(.epochs(2))
        let text = { (settings: TrainingSettings) in settings.lines.map { "\($0.name): \($0.value)" } }
        #expect(
            text(settings) == [
                "length: 2 epochs", "batch: 4 sequences", "batches a step: 1", "order: shuffled, seed 0",
                "learning rate: 0.5", "warm-up: 3 steps", "then: linear to 0.1 of it", "AdamW β₁: 0.9", "AdamW β₂: 0.999",
                "AdamW ε: 1e-08", "weight decay: 0.01", "clipping: 1.0", "smoothing: 0.9",
                "given up: 2.0 times and 0.5 nats above the lowest for 20 steps",
            ])
        settings.length = .steps(1)
        settings.batchSize = .tokens(1024)
        settings.order = .asGiven
        settings.schedule = LearningRateSchedule(peak: 2e-3, warmUp: .fraction(0.06), fall: .cosine(to: 0.05))
        settings.mostGradientNorm = nil
        settings.lossWatch.patience = nil
        #expect(
            text(settings).filter { !text(Self.settings(.epochs(2))).contains($0) } == [
                "length: 1 step", "batch: up to 1024 tokens", "order: as given", "learning rate: 0.002",
                "warm-up: 0.06 of the steps", "then: cosine to 0.05 of it", "clipping: none", "given up: never",
            ])
    }
}

@Suite("The watch over the loss")
struct LossWatchTests {
    func firstRise(_ losses: [Double], patience: Int? = 5) -> Int? {
        var settings = LossWatchSettings()
        settings.patience = patience
        var watch = LossWatch(settings)
        return losses.firstIndex { watch.rises(with: $0) }
    }

    @Test func theFirstLossIsItsOwnMean() {
        var watch = LossWatch(LossWatchSettings())
        _ = watch.rises(with: 3)
        #expect(abs(watch.smoothed - 3) < 1e-12)
        _ = watch.rises(with: 3)
        #expect(abs(watch.smoothed - 3) < 1e-12)
    }

    @Test func aLossThatStaysUpIsNoticedAndASpikeIsNot() {
        let falling = (0..<40).map { 2 / Double($0 + 1) }
        #expect(firstRise(falling) == nil)
        #expect(firstRise(falling + [4] + Array(repeating: 0.05, count: 40)) == nil)
        #expect(firstRise(falling + Array(repeating: 2, count: 30)) != nil)
        #expect(firstRise(falling + Array(repeating: 2, count: 30), patience: nil) == nil)
    }

    @Test func aLossNearNothingMayDouble() {
        #expect(firstRise(Array(repeating: 0.01, count: 20) + Array(repeating: 0.2, count: 200)) == nil)
    }
}
