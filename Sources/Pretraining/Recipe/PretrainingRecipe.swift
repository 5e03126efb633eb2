package import DamlaCorpus
package import DenseProducts
package import LanguageModels
package import Training

/// How `damla` is made, from nothing: corpus, vocabulary, shape and training. The same recipe on the same kind of
/// processor with the same number of threads gives the same file.
package struct PretrainingRecipe: Hashable, Sendable {
    // Corpus: documents 0, 1, 2 … of the generator, as many as are trained on; each once.
    package var corpusSeed: UInt64 = 1
    /// Who "she" and "he" are.
    package var pronouns = CorpusGenerator.Pronouns.skewed

    // Vocabulary: learned from the first documents.
    package var vocabularyDocuments = 20_000
    package var vocabularyCount = 4096
    /// How often a pair must occur to become a token.
    package var leastPairCount = 8
    /// How often a word that must be one token counts in addition.
    package var reservedWordCount = 400

    package var shape = Shape()

    // Training. Small steps matter: with 4,096 tokens each, the same tokens teach far less.
    package var tokens = 4_500_000
    package var rowLength = 256
    package var rowsPerStep = 4
    package var peakLearningRate = 2e-3
    package var warmUpSteps = 200
    /// Of the peak, at the end of the cosine.
    package var lastLearningRate = 0.05
    package var secondDecay = 0.98
    package var weightDecay = 0.1
    /// Draws the first weights.
    package var seed: UInt64 = 1
    package var precision = Precision.best

    package init() {}

    /// Of the decoder.
    package struct Shape: Hashable, Sendable {
        package var layers = 4
        package var width = 192
        package var heads = 6
        package var keyValueHeads = 6
        package var feedForwardWidth = 512
        /// As long as the rows that it is trained on: it knows no place beyond.
        package var contextLength = 256

        package init() {}
    }

    package var tokensPerStep: Int { rowLength * rowsPerStep }
    package var steps: Int { max(1, tokens / tokensPerStep) }

    package func configuration(vocabularyCount: Int) -> ModelConfiguration {
        ModelConfiguration(
            name: "damla", layers: shape.layers, width: shape.width, heads: shape.heads,
            keyValueHeads: shape.keyValueHeads,
            feedForwardWidth: shape.feedForwardWidth, vocabularyCount: vocabularyCount, contextLength: shape.contextLength,
            ropeBase: 10_000, normEpsilon: 1e-5, tiedEmbeddings: true)
    }

    package var training: TrainingSettings {
        var settings = TrainingSettings(
            length: .steps(steps),
            schedule: LearningRateSchedule(
                peak: peakLearningRate, warmUp: .steps(warmUpSteps), fall: .cosine(to: lastLearningRate)),
            batchSize: .sequences(rowsPerStep))
        settings.order = .asGiven  // documents are drawn at random already
        settings.adamW.secondDecay = secondDecay
        settings.adamW.weightDecay = weightDecay
        return settings
    }
}
