/// A linear layer that a low-rank adapter can be attached to.
package enum LoRATarget: String, CaseIterable, Hashable, Sendable {
    case query, key, value, output, gate, up, down
}

/// How a model is adapted: Hu et al. 2021, arXiv:2106.09685.
package struct LoRASettings: Hashable, Sendable {
    /// r: rank of each update.
    package var rank: Int
    /// α: the update is scaled by α / r (§4.1).
    package var alpha: Float
    /// The share of an adapter's inputs that is dropped in each pass of training, 0 ..< 1.
    package var dropout: Float
    package var targets: Set<LoRATarget>
    /// Draws the first factors, and what dropout drops.
    package var seed: UInt64

    package init(
        rank: Int = 8, alpha: Float = 16, dropout: Float = 0, targets: Set<LoRATarget> = Set(LoRATarget.allCases),
        seed: UInt64 = 1
    ) {
        precondition(rank > 0 && dropout >= 0 && dropout < 1, "a rank from 1 on, a dropout below 1")
        (self.rank, self.alpha, self.dropout, self.targets, self.seed) = (rank, alpha, dropout, targets, seed)
    }
}
