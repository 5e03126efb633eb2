import DamlaCorpus
import Evaluation
import Foundation
import GGUF
import LanguageModels
import ModelFiles
import Pretraining
import Tensors
import Testing
import Tokenization
import Training

@Suite("damla is made from its recipe alone, and a run that was stopped gives the same model")
struct PretrainingTests {
    private static let world = Result {
        try World(
            folder: URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
                .deletingLastPathComponent().appending(path: "Sources/DamlaCorpus").path)
    }

    /// A layer of sixteen numbers, for a few steps.
    private var recipe: PretrainingRecipe {
        var recipe = PretrainingRecipe()
        recipe.vocabularyDocuments = 300
        recipe.vocabularyCount = 2200
        (recipe.shape.layers, recipe.shape.width, recipe.shape.feedForwardWidth) = (1, 32, 32)
        (recipe.shape.heads, recipe.shape.keyValueHeads) = (2, 1)
        (recipe.tokens, recipe.rowLength, recipe.rowsPerStep, recipe.warmUpSteps) = (2048, 64, 4, 2)
        return recipe
    }

    private func made(_ recipe: PretrainingRecipe) throws -> Pretraining {
        try Pretraining(recipe, world: Self.world.get(), compute: Compute(threads: 1))
    }

    private func values(_ pretraining: Pretraining) -> [UInt32] {
        pretraining.model.trainedParameters.flatMap { $0.values.map(\.bitPattern) }
    }

    @Test("Stopped after three steps and resumed by another process, it is the same to the bit")
    func resumes() throws {
        let checkpoint = FileManager.default.temporaryDirectory.appending(path: "damla-\(UUID().uuidString)").path
        defer { try? FileManager.default.removeItem(atPath: checkpoint) }
        let whole = try made(recipe)
        #expect(try whole.run.run() == .finished)
        #expect(whole.run.place.step == 8 && whole.run.place.losses[7] < whole.run.place.losses[0])

        let first = try made(recipe)
        let settings = CheckpointSettings(path: checkpoint, everySteps: 100)
        let outcome = try first.run.run(checkpoints: settings, shouldStop: { first.run.place.step == 3 })
        #expect(outcome == .stopped(step: 3, checkpoint: checkpoint))
        let second = try made(recipe)
        try second.run.resume(from: checkpoint)
        #expect(try second.run.run() == .finished)
        #expect(values(second) == values(whole))
        #expect(second.run.place.losses == whole.run.place.losses)

        var other = recipe
        other.seed = 2
        let stranger = try made(other)
        #expect(throws: RunError.self) { try stranger.run.resume(from: checkpoint) }
    }

    @Test("The written file has its own vocabulary and says how it was made")
    func saves() throws {
        let path = FileManager.default.temporaryDirectory.appending(path: "damla-\(UUID().uuidString).gguf").path
        defer { try? FileManager.default.removeItem(atPath: path) }
        let pretraining = try made(recipe)
        _ = try pretraining.run.run()
        let saved = try pretraining.save(format: .q8_0, to: path)
        #expect(saved.parameterCount == pretraining.model.trainedCount)

        let model = try LanguageModel.load(path: path, threads: 1)
        #expect(model.configuration.name == "damla" && model.configuration.contextLength == 256)
        let text = "Şeftali tatlıdır.\n"
        #expect(
            DamlaText.tokens(of: text, model.tokenizer) == DamlaText.tokens(of: text, pretraining.text.tokenizer))
        let file = try GGUFFile.open(path)
        #expect(try file.stringIfPresent("imbik.recipe")?.contains("corpus seed: 1; pronouns: skewed") == true)

        let examiner = DamlaExaminer(DecoderScores(model), model.tokenizer, world: try Self.world.get())
        var parts: [String] = []
        let report = try examiner.report(parameters: saved.parameterCount, bytes: saved.byteCount, validationDocuments: 5) { part, _ in
            parts.append(part)
            return part == "validation"
        }
        #expect(report == nil && parts == ["validation", "abilities"])
    }

    @Test("Every ability is asked for in both languages, with as many examples as it says")
    func abilities() throws {
        let abilities = HeldOut(world: try Self.world.get()).abilities
        #expect(abilities.allSatisfy { ability in
            ability.tests.allSatisfy { !$0.items.isEmpty && $0.shots == ability.shots && $0.language == ability.language }
        })
        for language in Language.allCases {
            let shots = abilities.filter { $0.language == language && $0.name == "made-up labels" }.map(\.shots)
            #expect(shots == [0, 1, 2, 4])
        }
    }
}
