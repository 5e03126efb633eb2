import Diagnostics
import Foundation
import Tensors
import Testing
import Tokenization
import Training

@Suite("Checkpoints: stopping and going on changes nothing")
struct CheckpointTests {
    let folder: String

    init() throws {
        folder = NSTemporaryDirectory() + "imbik-checkpoint-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    var path: String { folder + "/run.checkpoint" }

    static func settings() -> TrainingSettings {
        var settings = TrainingRunTests.settings(.epochs(4), batch: .tokens(12))
        settings.batchesPerStep = 2
        return settings
    }

    static func noisy() -> BigramObjective {
        let objective = BigramObjective(count: 3)
        objective.noise = 0.5
        return objective
    }

    /// What a run leaves: losses, parameters' bits, passes.
    struct Result: Equatable {
        var losses: [Double], bits: [UInt32], passes: UInt64, tokens: Int

        init(_ run: TrainingRun, _ objective: BigramObjective) {
            (losses, tokens, passes) = (run.place.losses, run.place.tokens, objective.passes)
            bits = objective.table.copiedValues.map(\.bitPattern)
        }
    }

    func whole() throws -> Result {
        let objective = Self.noisy()
        let run = TrainingRunTests.run(objective, Self.settings())
        _ = try run.run()
        return Result(run, objective)
    }

    @Test(arguments: [0, 1, 2, 3, 5, 8, 11])
    func stoppedAfterAnyStepAndResumedGivesTheSameBits(_ stop: Int) throws {
        let first = TrainingRunTests.run(Self.noisy(), Self.settings())
        let outcome = try first.run(
            checkpoints: CheckpointSettings(path: path, everySteps: 1000), shouldStop: { first.place.step == stop })
        #expect(outcome == .stopped(step: stop, checkpoint: path))

        let objective = Self.noisy()
        let second = TrainingRunTests.run(objective, Self.settings(), threads: 2)
        try second.resume(from: path)
        #expect(try second.run() == .finished)
        #expect(try Result(second, objective) == whole())
    }

    @Test func aFinishedRunLeavesACheckpointFromWhichNothingIsLeftToDo() throws {
        let first = TrainingRunTests.run(Self.noisy(), Self.settings())
        _ = try first.run(checkpoints: CheckpointSettings(path: path, everySteps: 5))
        let objective = Self.noisy()
        let second = TrainingRunTests.run(objective, Self.settings())
        try second.resume(from: path)
        #expect(try second.run(report: { _ in Issue.record("no step is left") }) == .finished)
        #expect(try Result(second, objective) == whole())
    }

    @Test func aHalfWrittenFileBesideTheCheckpointDoesNoHarm() throws {
        let first = TrainingRunTests.run(Self.noisy(), Self.settings())
        _ = try first.run(
            checkpoints: CheckpointSettings(path: path, everySteps: 3), shouldStop: { first.place.step == 4 })
        // What a kill in the middle of writing leaves.
        let whole = try #require(FileManager.default.contents(atPath: path))
        try whole.prefix(whole.count / 2).write(to: URL(filePath: path + ".part"))

        let objective = Self.noisy()
        let second = TrainingRunTests.run(objective, Self.settings())
        try second.resume(from: path)
        _ = try second.run(checkpoints: CheckpointSettings(path: path, everySteps: 1))
        #expect(try Result(second, objective) == self.whole())
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["run.checkpoint"])
    }

    @Test func aFullDiskLeavesThePreviousCheckpointWhole() throws {
        let first = TrainingRunTests.run(Self.noisy(), Self.settings())
        try first.writeCheckpoint(to: path)
        let before = try #require(FileManager.default.contents(atPath: path))
        // A device that is always full stands where the new file would be written.
        try FileManager.default.createSymbolicLink(atPath: path + ".part", withDestinationPath: "/dev/full")
        let error = #expect(throws: RunError.self) {
            try first.run(checkpoints: CheckpointSettings(path: path, everySteps: 2))
        }
        #expect(error?.explanation.problem == "the file can't be written: No space left on device")
        #expect(FileManager.default.contents(atPath: path) == before)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder) == ["run.checkpoint"])
    }

    @Test func aFolderThatIsNotThereIsExplained() throws {
        let run = TrainingRunTests.run(Self.noisy(), Self.settings())
        let error = #expect(throws: RunError.self) { try run.writeCheckpoint(to: folder + "/no/such") }
        #expect(
            error?.description == """
                error: the file can't be written: No such file or directory
                  in \(folder)/no/such
                  hint: free some space, or name another folder; what was there before is unchanged
                """)
    }

    /// Changes to a whole checkpoint's bytes, and what is said then.
    static let damages: [(change: @Sendable (inout Data) -> Void, text: String)] = [
        ({ $0 = Data() }, "this is not a checkpoint of a training run"),
        ({ $0 = Data("GGUF and more".utf8) }, "this is not a checkpoint of a training run"),
        ({ $0 = $0.prefix(20) }, "its beginning is damaged: the checksum is another"),
        ({ $0 = $0.dropLast() }, "bytes; it should have"),
        ({ $0.append(0) }, "bytes; it should have"),
        ({ $0[8] = 9 }, "a checkpoint of a training run of version 9; this program knows version 1"),
        ({ $0[12] = 255 }, "its beginning is damaged: the checksum is another"),
        ({ $0[16] = 255 }, "its beginning is damaged: the checksum is another"),
        ({ $0[30] ^= 1 }, "its beginning is damaged: the checksum is another"),
        ({ $0[$0.count - 1] ^= 1 }, "section 6 of 6 is damaged: the checksum is another"),
    ]

    @Test(arguments: damages)
    func whatIsNotAWholeCheckpointIsRefusedAndChangesNothing(
        _ damage: (change: @Sendable (inout Data) -> Void, text: String)
    ) throws {
        let first = TrainingRunTests.run(Self.noisy(), Self.settings())
        _ = try first.run()
        try first.writeCheckpoint(to: path)
        var bytes = try #require(FileManager.default.contents(atPath: path))
        damage.change(&bytes)
        try bytes.write(to: URL(filePath: path))
        try expectRefusal(damage.text, place: path)
    }

    func expectRefusal(
        _ text: String, place: String, settings: TrainingSettings = CheckpointTests.settings(),
        material: [TrainingSequence] = TrainingRunTests.cycle, name: String = "table"
    ) throws {
        let objective = BigramObjective(count: 3, name: name)
        let run = TrainingRunTests.run(objective, settings, material: material)
        let error = #expect(throws: RunError.self) { try run.resume(from: place) }
        #expect(error?.explanation.problem.english.contains(text) == true, "\(error?.description ?? "")")
        #expect(error?.explanation.place == place)
        #expect(error?.explanation.hint != nil)
        #expect(run.place.step == 0 && objective.table.copiedValues.allSatisfy { $0 == 0 })
    }

    @Test func aCheckpointOfAnotherRunIsRefused() throws {
        try TrainingRunTests.run(Self.noisy(), Self.settings()).writeCheckpoint(to: path)
        var other = Self.settings()
        other.adamW.weightDecay = 0.1
        try expectRefusal(
            "the checkpoint was made with another setting: weight decay was 0.01, now 0.1", place: path, settings: other)
        try expectRefusal(
            "the checkpoint was made with other examples", place: path, material: TrainingRunTests.cycle.reversed())
        try expectRefusal(
            "the checkpoint is of another model: it has table [3, 3], this one other [3, 3]", place: path, name: "other")
        try expectRefusal("the file can't be read: No such file or directory", place: folder + "/none")
        try expectRefusal("the file can't be read: it is a folder or a device", place: folder)
    }
}
