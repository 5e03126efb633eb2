import GGUF
import LanguageModels
import Tensors

/// Where a weight's first numbers come from.
enum WeightSource {
    case file(GGUFTensor)
    /// A normal distribution of this deviation around 0.
    case normal(deviation: Float, seed: UInt64)
    case ones

    /// Writes some rows `[rows, columns]`; a part of a drawn tensor is not what the whole has there.
    func fill(rows: Range<Int>, columns: Int, into out: UnsafeMutablePointer<Float>) {
        let count = rows.count * columns
        switch self {
        case .file(let tensor):
            let format = tensor.readableFormat
            let start = rows.lowerBound * format.rowBytes(columns: columns)
            format.floats(from: tensor.bytes.baseAddress.unsafelyUnwrapped + start, count: count, into: out)
            // The copy serves from here on; the file's pages need not stay in memory.
            let first = tensor.fileRange.lowerBound + start
            tensor.releaseFilePages(first..<first + format.rowBytes(columns: columns) * rows.count)
        case .normal(let deviation, let seed):
            var generator = SeededGenerator(seed: seed)
            UnsafeMutableBufferPointer(start: out, count: count).fillNormal(deviation: deviation, &generator)
        case .ones: out.update(repeating: 1, count: count)
        }
    }

    /// Writes all rows, those of a file on all threads.
    func fillAll(rows: Int, columns: Int, into out: UnsafeMutablePointer<Float>, compute: Compute) {
        switch self {
        case .file:
            compute.forEachPart(of: rows) { part in
                fill(rows: part, columns: columns, into: out + part.lowerBound * columns)
            }
        case .normal, .ones: fill(rows: 0..<rows, columns: columns, into: out)
        }
    }
}
