import DenseProducts
import Diagnostics
import GGUF
import Tensors

/// Tokens per second of whole steps: forward, backward, AdamW. The gradient is checked on a small batch first.
func benchTraining(
    _ kind: TrainingWork.Kind, path: String, precision: Precision, threads: Int, runs: Int
) throws -> BenchResult {
    let compute = Compute(threads: threads)
    let file = kind == .pretrain ? nil : try GGUFFile.open(path)
    func work(_ precision: Precision, _ sequences: Int, _ targets: Int) throws -> TrainingWork {
        try TrainingWork(kind, file, precision: precision, compute: compute, size: (sequences, targets))
    }
    let verified = try verifyGradient(precision) { try work($0, 2, 24) }
    forgetPeak()
    let (sequences, targets) = kind == .pretrain ? (4, 255) : (8, 64)
    let work = try work(precision, sequences, targets)
    let seconds = try measure(runs: runs) { try work.step() }
    return BenchResult(
        name: kind.rawValue, unit: "tokens/s", values: seconds.map { Double(sequences * targets) / $0 },
        threads: threads, peakBytes: peakBytes(), verified: "\(String(describing: precision)), \(work.trainedCount) numbers: \(verified)")
}
