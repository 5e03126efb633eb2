internal import Training

/// What of a model fine-tuning changes.
public enum Tuning: Hashable, Sendable {
    /// Every weight.
    case full
    /// Low-rank updates beside the weights of every layer, which themselves stay as they are
    /// (Hu et al. 2021, arXiv:2106.09685). `alpha` nil: twice the rank.
    case lora(rank: Int, alpha: Double? = nil, dropout: Double = 0)

    func engine(seed: UInt64) -> Training.Tuning {
        switch self {
        case .full: .full
        case .lora(let rank, let alpha, let dropout):
            .lora(LoRASettings(rank: rank, alpha: Float(alpha ?? 2 * Double(rank)), dropout: Float(dropout), seed: seed))
        }
    }
}
