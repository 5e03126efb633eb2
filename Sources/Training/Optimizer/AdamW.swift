package import Tensors

#if canImport(Glibc)
    import Glibc
#endif

/// The numbers of AdamW.
package struct AdamWSettings: Hashable, Sendable {
    /// β₁: how much of the mean gradient of earlier steps is kept.
    package var firstDecay: Double
    /// β₂: the same for the mean squared gradient.
    package var secondDecay: Double
    /// ε: added to the root of the mean square, so that nothing is divided by zero.
    package var epsilon: Double
    /// λ: what a parameter that decays loses a step is the learning rate times λ times itself.
    package var weightDecay: Double

    /// The defaults are those of Kingma & Ba 2015, arXiv:1412.6980, Alg. 1, and PyTorch's for the decay.
    package init(
        firstDecay: Double = 0.9, secondDecay: Double = 0.999, epsilon: Double = 1e-8, weightDecay: Double = 0.01
    ) {
        precondition((0..<1).contains(firstDecay) && (0..<1).contains(secondDecay), "decays are from 0 to below 1")
        precondition(epsilon > 0 && weightDecay >= 0, "epsilon is positive, the weight decay not negative")
        (self.firstDecay, self.secondDecay) = (firstDecay, secondDecay)
        (self.epsilon, self.weightDecay) = (epsilon, weightDecay)
    }
}

/// AdamW: steps along the mean gradient, divided by the root of the mean square; decay apart from the gradient.
///
/// Loshchilov & Hutter 2019, arXiv:1711.05101, Alg. 2; as in PyTorch, the learning rate multiplies the decay too.
/// Each number is computed for itself, so the result does not depend on the number of threads. The plain definition is
/// `PlainAdamW`.
package final class AdamW {
    package let settings: AdamWSettings
    package let parameters: [Parameter]
    /// Steps taken so far (t of the paper).
    package private(set) var stepsTaken = 0

    /// m and v of the paper, of all parameters one after another: `[Σ counts]` each.
    private let first, second: UnsafeMutableBufferPointer<Float>
    private let memory: [AlignedMemory]
    private let offsets: [Int]  // of each parameter in `first` and `second`
    private let pieces: [ParameterPiece]
    private let pool: ThreadPool

    package init(parameters: [Parameter], settings: AdamWSettings, pool: ThreadPool) {
        (self.parameters, self.settings, self.pool) = (parameters, settings, pool)
        var offsets: [Int] = []
        var count = 0
        for parameter in parameters {
            offsets.append(count)
            count += (parameter.count + 15) & ~15  // so that each starts at a cache line
        }
        self.offsets = offsets
        memory = (0..<2).map { _ in AlignedMemory(byteCount: count * MemoryLayout<Float>.stride) }
        (first, second) = (memory[0].bytes.bindMemory(to: Float.self), memory[1].bytes.bindMemory(to: Float.self))
        pieces = ParameterPiece.all(of: parameters)
    }

    /// m and v of one parameter: what a checkpoint keeps.
    package func moments(of index: Int) -> (first: UnsafeMutableBufferPointer<Float>, second: UnsafeMutableBufferPointer<Float>) {
        let range = offsets[index]..<offsets[index] + parameters[index].count
        return (.init(rebasing: first[range]), .init(rebasing: second[range]))
    }

    /// For a checkpoint that has put m and v back.
    package func restore(stepsTaken: Int) { self.stepsTaken = stepsTaken }

    /// One step on the parameters by their gradients times `gradientScale`. The gradients are zero afterwards.
    package func step(learningRate: Double, gradientScale: Float = 1) {
        stepsTaken += 1
        let decaying = AdamWFactors(settings, step: stepsTaken, rate: learningRate, scale: gradientScale, decays: true)
        let lasting = AdamWFactors(settings, step: stepsTaken, rate: learningRate, scale: gradientScale, decays: false)
        pool.run(tasks: pieces.count) { task in
            let piece = pieces[task]
            let parameter = parameters[piece.parameter]
            let moments = moments(of: piece.parameter)
            (parameter.decays ? decaying : lasting).update(
                .init(rebasing: parameter.values[piece.range]), gradient: .init(rebasing: parameter.gradient[piece.range]),
                first: .init(rebasing: moments.first[piece.range]), second: .init(rebasing: moments.second[piece.range]))
        }
    }
}

/// What is the same for all numbers of one step.
private struct AdamWFactors {
    let keepFirst, addFirst, keepSecond, addSecond, rootScale, epsilon, rate, keepValue, scale: Float

    init(_ settings: AdamWSettings, step: Int, rate: Double, scale: Float, decays: Bool) {
        (keepFirst, addFirst) = (Float(settings.firstDecay), Float(1 - settings.firstDecay))
        (keepSecond, addSecond) = (Float(settings.secondDecay), Float(1 - settings.secondDecay))
        // The moments start at zero: 1 − βᵗ is how much of them is there.
        self.rate = Float(rate / (1 - pow(settings.firstDecay, Double(step))))
        rootScale = Float(1 / (1 - pow(settings.secondDecay, Double(step))).squareRoot())
        epsilon = Float(settings.epsilon)
        keepValue = decays ? Float(1 - rate * settings.weightDecay) : 1
        self.scale = scale
    }

    @inline(__always)
    func update(
        _ values: UnsafeMutableBufferPointer<Float>, gradient: UnsafeMutableBufferPointer<Float>,
        first: UnsafeMutableBufferPointer<Float>, second: UnsafeMutableBufferPointer<Float>
    ) {
        guard let x = values.baseAddress, let g = gradient.baseAddress, let m = first.baseAddress, let v = second.baseAddress
        else { return }
        for i in 0..<values.count {
            let d = g[i] * scale
            let mean = keepFirst * m[i] + addFirst * d
            let square = keepSecond * v[i] + addSecond * (d * d)
            m[i] = mean
            v[i] = square
            x[i] = keepValue * x[i] - rate * mean / (square.squareRoot() * rootScale + epsilon)
            g[i] = 0
        }
    }
}
