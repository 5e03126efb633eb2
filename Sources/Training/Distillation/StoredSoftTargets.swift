import Tokenization

/// A teacher's distributions for every target of some sequences, computed once: the likeliest k entries of each and what is
/// left for all others, or the probabilities of the tokens compared. `SoftTargetsFile.swift` has the form on disk.
package final class StoredSoftTargets: SoftTargetSource {
    let settings: DistillationSettings
    /// Entries of each target.
    package let kept: Int
    package let targetCount: Int

    private let file: SealedFile  // holds the memory of the three
    private let tokens: UnsafeBufferPointer<UInt32>  // [N, k]; empty where only some tokens are compared
    private let probabilities: UnsafeBufferPointer<Float>  // [N, k]
    private let rests: UnsafeBufferPointer<Float>  // [N]
    /// Number of the first target of each sequence.
    private let firsts: [TrainingSequence: Int]
    /// Number of each target of the batch last read.
    private var numbers: [Int] = []

    init(_ file: SealedFile, _ settings: DistillationSettings, kept: Int, sequences: [TrainingSequence]) {
        (self.file, self.settings, self.kept) = (file, settings, kept)
        tokens = file.section(0).assumingMemoryBound(to: UInt32.self)
        probabilities = file.section(1).assumingMemoryBound(to: Float.self)
        rests = file.section(2).assumingMemoryBound(to: Float.self)
        targetCount = rests.count
        var (firsts, next): ([TrainingSequence: Int], Int) = ([:], 0)
        for sequence in sequences {
            firsts[sequence] = next  // the same text twice has the same targets twice
            next += sequence.targets.count { $0 }
        }
        self.firsts = firsts
    }

    /// Whether a student with these settings can learn from these targets: the share of the soft loss is its own affair.
    package func matches(_ other: DistillationSettings) -> Bool {
        settings.temperature == other.temperature && settings.support == other.support
    }

    func read(_ batch: Batch) throws(TrainingError) {
        numbers = []
        for sequence in batch.sequences {
            guard let first = firsts[sequence] else { throw .unknownToTeacher(tokens: sequence.tokens.count) }
            numbers += first..<first + sequence.targets.count { $0 }
        }
    }

    func prepare(_ targets: ArraySlice<Target>) {}

    func target(_ index: Int) -> SoftTarget {
        let number = numbers[index]
        let row = UnsafeBufferPointer(rebasing: probabilities[number * kept..<(number + 1) * kept])
        let start = row.baseAddress.unsafelyUnwrapped
        return switch settings.support {
        case .vocabulary:
            .likeliest(
                tokens: UnsafeBufferPointer(rebasing: tokens[number * kept..<(number + 1) * kept]), start,
                rest: rests[number])
        case .tokens: .compared(start)
        }
    }
}
