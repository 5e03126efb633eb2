import Tensors

/// A tensor of 32-bit floats that training changes, and the gradient of the loss by it.
///
/// Not `Sendable` in its contents: who writes when is the affair of the one training loop that owns it.
package final class Parameter: @unchecked Sendable {
    /// The tensor's name in a GGUF file; for an adapter's factors the weight's name and `.lora_a` or `.lora_b`.
    package let name: String
    /// Outermost first: `[rows, columns]` for a matrix.
    package let shape: [Int]
    package let values: UnsafeMutableBufferPointer<Float>  // [shape]
    /// Whether weight decay applies: not to norms.
    package let decays: Bool
    private let memory: AlignedMemory
    private let gradients: GradientMemory
    private var gradientMemory: AlignedMemory?

    /// Values and gradient are zero.
    package init(name: String, shape: [Int], decays: Bool, gradients: GradientMemory = GradientMemory()) {
        memory = AlignedMemory(byteCount: shape.reduce(1, *) * MemoryLayout<Float>.stride)
        (self.name, self.shape, self.decays, self.gradients) = (name, shape, decays, gradients)
        values = memory.bytes.bindMemory(to: Float.self)
    }

    /// `[shape]`; zero at first. Takes memory when it is first asked for: not from several threads.
    package var gradient: UnsafeMutableBufferPointer<Float> {
        let memory = gradientMemory ?? gradients.take(byteCount: memory.bytes.count)
        gradientMemory = memory
        return memory.bytes.bindMemory(to: Float.self)
    }

    /// Leaves the gradient's memory to other parameters. It must be zero, and is zero when it is next asked for.
    package func releaseGradient() {
        if let gradientMemory { gradients.giveBack(gradientMemory) }
        gradientMemory = nil
    }

    package var count: Int { values.count }

    var start: UnsafeMutablePointer<Float> { values.start }
    var gradientStart: UnsafeMutablePointer<Float> { gradient.start }
}
