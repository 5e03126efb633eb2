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
    /// All packed matrices, one after another in the order of `WeightTensors.matrices`.
    let memory: AlignedMemory

    /// Packs the matrices on all threads, and does `other` meanwhile.
    /// - Parameter kept: the same matrices, packed by an earlier load; they are used as they are.
    init(packing tensors: WeightTensors, kept: AlignedMemory?, compute: Compute, alongside other: () -> Void) {
        // First, since each read brings back pages all around.
        let norms = tensors.layers.map { ($0.attentionNorm.floats(), $0.feedForwardNorm.floats()) }
        finalNorm = tensors.finalNorm.floats()
        let matrices = tensors.matrices
        let memory = kept ?? AlignedMemory(byteCount: Weights.packedBytes(tensors))
        var used = 0
        let packed = matrices.map { tensor in
            let start = memory.bytes.baseAddress.unsafelyUnwrapped + used
            used += Weights.packedBytes(tensor)
            return WeightMatrix(
                rows: tensor.shape[0], columns: tensor.shape[1], format: tensor.readableFormat, bytes: tensor.bytes,
                memory: start)
        }

        (embedding, output) = (tensors.embedding, packed[packed.count - 1])
        layers = norms.enumerated().map { index, norms in
            let own = packed[index * 7..<index * 7 + 7]  // in the order of `WeightTensors.Layer.matrices`
            let first = own.startIndex
            return Layer(
                attentionNorm: norms.0, query: own[first], key: own[first + 1],
                value: own[first + 2], attentionOutput: own[first + 3], feedForwardNorm: norms.1,
                gate: own[first + 4], up: own[first + 5], down: own[first + 6])
        }
        self.memory = memory
        if kept == nil {
            Weights.pack(matrices, packed, compute: compute, alongside: other)
        } else {
            Weights.bringIn(memory, compute: compute, alongside: other)
        }
    }

    private static func pack(
        _ matrices: [GGUFTensor], _ packed: [WeightMatrix], compute: Compute, alongside other: () -> Void
    ) {
        let inFileOrder = matrices.indices.sorted { matrices[$0].fileRange.lowerBound < matrices[$1].fileRange.lowerBound }
        let tasks = Weights.tasks(packed, in: inFileOrder)
        compute.pool.run(tasks: tasks.count + 1) { task in
            guard task > 0 else { return other() }
            let read = tasks[task - 1].map { part in
                let start = matrices[part.matrix].fileRange.lowerBound
                let bytes = packed[part.matrix].pack(groups: part.groups)
                return start + bytes.lowerBound..<start + bytes.upperBound
            }
            Weights.release(read, of: matrices[0])
        }
        // Reading one part brings pages of its neighbours back; now nobody reads any more.
        Weights.release(matrices.filter { Weights.packedBytes($0) > 0 }.map { $0.fileRange }, of: matrices[0])
    }

    /// The kept copy's pages, shared out among the threads.
    private static func bringIn(_ memory: AlignedMemory, compute: Compute, alongside other: () -> Void) {
        #if canImport(Glibc)
            let parts = (memory.bytes.count + bytesPerTask - 1) / bytesPerTask
            compute.pool.run(tasks: parts + 1) { task in
                guard task > 0 else { return other() }
                memory.bringIn((task - 1) * bytesPerTask..<min(task * bytesPerTask, memory.bytes.count))
            }
        #else
            other()
        #endif
    }

    /// Groups of rows of one matrix.
    private struct Part {
        let matrix: Int
        let groups: Range<Int>
    }

    /// Neighbouring parts, `bytesPerTask` together or a little more.
    private static func tasks(_ matrices: [WeightMatrix], in order: [Int]) -> [[Part]] {
        var tasks: [[Part]] = []
        var (open, bytes): ([Part], Int) = ([], 0)
        for index in order where matrices[index].packedBytesPerGroup > 0 {
            let matrix = matrices[index]
            var first = 0
            while first < matrix.groups {
                let wanted = max(1, (bytesPerTask - bytes) / matrix.packedBytesPerGroup)
                let part = Part(matrix: index, groups: first..<min(first + wanted, matrix.groups))
                open.append(part)
                (first, bytes) = (part.groups.upperBound, bytes + part.groups.count * matrix.packedBytesPerGroup)
                if bytes >= bytesPerTask {
                    tasks.append(open)
                    (open, bytes) = ([], 0)
                }
            }
        }
        return open.isEmpty ? tasks : tasks + [open]
    }

    /// The packed copy serves from here on; the file's pages need not stay in memory. One call for all that lies
    /// between the first and the last of `ranges`: each call interrupts the other threads.
    private static func release(_ ranges: [Range<Int>], of tensor: GGUFTensor) {
        guard let start = ranges.map({ $0.lowerBound }).min(), let end = ranges.map({ $0.upperBound }).max() else { return }
        tensor.releaseFilePages(start..<end)
    }

    /// Large enough that the threads seldom meet and seldom interrupt each other, small enough to share out one large
    /// matrix and to let the file's pages go soon.
    private static let bytesPerTask = 1 << 20

    /// Bytes that all matrices take when packed.
    static func packedBytes(_ tensors: WeightTensors) -> Int { tensors.matrices.reduce(0) { $0 + packedBytes($1) } }

    private static func packedBytes(_ tensor: GGUFTensor) -> Int {
        let bytes = WeightMatrix.packedBytes(rows: tensor.shape[0], columns: tensor.shape[1], format: tensor.readableFormat)
        return (bytes + 63) & ~63
    }
}
