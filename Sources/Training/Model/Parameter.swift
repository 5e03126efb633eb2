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
    package let gradient: UnsafeMutableBufferPointer<Float>  // [shape]; zero at first
    /// Whether weight decay applies: not to norms.
    package let decays: Bool
    private let memory: [AlignedMemory]

    /// Values and gradient are zero.
    package init(name: String, shape: [Int], decays: Bool) {
        let count = shape.reduce(1, *)
        let memory = (0..<2).map { _ in AlignedMemory(byteCount: count * MemoryLayout<Float>.stride) }
        (self.name, self.shape, self.decays, self.memory) = (name, shape, decays, memory)
        values = memory[0].bytes.bindMemory(to: Float.self)
        gradient = memory[1].bytes.bindMemory(to: Float.self)
    }

    package var count: Int { values.count }

    var start: UnsafeMutablePointer<Float> { values.start }
    var gradientStart: UnsafeMutablePointer<Float> { gradient.start }
}
