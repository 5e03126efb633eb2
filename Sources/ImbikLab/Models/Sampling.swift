internal import LanguageModels

/// How the next token is chosen from the probabilities.
public enum Sampling: Hashable, Sendable {
    /// The likeliest, always.
    case greedy
    /// By chance, weighted by probability.
    ///
    /// - `temperature`, above 0: the scores are divided by it; below 1 the likely become likelier, above 1 the unlikely.
    /// - `topK`: only among this many of the likeliest; nil for all.
    /// - `topP`: only among the fewest that together have this probability; 1 for all
    ///   (Holtzman et al. 2020, arXiv:1904.09751, §3.1).
    /// - `seed`: the same seed gives the same choices.
    case random(temperature: Double, topK: Int? = nil, topP: Double = 1, seed: UInt64)

    func engineSampling() throws(RequestError) -> LanguageModels.Sampling {
        switch self {
        case .greedy: return .greedy
        case .random(let temperature, let topK, let topP, let seed):
            guard temperature > 0, temperature.isFinite else { throw .temperature(temperature) }
            return .random(temperature: Float(temperature), topK: topK, topP: Float(topP), seed: seed)
        }
    }
}
