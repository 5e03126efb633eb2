import DamlaCorpus
import Diagnostics
package import Training

extension PretrainingRecipe {
    /// What the run depends on beside the settings of training: printed with them, and kept in checkpoints.
    package var lines: [SettingLine] {
        [
            SettingLine("corpus seed", "\(corpusSeed)", "draws the documents"),
            SettingLine("pronouns", pronounWords, "who \"she\" and \"he\" are in the corpus"),
            SettingLine("tokens", "\(tokens)", "of the corpus, each trained on once"),
            SettingLine("row", "\(rowLength) tokens", "documents end to end, beginning with a whole one"),
            SettingLine("vocabulary", "\(vocabularyCount) tokens", "byte pairs, with the world's words whole"),
            SettingLine("learned from", "\(vocabularyDocuments) documents", "the vocabulary"),
            SettingLine("least count", "\(leastPairCount)", "of a pair that becomes a token"),
            SettingLine("reserved count", "\(reservedWordCount)", "what a word that must be whole counts in addition"),
            SettingLine("layers", "\(shape.layers)", "of the decoder"),
            SettingLine("width", "\(shape.width)", "numbers that stand for a token between the layers"),
            SettingLine("heads", "\(shape.heads) of \(shape.keyValueHeads) keys and values", "of attention"),
            SettingLine("feed-forward", "\(shape.feedForwardWidth)", "width of the hidden layer"),
            SettingLine("context", "\(shape.contextLength) tokens", "that the model reads at most"),
            SettingLine("precision", "\(String(describing: precision))", "of the factors of products; sums are 32-bit floats"),
            SettingLine("seed", "\(seed)", "draws the first weights"),
        ]
    }

    private var pronounWords: Phrase {
        switch pronouns {
        case .skewed: "skewed by job, on purpose"
        case .balanced: "balanced"
        }
    }
}
