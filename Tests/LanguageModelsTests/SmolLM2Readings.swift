import GGUF
import LanguageModels
import TestSupport
import Tensors
import Tokenization

/// What SmolLM2 makes of the oracle's texts and of a page of prose, computed once for all tests: by the reference, some
/// 750 tokens at a few dozen a second, and by the fast decoder.
struct SmolLM2Readings: Sendable {
    /// Of one text: the scores `[V]` after the prompt, and the likeliest token there and after each token that follows.
    struct Reading: Sendable {
        var afterPrompt: [Float] = []
        var likeliest: [Int] = []

        mutating func add(_ scores: some Collection<Float>) {
            if afterPrompt.isEmpty { afterPrompt = Array(scores) }
            likeliest.append(scores.enumerated().max { ($0.element, $1.offset) < ($1.element, $0.offset) }?.offset ?? -1)
        }
    }

    var tokenizer: Tokenizer
    var reference: [Reading] = []
    var fast: [Reading] = []
    /// Mean negative log-probability of the prose, in nats.
    var referenceLoss = 0.0
    var fastLoss = 0.0
    var proseTokens = 0

    static let shared = Result { try SmolLM2Readings(path: SmolLM2.path ?? "") }

    private init(path: String) throws {
        let file = try GGUFFile.open(path)
        let language = try LanguageModel(file, compute: Compute(threads: 2))
        tokenizer = language.tokenizer
        let prose = [tokenizer.beginOfText ?? 1] + tokenizer.encode(Self.prose, special: .asText)
        proseTokens = prose.count

        let decoder = Decoder(language)
        for text in OracleText.torch {
            var reading = Reading()
            decoder.rewind(to: 0)
            try decoder.readScoringAll(text.tokensToRead) { place, scores in
                if place >= text.promptIDs.count - 1 { reading.add(scores) }
            }
            fast.append(reading)
        }
        let fastScores = try decoder.logProbabilities(of: prose)
        fastLoss = -fastScores.reduce(0.0) { $0 + Double($1) } / Double(fastScores.count)

        let model = try ReferenceModel(file)
        for text in OracleText.torch {
            var (reading, cache) = (Reading(), ReferenceModel.Cache(model))
            for (place, token) in text.tokensToRead.enumerated() {
                if place >= text.promptIDs.count - 1 {
                    reading.add(model.logits(after: token, cache: &cache))
                } else {
                    _ = model.hiddenStates(after: token, cache: &cache)
                }
            }
            reference.append(reading)
        }
        var cache = ReferenceModel.Cache(model)
        for (token, next) in zip(prose, prose.dropFirst()) {
            referenceLoss -= Double(logSoftmax(model.logits(after: token, cache: &cache))[next.index])
        }
        referenceLoss /= Double(prose.count - 1)
    }

    /// About three hundred words, written for this test: no model can have seen them.
    static let prose = """
        The lighthouse on the northern cape had not been lit for eleven years when Marta came to live in it. She had bought \
        the tower from the harbour office for less than the price of a small car, because nobody else had wanted the stairs. \
        There were one hundred and forty of them, and the damp had eaten the edges, so that each one had to be climbed with \
        some attention.

        In the first winter she repaired the windows. The putty came from a shop in the village, where the owner, an old man \
        with a careful voice, told her that his father had carried the same kind up the hill in the year of the great storm. \
        She thanked him and paid, and he counted the coins twice. When the wind blew from the west the whole room hummed, and \
        at night she lay awake and tried to hear in it the sound of ships.

        By spring there was a table, a stove and a shelf of books. The children of the village, who had been told that the \
        place was haunted, came to look at her from behind the wall. She gave them bread with honey and let them count the \
        stairs. They did not agree on the number. One said that it changed with the tide, and Marta, who had thought so \
        herself on some evenings, wrote it down.

        The letter arrived in June. It was from the office in the capital, and it said that the lamp would be needed again, \
        since the new automatic signal had failed three times in a month. Would she consider, for a modest salary, to keep \
        it? She read it on the gallery, with her feet over the edge and the gulls below her. Then she went down to find some oil.
        """
}
