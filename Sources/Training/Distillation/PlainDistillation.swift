import Tokenization

#if canImport(Glibc)
    import Glibc
#endif

/// The loss of one target and its gradient in `Double`, as the definition has it: what the fast losses are tested against.
package struct PlainDistillation {
    package var settings: DistillationSettings

    package init(_ settings: DistillationSettings) { self.settings = settings }

    /// - Parameters:
    ///   - student: scores of the vocabulary, `[V]`; `teacher` likewise.
    ///   - token: the token that came.
    /// - Returns: nats, and the gradient by the student's scores, `[V]`.
    package func loss(student: [Double], teacher: [Double], token: Int) -> (loss: Double, gradient: [Double]) {
        let (T, soft) = (settings.temperature, settings.softShare)
        let support = switch settings.support {
        case .vocabulary: Array(student.indices)
        case .tokens(let tokens): tokens.map { Int($0.rawValue) }
        }
        let q = Self.softmax(support.map { teacher[$0] / T })
        let p = Self.softmax(support.map { student[$0] / T })
        let divergence = zip(q, p).reduce(0) { $0 + ($1.0 > 0 ? $1.0 * log($1.0 / $1.1) : 0) }
        var gradient = [Double](repeating: 0, count: student.count)  // [V]
        for (i, token) in support.enumerated() { gradient[token] += soft * T * (p[i] - q[i]) }
        let hard = Self.softmax(student)
        for j in gradient.indices { gradient[j] += (1 - soft) * (hard[j] - (j == token ? 1 : 0)) }
        return (soft * T * T * divergence - (1 - soft) * log(hard[token]), gradient)
    }

    package static func softmax(_ scores: [Double]) -> [Double] {
        let most = scores.max() ?? 0
        let weights = scores.map { exp($0 - most) }
        let sum = weights.reduce(0, +)
        return weights.map { $0 / sum }
    }
}
