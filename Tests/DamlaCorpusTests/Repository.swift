import DamlaCorpus
import Foundation

/// The world as it lies in the repository.
enum Repository {
    static let corpusFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Sources/DamlaCorpus").path

    static let world = Result { try World(folder: corpusFolder) }

    /// A thousand times as many documents are trained on; the first ones are like all others.
    static func documents(
        _ count: Int, seed: UInt64 = 1, mix: CorpusMix = .standard, pronouns: CorpusGenerator.Pronouns = .skewed
    ) throws -> [Document] {
        let corpus = CorpusGenerator(world: try world.get(), seed: seed, mix: mix, pronouns: pronouns)
        return (0..<count).map { corpus.document($0) }
    }
}
