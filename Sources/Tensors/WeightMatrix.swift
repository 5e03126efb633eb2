import CKernels

/// A weight matrix `[rows, columns]` as the kernels want it: quantised rows packed in groups of sixteen, floats as they lie.
///
/// The memory belongs to others (the packed weights to `memory`, the floats to the file), who must outlive the matrix.
package struct WeightMatrix: @unchecked Sendable {
    package let rows: Int
    package let columns: Int
    package let format: ElementFormat
    private let storage: Storage

    private enum Storage {
        case q4(UnsafeMutablePointer<imk_q4_group>)
        case q8(UnsafeMutablePointer<imk_q8_group>)
        case floats(UnsafeRawPointer)
    }

    /// Bytes that packing takes; 0 for floats.
    package static func packedBytes(rows: Int, columns: Int, format: ElementFormat) -> Int {
        (rows + 15) / 16 * packedBytesPerGroup(columns: columns, format: format)
    }

    private static func packedBytesPerGroup(columns: Int, format: ElementFormat) -> Int {
        switch format {
        case .f32, .f16, .bf16: 0
        case .q8_0: columns / 32 * MemoryLayout<imk_q8_group>.stride
        case .q4_0, .q4_1: columns / 32 * MemoryLayout<imk_q4_group>.stride
        }
    }

    private let source: UnsafeRawBufferPointer

    /// The matrix as it lies in a file at `bytes`, to be packed into `memory`, which holds at least `packedBytes`.
    /// `pack(groups:)` must have been called for all groups before the first product.
    package init(
        rows: Int, columns: Int, format: ElementFormat, bytes: UnsafeRawBufferPointer, memory: UnsafeMutableRawPointer
    ) {
        precondition(
            columns % format.blockLength == 0 && bytes.count >= rows * format.rowBytes(columns: columns),
            "the bytes do not hold the matrix")
        (self.rows, self.columns, self.format, source) = (rows, columns, format, bytes)
        storage =
            switch format {
            case .f32, .f16, .bf16: .floats(bytes.baseAddress.unsafelyUnwrapped)
            case .q8_0: .q8(memory.assumingMemoryBound(to: imk_q8_group.self))
            case .q4_0, .q4_1: .q4(memory.assumingMemoryBound(to: imk_q4_group.self))
            }
    }

    /// Groups of sixteen rows, the last one filled up with zeros.
    package var groups: Int { (rows + 15) / 16 }
    package var packedBytesPerGroup: Int { Self.packedBytesPerGroup(columns: columns, format: format) }

    /// Packs some groups; different groups may be packed at the same time. Returns the bytes of the source it has read.
    package func pack(groups: Range<Int>) -> Range<Int> {
        let (stride, blocks) = (format.rowBytes(columns: columns), columns / 32)
        for group in groups {
            let bytes = source.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: UInt8.self) + group * 16 * stride
            let count = min(16, rows - group * 16)
            switch (storage, format) {
            case (.q8(let packed), _): imk_pack_q8_0(packed + group * blocks, bytes, count, stride, blocks)
            case (.q4(let packed), .q4_0): imk_pack_q4_0(packed + group * blocks, bytes, count, stride, blocks)
            case (.q4(let packed), _): imk_pack_q4_1(packed + group * blocks, bytes, count, stride, blocks)
            case (.floats, _): return 0..<0
            }
        }
        return groups.lowerBound * 16 * stride..<min(groups.upperBound * 16, rows) * stride
    }

    /// Numbers of one output row: `rows`, rounded up to whole groups. Buffers for products are this wide.
    package var paddedRows: Int { groups * 16 }

    /// Whether the product needs the 8-bit form of the activations.
    package var wantsQuantized: Bool {
        switch storage {
        case .q4, .q8: true
        case .floats: false
        }
    }

    /// Products of groups `groups` of sixteen rows with the first `count` rows of `x`: y[t, r] = Σ w[r, :] · x[t, :].
    package func multiply(groups: Range<Int>, by x: Activations, count: Int, into y: Rows, with kernels: Kernels) {
        precondition(x.floats.width == columns && y.width >= paddedRows, "the shapes do not fit")
        precondition(y.capacity >= (wantsQuantized ? 2 : 1) * count, "the result has too few rows")
        let blocks = columns / 32
        let quantized = x.quantized

        /// Products of what rounding had cut off, added to the products themselves.
        func addRests(group: Int) {
            for row in count..<2 * count { kernels.add(y.row(row - count) + group * 16, y.row(row) + group * 16, 16) }
        }
        switch storage {
        case .q4(let weights):
            for group in groups {
                kernels.multiplyQ4(
                    y.base + group * 16, y.width, weights + group * blocks, blocks, quantized, 2 * count)
                addRests(group: group)
            }
        case .q8(let weights):
            for group in groups {
                kernels.multiplyQ8(
                    y.base + group * 16, y.width, weights + group * blocks, blocks, quantized, 2 * count)
                addRests(group: group)
            }
        case .floats(let start):
            let stride = format.rowBytes(columns: columns)
            withUnsafeTemporaryAllocation(of: Float.self, capacity: columns) { scratch in
                let converted = scratch.baseAddress.unsafelyUnwrapped
                for row in groups.lowerBound * 16..<min(groups.upperBound * 16, rows) {
                    let weights = start + row * stride
                    var floats = UnsafePointer<Float>(converted)
                    switch format {
                    case .f16: kernels.floatsFromF16(converted, weights.assumingMemoryBound(to: UInt16.self), columns)
                    case .bf16: kernels.floatsFromBF16(converted, weights.assumingMemoryBound(to: UInt16.self), columns)
                    case .f32, .q8_0, .q4_0, .q4_1: floats = weights.assumingMemoryBound(to: Float.self)
                    }
                    kernels.multiplyF32(y.base + row, y.width, floats, x.floats.base, columns, count)
                }
            }
        }
    }
}

extension Compute {
    /// Multiplies the first `count` rows of `x` by several matrices in one loop over the threads.
    ///
    /// The results have room for twice the rows; what stands after the first `count` is scratch.
    package func multiply(_ x: Activations, count: Int, by products: [(matrix: WeightMatrix, result: Rows)]) {
        // Enough parts to even out threads of different speed, large enough to be worth taking.
        let total = products.reduce(0) { $0 + $1.matrix.groups }
        let parts = min(total, pool.threads * 4)
        pool.run(tasks: parts) { part in
            let slice = ThreadPool.slice(part, of: parts, count: total)
            var start = 0
            for (matrix, result) in products {
                let own = slice.clamped(to: start..<start + matrix.groups)
                if !own.isEmpty {
                    let groups = own.lowerBound - start..<own.upperBound - start
                    matrix.multiply(groups: groups, by: x, count: count, into: result, with: kernels)
                }
                start += matrix.groups
            }
        }
    }
}
