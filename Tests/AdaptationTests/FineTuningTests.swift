import Adaptation
import Datasets
import DenseProducts
import Diagnostics
import Evaluation
import Foundation
import GGUF
import LanguageModels
import ModelFiles
import TestSupport
import Tensors
import Testing
import Tokenization
import Training

@Suite("A tuned model has learned its task, has as many parameters as before, and is the same from its file")
struct FineTuningTests {
    static let kinds: [Tuning] = [.full, .lora(LoRASettings(rank: 4))]

    private func accuracy(_ model: some ScoringModel, _ tokenizer: Tokenizer) throws -> Double {
        let settings = EvaluationSettings(prompt: try TinyTask.prompt(), labels: TinyTask.labels)
        guard case .classification(let report) = try evaluate(TinyTask.labelled(100..<140), on: model, tokenizer, settings)
        else { return .nan }
        return report.accuracy.value
    }

    @Test("held-out examples of a simple task become right", arguments: kinds)
    func learns(_ kind: Tuning) throws {
        let tuning = try FineTuning(
            TinyModel().file(), on: TinyTask.labelled(0..<64), settings: TinyTask.settings(kind), compute: TinyTask.compute(),
            freeMemory: nil)
        #expect(tuning.exampleCount == 64)
        #expect(try tuning.run.run() == .finished)
        #expect(try accuracy(tuning.scores, tuning.tokenizer) == 1)
    }

    @Test("the file has the base's parameters, counted tensor by tensor, and the engine reads the same from it", arguments: kinds)
    func saved(_ kind: Tuning) throws {
        let base = try TinyModel().file()
        let tuning = try FineTuning(
            base, on: TinyTask.labelled(0..<32), settings: TinyTask.settings(kind, steps: 6), compute: TinyTask.compute(),
            freeMemory: nil)
        _ = try tuning.run.run()
        let path = TinyTask.temporaryPath("tuned.gguf")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let saved = try tuning.saveModel(named: "tuned", format: .f32, to: path)
        func count(_ file: GGUFFile) -> Int { file.tensors.reduce(0) { $0 + $1.shape.reduce(1, *) } }
        let file = try GGUFFile.open(path)
        #expect(count(file) == count(base) && saved.parameterCount == count(base) && tuning.parameterCount == count(base))

        let tokens = tuning.settings.texts.prompt.tokens(for: "ox 5", tuning.tokenizer)
        let written = try Decoder(LanguageModel(file, compute: TinyTask.compute())).read(tokens)
        let trained = try tuning.model.logits(of: tokens)[tokens.count - 1]
        #expect(zip(written, trained).allSatisfy { abs($0 - $1) < 1e-3 })
    }

    @Test("the adapter beside the base is the tuned model")
    func adapter() throws {
        let base = try TinyModel().file()
        let tuning = try FineTuning(
            base, on: TinyTask.labelled(0..<32), settings: TinyTask.settings(.lora(LoRASettings(rank: 2)), steps: 6),
            compute: TinyTask.compute(), freeMemory: nil)
        let before = tuning.model.trainedCount
        _ = try tuning.run.run()
        let path = TinyTask.temporaryPath("adapter.gguf")
        defer { try? FileManager.default.removeItem(atPath: path) }
        let saved = try tuning.saveAdapter(named: "adapter", to: path)
        #expect(saved.parameterCount == before)
        let adapted = try LanguageModel(base, compute: TinyTask.compute()).adapted(by: Adapter(GGUFFile.open(path)))
        let tokens = tuning.settings.texts.prompt.tokens(for: "we 5", tuning.tokenizer)
        let trained = try tuning.model.logits(of: tokens)[tokens.count - 1]
        #expect(zip(try Decoder(adapted).read(tokens), trained).allSatisfy { abs($0 - $1) < 1e-3 })
    }

    @Test("every setting is in the run's lines")
    func lines() throws {
        let tuning = try FineTuning(
            TinyModel().file(), on: TinyTask.labelled(0..<8), settings: TinyTask.settings(.full), compute: TinyTask.compute(),
            freeMemory: nil)
        let names = tuning.run.lines.map(\.name)
        #expect(Set(names).count == names.count)
        #expect(Set(["base", "tuning", "trained", "template", "loss on", "precision", "learning rate", "batch"]).isSubset(of: names))
        #expect(tuning.run.lines.first { $0.name == "trained" }?.value == "\(tuning.parameterCount) of \(tuning.parameterCount) parameters")
    }

    @Test("a run that would not fit is refused with the numbers, before anything is taken")
    func memory() throws {
        #expect {
            try FineTuning(
                TinyModel().file(), on: TinyTask.labelled(0..<8), settings: TinyTask.settings(.full),
                compute: TinyTask.compute(), freeMemory: 1000)
        } throws: { error in
            guard let error = error as? MemoryError else { return false }
            return error.available == 1000 && error.need.total > 1000
        }
    }
}
