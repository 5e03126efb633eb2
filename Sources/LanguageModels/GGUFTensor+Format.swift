package import GGUF
package import Tensors

extension GGUFTensor {
    /// The format as the engine knows it; nil for types that it does not compute with.
    package var format: ElementFormat? {
        switch type {
        case .f32: .f32
        case .f16: .f16
        case .bf16: .bf16
        case .q8_0: .q8_0
        case .q4_0: .q4_0
        case .q4_1: .q4_1
        case .other: nil
        }
    }

    /// The format of a tensor that was looked up with `tensor(_:shape:)`, which lets no other through.
    package var readableFormat: ElementFormat {
        guard let format else { preconditionFailure("the type is checked when a tensor is looked up") }
        return format
    }

    /// All its numbers as floats.
    package func floats() -> [Float] { readableFormat.floats(from: bytes, count: elementCount) }
}
