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

    init(_ c: ModelConfiguration, keepsTraces: Bool, tokens T: Int, targets N: Int) {
        traces = (0..<(keepsTraces ? c.layers : 1)).map { _ in LayerTrace(c, capacity: T) }
        scratch = LayerScratch(c, capacity: T)
        (last, gradient) = (Rows(capacity: T, width: c.width), Rows(capacity: T, width: c.width))
        output = OutputScratch(c, capacity: N)
        capacity = T
    }

    func fits(tokens: Int, targets: Int) -> Bool { tokens <= capacity && targets <= output.capacity }

    /// Bytes that `init` takes.
    static func bytes(_ c: ModelConfiguration, keepsTraces: Bool, tokens T: Int, targets N: Int) -> Int {
        let floats = T * ((keepsTraces ? c.layers : 1) * LayerTrace.floatsPerToken(c) + LayerScratch.floatsPerToken(c) + 2 * c.width)
            + OutputScratch.floats(c, targets: N)
        return floats * MemoryLayout<Float>.stride
    }
}
