import TestSupport
import Tensors
import Testing

@Suite("Weight matrices of every format multiply as their numbers say")
struct WeightMatrixTests {
    /// A matrix with random contents of its format, and everything known about it.
    struct Sample {
        let matrix: WeightMatrix
        let numbers: [[StoredNumber]]  // [rows][columns]
        private let file: AlignedMemory
        private let packed: AlignedMemory

        init(_ format: ElementFormat, rows: Int, columns: Int, seed: UInt64 = 1) {
            var random = SeededGenerator(seed: seed)
            let stride = format.rowBytes(columns: columns)
            let lines = (0..<rows).map { _ in Self.row(format, columns, &random) }
            numbers = lines.map { line in (0..<columns).map { StoredNumber(format, line, $0) } }
            file = AlignedMemory(byteCount: rows * stride)
            for (row, line) in lines.enumerated() {
                UnsafeMutableRawBufferPointer(rebasing: file.bytes[row * stride..<(row + 1) * stride]).copyBytes(from: line)
            }
            packed = AlignedMemory(byteCount: WeightMatrix.packedBytes(rows: rows, columns: columns, format: format))
            matrix = WeightMatrix(
                rows: rows, columns: columns, format: format, bytes: UnsafeRawBufferPointer(file.bytes),
                memory: packed.bytes.baseAddress!)
            // In pieces, as different threads would.
            let half = matrix.groups / 2
            let read = [matrix.pack(groups: 0..<half), matrix.pack(groups: half..<matrix.groups)]
            if format.blockLength > 1 {
                precondition(read == [0..<half * 16 * stride, half * 16 * stride..<rows * stride], "every byte is read once")
            }
        }

        /// Scales between 2⁻⁷ and 2⁻³ in size, everything else at random.
        private static func row(_ format: ElementFormat, _ columns: Int, _ random: inout SeededGenerator) -> [UInt8] {
            var row = random.bytes(format.rowBytes(columns: columns))
            func set(_ start: Int, _ bits: UInt16) { (row[start], row[start + 1]) = (UInt8(truncatingIfNeeded: bits), UInt8(bits >> 8)) }
            func small() -> Float { Float.random(in: 0.008...0.125, using: &random) * (random.next() % 2 == 0 ? 1 : -1) }
            for start in stride(from: 0, to: row.count, by: format.blockBytes) {
                switch format {
                case .f32: (0..<4).forEach { row[start + $0] = UInt8(truncatingIfNeeded: small().bitPattern >> (8 * UInt32($0))) }
                case .bf16: set(start, UInt16(small().bitPattern >> 16))
                case .f16, .q8_0, .q4_0: set(start, Float16(small()).bitPattern)
                case .q4_1:
                    set(start, Float16(small()).bitPattern)
                    set(start + 2, Float16(small()).bitPattern)
                }
            }
            return row
        }
    }

    static func activations(_ T: Int, _ columns: Int, _ kernels: Kernels, seed: UInt64 = 2) -> Activations {
        var random = SeededGenerator(seed: seed)
        let x = Activations(capacity: max(T, 1), width: columns)
        for t in 0..<T {
            let row = random.floats(columns)
            x.floats.row(t).update(from: row, count: columns)
            x.quantize(t, of: T, with: kernels)
        }
        return x
    }

    /// Compares y with Σ w · x in Double, x in the twice 8-bit form where the matrix is quantised.
    /// A sum of k products in floats is off by at most k · ε · Σ|wᵢxᵢ|, and each product has three roundings more.
    static func check(
        _ sample: Sample, _ x: Activations, _ T: Int, _ y: Rows, _ variant: Kernels.Variant, _ name: String
    ) {
        let k = sample.matrix.columns
        for t in 0..<T {
            let row = x.floats.array(t)
            var inputs = row.map { Double($0) }
            if sample.matrix.wantsQuantized {
                let first = QuantizationTests.rounded(row, variant)
                let second = QuantizationTests.rounded(first.rest, variant)
                inputs = row.indices.map { first.value($0) + second.value($0) }
            }
            for (row, numbers) in sample.numbers.enumerated() {
                var (exact, size) = (0.0, 0.0)
                for (number, input) in zip(numbers, inputs) {
                    exact += number.value * input
                    size += number.size * abs(input)
                }
                let error = abs(Double(y.row(t)[row]) - exact)
                #expect(error <= Double(k + 3) * ulp * size, "\(name): row \(row), token \(t) of \(T): \(y.row(t)[row]), not \(exact)")
            }
        }
    }

    @Test(arguments: Kernels.Variant.supported, ElementFormat.allCases)
    func everyVariantAndFormat(_ variant: Kernels.Variant, _ format: ElementFormat) {
        let compute = Compute(kernels: Kernels(variant), threads: 1)
        for blocks in [1, 2, 3, 18, 48] {
            let sample = Sample(format, rows: 19, columns: blocks * 32)
            for T in blocks > 3 ? [1, 9] : [1, 2, 3, 4, 5, 6, 7, 8, 9, 16, 17, 33] {
                let x = Self.activations(T, blocks * 32, compute.kernels)
                let y = Rows(capacity: 2 * T, width: sample.matrix.paddedRows)
                compute.multiply(x, count: T, by: [(sample.matrix, y)])
                Self.check(sample, x, T, y, variant, "\(blocks) blocks")
            }
        }
    }

