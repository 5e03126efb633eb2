import DenseProducts
import LanguageModels
import Tensors
import Tokenization

/// A teacher that runs beside its student: each batch goes through both.
final class LiveTeacher: SoftTargetSource {
    private let model: TrainableModel
    private let settings: DistillationSettings
    private var scores: AlignedMemory?
    private var range = 0..<0
    private var entropies: [Double] = []  // [n]

    init(_ model: TrainableModel, _ settings: DistillationSettings) { (self.model, self.settings) = (model, settings) }

    func read(_ batch: Batch) throws(TrainingError) { try model.read(batch) }

    /// Softens the scores of the chunk's targets, in rows of V: the whole row, or the tokens compared at its beginning.
    func prepare(_ targets: ArraySlice<Target>) {
        let V = model.configuration.vocabularyCount
        range = targets.startIndex..<targets.endIndex
        let needed = range.count * V * MemoryLayout<Float>.stride
        if (scores?.bytes.count ?? 0) < needed { scores = AlignedMemory(byteCount: needed) }
        let rows = MatrixView(start, rows: range.count, columns: V)
        model.targetLogits(range, into: rows)
        entropies = [Double](repeating: 0, count: range.count)
        entropies.withUnsafeMutableBufferPointer { entropies in
            nonisolated(unsafe) let entropies = entropies
            model.compute.forEachRow(range.count) { i in
                entropies[i] = soften(rows.row(i), count: V, settings, model.compute.kernels)
            }
        }
    }

    func target(_ index: Int) -> SoftTarget {
        let i = index - range.lowerBound
        let row = UnsafePointer(start + i * model.configuration.vocabularyCount)
        return switch settings.support {
        case .vocabulary: .all(row, negativeEntropy: entropies[i])
        case .tokens: .compared(row)
        }
    }

    private var start: UnsafeMutablePointer<Float> {
        guard let start = scores?.bytes.bindMemory(to: Float.self).baseAddress else { preconditionFailure("prepared before") }
        return start
    }
}

/// Scores of one target, `[V]`, become the probabilities of `settings`: of all, or of the tokens compared, which then stand at
/// the row's beginning. Returns Σ q ln q of a whole row; nothing where only some tokens are compared.
func soften(
    _ row: UnsafeMutablePointer<Float>, count V: Int, _ settings: DistillationSettings, _ kernels: Kernels
) -> Double {
    let inverse = 1 / Float(settings.temperature)
    switch settings.support {
    case .vocabulary:
        return withUnsafeTemporaryAllocation(of: Float.self, capacity: V) { scores in
            for j in 0..<V { row[j] *= inverse }
            _ = scores.initialize(fromContentsOf: UnsafeMutableBufferPointer(start: row, count: V))
            let logSum = Double(kernels.softmax(row, V))
            return dot(row, UnsafePointer(scores.baseAddress.unsafelyUnwrapped), V) - logSum
        }
    case .tokens(let tokens):
        var chosen = tokens.map { row[$0.index] * inverse }
        _ = kernels.softmax(&chosen, chosen.count)
        for (i, probability) in chosen.enumerated() { row[i] = probability }
        return 0
    }
}
