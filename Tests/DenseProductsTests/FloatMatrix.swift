import DenseProducts
import Tensors
import TestSupport

/// A matrix that a test owns: random elements, gaps of NaN between the rows.
final class FloatMatrix {
    let view: MatrixView
    private let memory: UnsafeMutableBufferPointer<Float>

    init(_ rows: Int, _ columns: Int, gap: Int = 0, using generator: inout SeededGenerator) {
        memory = .allocate(capacity: max(rows * (columns + gap), 1))
        memory.initialize(repeating: .nan)
        view = MatrixView(memory.baseAddress!, rows: rows, columns: columns, stride: columns + gap)
        for row in 0..<rows {
            for (column, value) in generator.floats(columns).enumerated() { view.row(row)[column] = value }
        }
    }

    init(copying other: FloatMatrix) {
        memory = .allocate(capacity: other.memory.count)
        _ = memory.initialize(from: other.memory)
        view = MatrixView(memory.baseAddress!, rows: other.view.rows, columns: other.view.columns, stride: other.view.stride)
    }

    deinit { memory.deallocate() }

    /// Row by row, without the gaps.
    var elements: [Float] {
        (0..<view.rows).flatMap { UnsafeBufferPointer(start: view.row($0), count: view.columns) }
    }

    /// Everything, gaps included, as bits.
    var bits: [UInt32] { memory.map(\.bitPattern) }

    /// Whether nothing was written between the rows.
    var gapsAreUntouched: Bool {
        (0..<view.rows).allSatisfy { row in (view.columns..<view.stride).allSatisfy { view.row(row)[$0].isNaN } }
    }

    func set(_ value: (Int, Int) -> Float) {
        for row in 0..<view.rows {
            for column in 0..<view.columns { view.row(row)[column] = value(row, column) }
        }
    }
}

/// Largest |a − b|.
func largestDifference(_ a: [Float], _ b: [Float]) -> Float {
    zip(a, b).reduce(0) { $1.0 == $1.1 ? $0 : max($0, abs($1.0 - $1.1)) }
}
