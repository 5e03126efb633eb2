import DenseProducts
import Evaluation
package import LanguageModels
import Tensors
package import Tokenization
package import Training

/// A model that is being trained, as evaluation sees it.
package final class TrainableScores: ScoringModel {
    private let model: TrainableModel

    package init(_ model: TrainableModel) { self.model = model }

    package var contextLength: Int { model.configuration.contextLength }

    package func scores(
        of tokens: [TokenID], from first: Int, _ body: (Int, UnsafeBufferPointer<Float>) -> Void
    ) throws(ModelError) {
        // What follows the last token is a target too; which token stands there makes no difference to its scores.
        let longer = tokens + [tokens[0]]
        let sequence = TrainingSequence(tokens: longer, targets: longer.indices.map { $0 > first })
        do throws(TrainingError) { try model.read(Batch([sequence])) } catch { throw error.asModelError }
        var place = first
        model.forEachTargetChunk { chunk in
            for i in 0..<chunk.targets.count {
                body(place, UnsafeBufferPointer(start: chunk.logits.row(i), count: chunk.logits.columns))
                place += 1
            }
        }
    }
}

extension TrainingError {
    fileprivate var asModelError: ModelError {
        switch self {
        case .sequenceTooLong(let tokens, let context): .contextFull(tokens: tokens, contextLength: context)
        case .unknownToken(let token, let count): .unknownToken(token, vocabularyCount: count)
        case .unknownToTeacher: .emptyPrompt
        }
    }
}
