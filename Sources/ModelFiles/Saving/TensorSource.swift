import GGUF
import LanguageModels
import Tensors

/// Numbers of a trained tensor, by the name that GGUF has for it.
package struct NamedTensor {
    package var name: String
    /// Outermost first.
    package var shape: [Int]
    /// As many as the shape says, rows one after another; the caller keeps them alive.
    package var values: UnsafeBufferPointer<Float>

    package init(name: String, shape: [Int], values: UnsafeBufferPointer<Float>) {
        precondition(values.count == shape.reduce(1, *), "a tensor has as many numbers as its shape says")
        (self.name, self.shape, self.values) = (name, shape, values)
    }
}

/// A tensor to be written: its numbers come a part at a time, so that no more than that part is in memory.
struct TensorSource {
    let name: String
    /// Outermost first.
    let shape: [Int]
    /// Writes the numbers of a range, counted from the tensor's first, to the pointer. Called by several threads at once.
    let read: (Range<Int>, UnsafeMutablePointer<Float>) -> Void
    /// The stored form, where there is one: copied where the format stays.
    var stored: (format: ElementFormat, bytes: UnsafeRawBufferPointer)?

    var count: Int { shape.reduce(1, *) }
    var columns: Int { shape.last ?? 1 }
}

extension TensorSource {
    init(_ tensor: NamedTensor) {
        (name, shape) = (tensor.name, tensor.shape)
        read = { range, out in
            guard let start = tensor.values.baseAddress else { return }
            out.update(from: start + range.lowerBound, count: range.count)
        }
    }

    /// Ranges that are read start and end with whole blocks of the tensor's own format.
    init(_ tensor: GGUFTensor, in file: GGUFFile) throws(ModelFileError) {
        guard let format = tensor.format else { throw .unreadableType(tensor: tensor.name, type: tensor.type, file: file.name) }
        (name, shape) = (tensor.name, tensor.shape)
        let bytes = tensor.bytes
        stored = (format, bytes)
        read = { range, out in
            guard let start = tensor.bytes.baseAddress else { return }
            format.floats(
                from: start + range.lowerBound / format.blockLength * format.blockBytes, count: range.count, into: out)
        }
    }
}
