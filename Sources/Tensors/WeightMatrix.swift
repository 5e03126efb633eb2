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
        case q4(UnsafePointer<imk_q4_group>)
        case q8(UnsafePointer<imk_q8_group>)
        case floats(UnsafeRawPointer)
    }

    /// Bytes that packing takes; 0 for floats.
    package static func packedBytes(rows: Int, columns: Int, format: ElementFormat) -> Int {
        let groups = (rows + 15) / 16
        return switch format {
        case .f32, .f16, .bf16: 0
        case .q8_0: groups * (columns / 32) * MemoryLayout<imk_q8_group>.stride
        case .q4_0, .q4_1: groups * (columns / 32) * MemoryLayout<imk_q4_group>.stride
        }
    }

    /// Packs `bytes` (the matrix as it lies in a file) into `memory`, which holds at least `packedBytes`.
    package init(
        rows: Int, columns: Int, format: ElementFormat, bytes: UnsafeRawBufferPointer,
        packingInto memory: UnsafeMutableRawPointer, compute: Compute
    ) {
        let stride = format.rowBytes(columns: columns)
        precondition(columns % format.blockLength == 0 && bytes.count >= rows * stride, "the bytes do not hold the matrix")
        (self.rows, self.columns, self.format) = (rows, columns, format)
        let base = bytes.baseAddress.unsafelyUnwrapped
        let (groups, blocks) = ((rows + 15) / 16, columns / 32)

        func pack(_ packGroup: (Int, UnsafePointer<UInt8>, Int) -> Void) {
            let parts = min(groups, compute.pool.threads * 4)
            compute.pool.run(tasks: parts) { part in
                for group in ThreadPool.slice(part, of: parts, count: groups) {
                    let first = base.assumingMemoryBound(to: UInt8.self) + group * 16 * stride
                    packGroup(group, first, min(16, rows - group * 16))
                }
            }
        }

        switch format {
        case .f32, .f16, .bf16:
            storage = .floats(base)
        case .q8_0:
            let packed = memory.assumingMemoryBound(to: imk_q8_group.self)
            pack { group, bytes, rows in imk_pack_q8_0(packed + group * blocks, bytes, rows, stride, blocks) }
            storage = .q8(UnsafePointer(packed))
        case .q4_0:
            let packed = memory.assumingMemoryBound(to: imk_q4_group.self)
            pack { group, bytes, rows in imk_pack_q4_0(packed + group * blocks, bytes, rows, stride, blocks) }
            storage = .q4(UnsafePointer(packed))
        case .q4_1:
            let packed = memory.assumingMemoryBound(to: imk_q4_group.self)
            pack { group, bytes, rows in imk_pack_q4_1(packed + group * blocks, bytes, rows, stride, blocks) }
            storage = .q4(UnsafePointer(packed))
        }
    }

    /// Numbers of one output row: `rows`, rounded up to whole groups. Buffers for products are this wide.
    package var paddedRows: Int { (rows + 15) / 16 * 16 }

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
        let blocks = columns / 32
        let quantized = imk_q8_rows(q: x.quantized, scale: x.scales, sum: x.sums)
        switch storage {
        case .q4(let weights):
            for group in groups {
                kernels.multiplyQ4(y.base + group * 16, y.width, weights + group * blocks, blocks, quantized, count)
            }
        case .q8(let weights):
            for group in groups {
                kernels.multiplyQ8(y.base + group * 16, y.width, weights + group * blocks, blocks, quantized, count)
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
    package func multiply(_ x: Activations, count: Int, by products: [(matrix: WeightMatrix, result: Rows)]) {
        // Enough parts to even out threads of different speed, large enough to be worth taking.
        let groups = products.map { $0.matrix.paddedRows / 16 }
        let total = groups.reduce(0, +)
        let parts = min(total, pool.threads * 4)
        pool.run(tasks: parts) { part in
            let slice = ThreadPool.slice(part, of: parts, count: total)
            var start = 0
            for (product, groupCount) in zip(products, groups) {
                let own = slice.clamped(to: start..<start + groupCount)
                if !own.isEmpty {
                    product.matrix.multiply(
                        groups: own.lowerBound - start..<own.upperBound - start, by: x, count: count,
                        into: product.result, with: kernels)
                }
                start += groupCount
            }
        }
    }
}
