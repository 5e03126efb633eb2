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
/// Each number is computed for itself, so the result depends neither on the number of threads nor on the kernels. The plain
/// definition is `PlainAdamW`.
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
    private let indices: [ObjectIdentifier: Int]  // in `parameters`
    private let pool: ThreadPool
    private let kernels: Kernels

    package init(parameters: [Parameter], settings: AdamWSettings, pool: ThreadPool, kernels: Kernels = .best) {
        (self.parameters, self.settings, self.pool, self.kernels) = (parameters, settings, pool, kernels)
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
        indices = Dictionary(uniqueKeysWithValues: parameters.indices.map { (ObjectIdentifier(parameters[$0]), $0) })
    }

    /// m and v of one parameter: what a checkpoint keeps.
    package func moments(
        of index: Int
    ) -> (first: UnsafeMutableBufferPointer<Float>, second: UnsafeMutableBufferPointer<Float>) {
        let range = offsets[index]..<offsets[index] + parameters[index].count
        return (.init(rebasing: first[range]), .init(rebasing: second[range]))
    }

    /// For a checkpoint that has put m and v back.
    package func restore(stepsTaken: Int) { self.stepsTaken = stepsTaken }

    /// One step on the parameters by their gradients times `gradientScale`. The gradients are zero afterwards.
    package func step(learningRate: Double, gradientScale: Float = 1) {
        beginStep()
        update(pieces, learningRate: learningRate, gradientScale: gradientScale)
    }

    /// Counts a step whose parameters are updated some at a time.
    package func beginStep() { stepsTaken += 1 }

    /// The step on some of the parameters, each once between two calls of `beginStep`. Their gradients are zero afterwards.
    package func update(_ some: [Parameter], learningRate: Double) {
        let some = Set(some.compactMap { indices[ObjectIdentifier($0)] })
        update(pieces.filter { some.contains($0.parameter) }, learningRate: learningRate, gradientScale: 1)
    }

    private func update(_ pieces: [ParameterPiece], learningRate: Double, gradientScale: Float) {
        for piece in pieces { _ = parameters[piece.parameter].gradient }  // taken by this thread
        let decaying = AdamWFactors(settings, step: stepsTaken, rate: learningRate, scale: gradientScale, decays: true)
        let lasting = AdamWFactors(settings, step: stepsTaken, rate: learningRate, scale: gradientScale, decays: false)
        pool.run(tasks: pieces.count) { task in
            let piece = pieces[task]
            let parameter = parameters[piece.parameter]
            let moments = moments(of: piece.parameter)
            (parameter.decays ? decaying : lasting).update(
                parameter.values.from(piece.range), gradient: parameter.gradient.from(piece.range),
                first: moments.first.from(piece.range), second: moments.second.from(piece.range),
                count: piece.range.count, kernels: kernels)
        }
    }
}

extension AdamWFactors {
    fileprivate init(_ settings: AdamWSettings, step: Int, rate: Double, scale: Float, decays: Bool) {
        // The moments start at zero: 1 − βᵗ is how much of them is there.
        let (first, second) = (1 - pow(settings.firstDecay, Double(step)), 1 - pow(settings.secondDecay, Double(step)))
        self.init(
            scale: scale, keepFirst: Float(settings.firstDecay), addFirst: Float(1 - settings.firstDecay),
            keepSecond: Float(settings.secondDecay), addSecond: Float(1 - settings.secondDecay),
            rootScale: Float(1 / second.squareRoot()), epsilon: Float(settings.epsilon), rate: Float(rate / first),
            keepValue: decays ? Float(1 - rate * settings.weightDecay) : 1)
    }
}

extension UnsafeMutableBufferPointer {
    fileprivate func from(_ range: Range<Int>) -> UnsafeMutablePointer<Element> {
        precondition(range.lowerBound >= 0 && range.upperBound <= count, "a stretch of this memory")
        return baseAddress.unsafelyUnwrapped + range.lowerBound
    }
}
