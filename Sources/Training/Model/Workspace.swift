import DenseProducts
import LanguageModels
import Tensors

/// Memory that the passes of a model use over and over, for batches up to a size.
final class Workspace {
    /// One a layer where gradients follow, otherwise one that all layers use in turn.
    let traces: [LayerTrace]
    let scratch: LayerScratch
    let last: Rows  // [T, d]: what the last layer gives
    let gradient: Rows  // [T, d]: of what flows between the layers
    let output: OutputScratch
    let capacity: Int  // T

    init(_ c: ModelConfiguration, keeps: Traces, tokens T: Int, targets N: Int) {
        let up = keeps.up ? nil : Rows(capacity: T, width: c.feedForwardWidth)  // [T, f]
        traces = (0..<keeps.count(c)).map { _ in LayerTrace(c, capacity: T, sharedUp: up) }
        scratch = LayerScratch(c, capacity: T)
        (last, gradient) = (Rows(capacity: T, width: c.width), Rows(capacity: T, width: c.width))
        output = OutputScratch(c, capacity: N)
        capacity = T
    }

    func fits(tokens: Int, targets: Int) -> Bool { tokens <= capacity && targets <= output.capacity }

    /// Bytes that `init` takes.
    static func bytes(_ c: ModelConfiguration, keeps: Traces, tokens T: Int, targets N: Int) -> Int {
        let perToken = keeps.count(c) * LayerTrace.floatsPerToken(c, keepsUp: keeps.up) + (keeps.up ? 0 : c.feedForwardWidth)
            + LayerScratch.floatsPerToken(c) + 2 * c.width
        return (T * perToken + OutputScratch.floats(c, targets: N)) * MemoryLayout<Float>.stride
    }

    /// What is kept of the forward pass for the backward pass.
    enum Traces {
        /// Nothing: no gradients follow.
        case none
        /// All but `up`.
        case withoutUp
        case whole

        /// Where the weights with their gradients and moments already fill the memory, what products in 16 bits compute again
        /// soon enough is not kept.
        init(_ tuning: Tuning, _ precision: Precision) {
            switch (tuning, precision) {
            case (.frozen, _): self = .none
            case (.full, .bfloat16): self = .withoutUp
            case (.full, .float32), (.lora, _): self = .whole
            }
        }

        var up: Bool {
            switch self {
            case .none, .whole: true
            case .withoutUp: false
            }
        }

        func count(_ c: ModelConfiguration) -> Int {
            switch self {
            case .none: 1
            case .withoutUp, .whole: c.layers
            }
        }
    }
}
