import DenseProducts
import Tensors
import Tokenization

#if canImport(Glibc)
    import Glibc
#endif

/// The loss of `DistillationSettings` on rows of scores, in 32-bit floats.
/// The definition is `PlainDistillation`.
struct DistillationLoss: ChunkLoss {
    let settings: DistillationSettings
    let teacher: any SoftTargetSource

    func replaceByGradient(_ chunk: LogitChunk, scale: Float, compute: Compute) -> Double {
        teacher.prepare(chunk.targets)
        var losses = [Double](repeating: 0, count: chunk.targets.count)
        losses.withUnsafeMutableBufferPointer { losses in
            nonisolated(unsafe) let losses = losses
            compute.forEachRow(chunk.targets.count) { i in
                losses[i] = replaceByGradient(
                    UnsafeMutableBufferPointer(start: chunk.logits.row(i), count: chunk.logits.columns),
                    teacher: teacher.target(chunk.first + i),
                    token: chunk.targets[chunk.first + i].token.index, scale: scale, kernels: compute.kernels)
            }
        }
        return losses.reduce(0, +)
    }

    /// One row `z` of scores, `[V]`, becomes the gradient; returns its loss.
    private func replaceByGradient(
        _ z: UnsafeMutableBufferPointer<Float>, teacher: SoftTarget, token: Int, scale: Float, kernels: Kernels
    ) -> Double {
        let (T, soft) = (Float(settings.temperature), Float(settings.softShare))
        guard soft < 1 else {
            return Double(T * T) * replaceBySoftGradient(z, teacher: teacher, scale: scale * T, kernels: kernels)
        }
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: z.count) { hard in
            _ = hard.initialize(fromContentsOf: z)
            let score = hard[token]
            let hardLoss = Double(kernels.softmax(hard.baseAddress, hard.count)) - Double(score)
            hard[token] -= 1
            let softLoss = Double(T * T) * replaceBySoftGradient(z, teacher: teacher, scale: scale * soft * T, kernels: kernels)
            let hardScale = scale * (1 - soft)
            for j in 0..<z.count { z[j] += hardScale * hard[j] }
            return Double(soft) * softLoss + Double(1 - soft) * hardLoss
        }
    }

    /// z becomes (p − q) · `scale`, p and q softened; returns KL(q ‖ p).
    private func replaceBySoftGradient(
        _ z: UnsafeMutableBufferPointer<Float>, teacher: SoftTarget, scale: Float, kernels: Kernels
    ) -> Double {
        let inverse = 1 / Float(settings.temperature)
        switch (teacher, settings.support) {
        case (.all(let q, let negativeEntropy), _):
            for j in 0..<z.count { z[j] *= inverse }
            let cross = dot(q, UnsafePointer(z.baseAddress.unsafelyUnwrapped), z.count)
            let divergence = Double(kernels.softmax(z.baseAddress, z.count)) - cross + negativeEntropy
            for j in 0..<z.count { z[j] = scale * (z[j] - q[j]) }
            return divergence
        case (.likeliest(let tokens, let q, let rest), _):
            return likeliest(z, tokens, q, rest: rest, scale: scale, inverse: inverse, kernels: kernels)
        case (.compared(let q), .tokens(let tokens)):
            return compared(z, tokens, q, scale: scale, inverse: inverse, kernels: kernels)
        case (.compared, .vocabulary): preconditionFailure("probabilities of compared tokens need to be told which")
        }
    }

    /// All tokens that are not among the likeliest count as one: what the teacher gives them together is known.
    ///
    /// The gradient by a score among the likeliest is p_j − q_j, by another p_j · (1 − q_rest / p_rest).
    private func likeliest(
        _ z: UnsafeMutableBufferPointer<Float>, _ tokens: UnsafeBufferPointer<UInt32>, _ q: UnsafePointer<Float>, rest: Float,
        scale: Float, inverse: Float, kernels: Kernels
    ) -> Double {
        for j in 0..<z.count { z[j] *= inverse }
        var divergence = 0.0
        for (i, token) in tokens.enumerated() where q[i] > 0 {
            divergence += Double(q[i]) * (log(Double(q[i])) - Double(z[Int(token)]))
        }
        let logSum = Double(kernels.softmax(z.baseAddress, z.count))
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: tokens.count) { differences in
            for (i, token) in tokens.enumerated() {
                differences.initializeElement(at: i, to: z[Int(token)] - q[i])
                z[Int(token)] = 0
            }
            let others = max(sum(UnsafePointer(z.baseAddress.unsafelyUnwrapped), z.count), Double(Float.leastNormalMagnitude))
            divergence += logSum * Double(1 - rest)
            if rest > 0 { divergence += Double(rest) * (log(Double(rest)) - log(others)) }
            let factor = scale * Float(1 - Double(rest) / others)
            for j in 0..<z.count { z[j] *= factor }
            for (i, token) in tokens.enumerated() { z[Int(token)] = scale * differences[i] }
            return divergence
        }
    }

    private func compared(
        _ z: UnsafeMutableBufferPointer<Float>, _ tokens: [TokenID], _ q: UnsafePointer<Float>, scale: Float, inverse: Float,
        kernels: Kernels
    ) -> Double {
        withUnsafeTemporaryAllocation(of: Float.self, capacity: tokens.count) { p in
            for (i, token) in tokens.enumerated() { p.initializeElement(at: i, to: z[token.index] * inverse) }
            let cross = dot(q, UnsafePointer(p.baseAddress.unsafelyUnwrapped), p.count)
            var divergence = Double(kernels.softmax(p.baseAddress, p.count)) - cross
            for i in 0..<p.count where q[i] > 0 { divergence += Double(q[i]) * log(Double(q[i])) }
            z.update(repeating: 0)
            for (i, token) in tokens.enumerated() { z[token.index] = scale * (p[i] - q[i]) }
            return divergence
        }
    }
}