    @Test(arguments: Kernels.Variant.supported, [ElementFormat.f32, .f16, .bf16])
    func floatsOfAnyWidth(_ variant: Kernels.Variant, _ format: ElementFormat) {
        let compute = Compute(kernels: Kernels(variant), threads: 1)
        for columns in [1, 2, 3, 7, 8, 9, 15, 16, 17, 31, 33, 63, 65] {
            let sample = Sample(format, rows: 5, columns: columns)
            let x = Self.activations(6, columns, compute.kernels)
            let y = Rows(capacity: 6, width: 16)
            compute.multiply(x, count: 6, by: [(sample.matrix, y)])
            Self.check(sample, x, 6, y, variant, "\(columns) columns")
        }
    }

    @Test(arguments: ElementFormat.allCases, [1, 2, 15, 16, 17, 31, 32, 33, 100])
    func anyNumberOfRows(_ format: ElementFormat, _ rows: Int) {
        let compute = Compute(threads: 2)
        let sample = Sample(format, rows: rows, columns: 64)
        let x = Self.activations(3, 64, compute.kernels)
        let y = Rows(capacity: 6, width: sample.matrix.paddedRows)
        compute.multiply(x, count: 3, by: [(sample.matrix, y)])
        Self.check(sample, x, 3, y, Kernels.best.variant, "\(rows) rows")
    }

    /// The same numbers to the last bit, however many threads share the work.
    @Test(arguments: 1...3)
    func severalMatricesInOneLoop(_ threads: Int) {
        let (alone, compute) = (Compute(threads: 1), Compute(threads: threads))
        let shapes: [(ElementFormat, Int)] = [(.q4_1, 40), (.f16, 3), (.q8_0, 16), (.f32, 129), (.q4_0, 7), (.bf16, 64)]
        let samples = shapes.enumerated().map { Sample($1.0, rows: $1.1, columns: 96, seed: UInt64($0)) }
        for T in [1, 5, 9] {
            let x = Self.activations(T, 96, compute.kernels)
            let results = samples.map { Rows(capacity: 2 * T, width: $0.matrix.paddedRows) }
            compute.multiply(x, count: T, by: zip(samples, results).map { (matrix: $0.matrix, result: $1) })
            for (sample, result) in zip(samples, results) {
                Self.check(sample, x, T, result, Kernels.best.variant, "\(threads) threads")
                let own = Rows(capacity: 2 * T, width: sample.matrix.paddedRows)
                alone.multiply(x, count: T, by: [(sample.matrix, own)])
                for t in 0..<T {
                    #expect(result.array(t).prefix(sample.matrix.rows) == own.array(t).prefix(sample.matrix.rows))
                }
            }
        }
    }

    /// With scales of 1 every product and sum is an integer below 2²⁴, so floats hold it exactly.
    @Test(arguments: Kernels.Variant.supported, [ElementFormat.q8_0, .q4_0])
    func integersAreExact(_ variant: Kernels.Variant, _ format: ElementFormat) {
        let compute = Compute(kernels: Kernels(variant), threads: 1)
        var random = SeededGenerator(seed: 5)
        let extremes: [Float] = [127, -127, 0, 1, -1, 126]
        for T in [1, 2, 3, 4, 5, 8, 9] {
            let blocks = 2, columns = blocks * 32
            // The largest is 127, so the step is 1 and the 8-bit form is the number itself.
            let x = Activations(capacity: T, width: columns)
            for t in 0..<T {
                let row = (0..<columns).map { $0 % 32 == 0 ? 127 : extremes.randomElement(using: &random)! }
                x.floats.row(t).update(from: row, count: columns)
                x.quantize(t, of: T, with: compute.kernels)
            }
            let one = Float16(1).bitPattern
            var file = random.bytes(16 * format.rowBytes(columns: columns))
            for start in stride(from: 0, to: file.count, by: format.blockBytes) {
                (file[start], file[start + 1]) = (UInt8(truncatingIfNeeded: one), UInt8(one >> 8))
            }
            for place in 2..<format.blockBytes { file[place] = [0x80, 0x7F, 0xFF, 0x00][place % 4] }  // extremes of the first row
            let packed = AlignedMemory(byteCount: WeightMatrix.packedBytes(rows: 16, columns: columns, format: format))
            let y = Rows(capacity: 2 * T, width: 16)
            file.withUnsafeBytes { bytes in
                let matrix = WeightMatrix(
                    rows: 16, columns: columns, format: format, bytes: bytes, memory: packed.bytes.baseAddress!)
                _ = matrix.pack(groups: 0..<1)
                compute.multiply(x, count: T, by: [(matrix, y)])
            }
            for t in 0..<T {
                for row in 0..<16 {
                    let line = Array(file[row * file.count / 16..<(row + 1) * file.count / 16])
                    let exact = (0..<columns).reduce(0.0) { $0 + StoredNumber(format, line, $1).value * Double(x.floats.row(t)[$1]) }
                    #expect(Double(y.row(t)[row]) == exact, "row \(row), token \(t) of \(T)")
                }
            }
        }
    }
}
