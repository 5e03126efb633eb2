import Adaptation
import Datasets
import DenseProducts
import Diagnostics
import Evaluation
import Foundation
import GGUF
import LanguageModels
import TestSupport
import Tensors
import Testing
import Tokenization
import Training

@Suite("A student learns what its teacher says")
struct DistillingTests {
    /// A teacher that has learned the task, from its file.
    private static let teacher = Result {
        let tuning = try FineTuning(
            TinyModel().file(), on: TinyTask.labelled(0..<64), settings: TinyTask.settings(.full, steps: 20),
            compute: TinyTask.compute(), freeMemory: nil)
        _ = try tuning.run.run()
        let path = TinyTask.temporaryPath("teacher.gguf")
        defer { try? FileManager.default.removeItem(atPath: path) }
        _ = try tuning.saveModel(named: "teacher", format: .f32, to: path)
        return try GGUFFile.open(path)
    }

    private func probabilities(_ model: some ScoringModel, _ tokenizer: Tokenizer) throws -> [Double] {
        let choice = try LabelChoice(TinyTask.labels, after: TinyTask.prompt(), by: .total, tokenizer)
        return try TinyTask.plain(500..<540).examples.map { try choice.predict($0, model).probabilities[0] }
    }

    private func distilling(
        _ student: StudentShape, on data: Dataset, teaching: Bool = true, share: Double = 1, steps: Int = 60
    ) throws -> Distilling {
        var settings = try TinyTask.distilling(student, steps: steps)
        settings.loss.softShare = share
        return try Distilling(
            from: Self.teacher.get(), on: data, labels: data.task == .texts && share == 1 ? TinyTask.labels : data.labels,
            settings: settings, teaching: teaching, compute: TinyTask.compute(), freeMemory: nil)
    }

    @Test("with the teacher's word on many texts it is nearer to the teacher than the control on a few labels")
    func nearerThanTheControl() throws {
        let file = try Self.teacher.get()
        let own = try distilling(.layers(1), on: TinyTask.plain(100..<300))
        let teacher = try probabilities(DecoderScores(LanguageModel(file, compute: TinyTask.compute())), own.tokenizer)
        func distance(_ trained: Distilling) throws -> Double {
            _ = try trained.run.run()
            return zip(try probabilities(trained.scores, own.tokenizer), teacher).reduce(0) { $0 + abs($1.0 - $1.1) }
        }
        let control = try distilling(.layers(1), on: TinyTask.labelled(0..<6), teaching: false)
        let (distilled, alone) = (try distance(own), try distance(control))
        #expect(distilled < alone, "\(distilled) from the teacher, the control \(alone)")
    }

    @Test("it has the parameters of its shape, in memory and in the file", arguments: [
        StudentShape.layers(1),
        .random(layers: 1, width: 16, heads: 2, keyValueHeads: 1, feedForwardWidth: 32, seed: 3),
    ])
    func parameters(_ shape: StudentShape) throws {
        let trained = try distilling(shape, on: TinyTask.plain(0..<16), steps: 2)
        _ = try trained.run.run()
        let path = TinyTask.temporaryPath("student.gguf")
        defer { try? FileManager.default.removeItem(atPath: path) }
        _ = try trained.saveModel(named: "student", format: .f32, to: path)
        let file = try GGUFFile.open(path)
        let counted = file.tensors.reduce(0) { $0 + $1.shape.reduce(1, *) }
        #expect(try counted == ParameterCount(ModelConfiguration(file)).total)
        #expect(counted == trained.student.trainedCount)
        #expect(try counted < ParameterCount(ModelConfiguration(Self.teacher.get())).total)
        let tokens = try TinyTask.prompt().tokens(for: "ox 5", trained.tokenizer)
        let written = try Decoder(LanguageModel(file, compute: TinyTask.compute())).read(tokens)
        #expect(zip(written, try trained.student.logits(of: tokens)[tokens.count - 1]).allSatisfy { abs($0 - $1) < 1e-3 })
    }

    @Test("what can't be taught is refused")
    func refusals() throws {
        func explanation(_ body: () throws -> Distilling) -> Explanation? {
            do { _ = try body() } catch { return (error as? DistillingError)?.explanation }
            return nil
        }
        #expect(explanation { try distilling(.layers(3), on: TinyTask.plain(0..<8)) } == Explanation(
            "a student of 3 of the teacher's layers can't be made: the teacher has 2", hint: "ask for 1 to 2 layers"))
        #expect(
            explanation {
                try distilling(
                    .random(layers: 1, width: 24, heads: 5, keyValueHeads: 1, feedForwardWidth: 32, seed: 1),
                    on: TinyTask.plain(0..<8))
            } == Explanation(
                "a student of width 24 can't have 5 heads, 1 of them of keys and values",
                hint: "the width is an even number times the heads, and these a multiple of those of keys and values"))
        #expect(explanation { try distilling(.layers(1), on: TinyTask.plain(0..<8), share: 0.5) } == Explanation(
            "the texts have no labels, and without them there is only the teacher to learn from", place: "plain.jsonl",
            hint: "give labelled examples, or let the teacher's share of the loss be 1"))
        #expect(
            explanation {
                try Distilling(
                    from: Self.teacher.get(), on: TinyTask.plain(0..<8), labels: [],
                    settings: TinyTask.distilling(.layers(1)), compute: TinyTask.compute(), freeMemory: nil)
            } == Explanation(
                "it is not known which labels the teacher chooses among", place: "plain.jsonl",
                hint: "name them, or give labelled examples"))
    }
}
