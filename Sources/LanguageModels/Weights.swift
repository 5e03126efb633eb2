import GGUF
import Tensors

/// The weights of a decoder, packed for the kernels. Letters as in `WeightTensors`.
struct Weights: Sendable {
    struct Layer: Sendable {
        let attentionNorm: [Float]  // [d]
        let query: WeightMatrix  // [h·k, d]
        let key: WeightMatrix  // [g·k, d]
        let value: WeightMatrix  // [g·k, d]
        let attentionOutput: WeightMatrix  // [d, h·k]
        let feedForwardNorm: [Float]  // [d]
        let gate: WeightMatrix  // [f, d]
        let up: WeightMatrix  // [f, d]
        let down: WeightMatrix  // [d, f]
    }

    /// As it lies in the file: rows are looked up one by one.
    let embedding: GGUFTensor
    let layers: [Layer]
    let finalNorm: [Float]  // [d]
    let output: WeightMatrix  // [V, d]
    private let memory: AlignedMemory

    /// Packs the matrices on all threads, and does `other` meanwhile.
    init(packing tensors: WeightTensors, compute: Compute, alongside other: () -> Void) {
        let matrices = tensors.layers.flatMap { $0.matrices } + [tensors.output]
        let memory = AlignedMemory(byteCount: matrices.reduce(0) { $0 + Weights.packedBytes($1) })
        var used = 0
        let packed = matrices.map { tensor in
            let start = memory.bytes.baseAddress.unsafelyUnwrapped + used
            used += Weights.packedBytes(tensor)
            return WeightMatrix(
                rows: tensor.shape[0], columns: tensor.shape[1], format: tensor.readableFormat, bytes: tensor.bytes,
                memory: start)
        }

        let parts = zip(matrices, packed).flatMap { tensor, matrix in
            stride(from: 0, to: matrix.groups, by: Weights.groupsPerTask).map { first in
                (tensor, matrix, first..<min(first + Weights.groupsPerTask, matrix.groups))
            }
        }
        compute.pool.run(tasks: parts.count + 1) { task in
            guard task > 0 else { return other() }
            let (tensor, matrix, groups) = parts[task - 1]
            // The packed copy serves from here on; the file's pages need not stay in memory.
            tensor.releasePages(matrix.pack(groups: groups))
        }
        // Reading one part brings pages of its neighbours back; now nobody reads any more.
        for tensor in matrices where Weights.packedBytes(tensor) > 0 { tensor.releasePages(0..<tensor.byteCount) }

        (embedding, finalNorm, output) = (tensors.embedding, tensors.finalNorm.floats(), packed[packed.count - 1])
        layers = tensors.layers.enumerated().map { index, layer in
            let own = packed[index * 7..<index * 7 + 7]  // in the order of `WeightTensors.Layer.matrices`
            let first = own.startIndex
            return Layer(
                attentionNorm: layer.attentionNorm.floats(), query: own[first], key: own[first + 1],
                value: own[first + 2], attentionOutput: own[first + 3], feedForwardNorm: layer.feedForwardNorm.floats(),
                gate: own[first + 4], up: own[first + 5], down: own[first + 6])
        }
        self.memory = memory
    }

    /// Large enough that the threads seldom meet, small enough to share out one large matrix.
    private static let groupsPerTask = 256

    private static func packedBytes(_ tensor: GGUFTensor) -> Int {
        let bytes = WeightMatrix.packedBytes(rows: tensor.shape[0], columns: tensor.shape[1], format: tensor.readableFormat)
        return (bytes + 63) & ~63
    }
}
