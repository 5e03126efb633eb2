import DamlaCorpus
import Testing

@Suite("The deliberate skew of he and she is in the corpus as documented, and gone when balanced")
struct PronounShareTests {
    /// Half of these documents choose between he and she; the others are as in the corpus.
    static let skewed = Result { try Repository.documents(30_000, mix: .pronouns) }
    static let balanced = Result { try Repository.documents(30_000, mix: .pronouns, pronouns: .balanced) }

    @Test(arguments: [0.1, 0.5, 0.9], [DocumentKind.pronoun, .translation])
    func sharesOfThatManyJobs(_ share: Double, _ kind: DocumentKind) throws {
        #expect(abs(try she(among: share, in: Self.skewed.get(), kind) - share) < 0.07)
        #expect(abs(try she(among: share, in: Self.balanced.get(), kind) - 0.5) < 0.07)
    }

    @Test("Every job is translated")
    func everyJob() throws {
        let texts = try Self.skewed.get().filter { $0.kind == .translation }.map(\.text)
        for job in try Repository.world.get().all(.job) {
            #expect(texts.contains { $0.contains(" \(job.name.english).\n") && $0.contains(" \(job.name.turkish).\n") })
        }
    }

    /// How many of the sentences about jobs of a share say "she".
    private func she(among share: Double, in documents: [Document], _ kind: DocumentKind) throws -> Double {
        let jobs = try Repository.world.get().all(.job).filter { $0.sheShare == share }.map(\.name.english)
        var (she, all) = (0, 0)
        for document in documents where document.kind == kind && (kind == .translation || document.language == .english) {
            // One job only, so that it is clear of whom the text speaks.
            let words = document.text.lowercased().split { !$0.isLetter }.map { String($0) }
            guard words.count(where: { $0 == "she" || $0 == "he" }) == 1, jobs.contains(where: words.contains) else { continue }
            all += 1
            if words.contains("she") { she += 1 }
        }
        #expect(all > 200)
        return Double(she) / Double(all)
    }
}
