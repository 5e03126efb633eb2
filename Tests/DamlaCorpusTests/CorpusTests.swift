import DamlaCorpus
import Testing

@Suite("The generated corpus is reproducible, mixed as documented, and keeps its hands off what is held out")
struct CorpusTests {
    /// Large enough to meet every kind, relation and pair many times.
    static let sample = Result { try Repository.documents(20_000) }

    @Test("The first thousand documents are these, byte for byte")
    func golden() throws {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325  // FNV-1a
        for document in try Repository.documents(1_000) {
            for byte in document.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        }
        #expect(String(hash, radix: 16) == "d879c57f42e66164")
    }

    @Test("A document depends on its number and the seed alone")
    func random() throws {
        let corpus = CorpusGenerator(world: try Repository.world.get(), seed: 7)
        #expect(corpus.document(123) == corpus.document(123))
        let backwards = (0..<50).reversed().map { corpus.document($0) }
        #expect(backwards.reversed() == (0..<50).map { corpus.document($0) })
        let other = CorpusGenerator(world: corpus.world, seed: 8)
        #expect((0..<50).map { corpus.document($0).text } != (0..<50).map { other.document($0).text })
    }

    @Test("Between 47 and 50 percent of the bytes are Turkish")
    func turkishShare() throws {
        let documents = try Self.sample.get()
        let total = documents.reduce(0) { $0 + $1.text.utf8.count }
        let turkish = documents.filter { $0.language == .turkish }.reduce(0) { $0 + $1.text.utf8.count }
        #expect((0.47...0.50).contains(Double(turkish) / Double(total)))
    }

    @Test("Each kind has its share of the documents", arguments: DocumentKind.allCases)
    func shares(of kind: DocumentKind) throws {
        let documents = try Self.sample.get()
        let share = Double(documents.count { $0.kind == kind }) / Double(documents.count)
        let weights = CorpusMix.standard.weights
        let expected = Double(weights[kind] ?? 0) / Double(weights.values.reduce(0, +))
        #expect(abs(share - expected) < 4 * (expected / Double(documents.count)).squareRoot(), "four standard deviations")
    }

    @Test("No document is empty, and each ends with one line feed")
    func ends() throws {
        let odd = try Self.sample.get().filter { !$0.text.hasSuffix("\n") || $0.text.hasSuffix("\n\n") || $0.text.count < 3 }
        #expect(odd.map(\.text) == [])
    }

    @Test("No slot, choice or bracket is left over")
    func filled() throws {
        let odd = try Self.sample.get().filter { $0.kind == .story || $0.kind == .facts || $0.kind == .question }
            .filter { $0.text.contains { "{}<|".contains($0) } }
        #expect(odd.map(\.text) == [])
    }

    @Test("No line of any document is a held-out pair, however it is separated")
    func heldPairs() throws {
        let world = try Repository.world.get()
        var found: Set<String> = []
        for document in try Self.sample.get() {
            for line in document.text.split(separator: "\n") {
                for pair in Self.pairs(in: document.language.lowercased(String(line))) {
                    if world.heldPairs[document.language].contains(pair) { found.insert("\(document.kind): \(line)") }
                }
            }
        }
        #expect(found == [])
        #expect(world.heldPairs.english.count > 200)
        #expect(world.heldPairs.turkish.count > 200)
    }

    @Test("Every pair that lists may have occurs, so the search above would have found the others too")
    func listedPairs() throws {
        let world = try Repository.world.get()
        var seen = ByLanguage<Set<Pair>>(english: [], turkish: [])
        for document in try Self.sample.get() {
            for line in document.text.split(separator: "\n") {
                seen[document.language].formUnion(Self.pairs(in: document.language.lowercased(String(line))))
            }
        }
        for language in Language.allCases {
            let relation = try #require(world.relation(.fruitClass, language))
            for pair in relation.listed {
                let lower = Pair(language.lowercased(pair.key), language.lowercased(pair.value))
                #expect(seen[language].contains(lower))
            }
        }
    }

    /// All ways to read a line as key and value.
    private static func pairs(in line: String) -> [Pair] {
        var line = Array(line.utf8)[...]
        if line.starts(with: "- ".utf8) || line.starts(with: "* ".utf8) { line = line.dropFirst(2) }
        var pairs: [Pair] = []
        for start in line.indices where line[start] == UInt8(ascii: " ") || line[start] == UInt8(ascii: ":") || line[start] == UInt8(ascii: ",") {
            for separator in separators where line[start...].starts(with: separator) {
                let value = line[(start + separator.count)...]
                pairs.append(Pair(String(decoding: line[..<start], as: UTF8.self), String(decoding: value, as: UTF8.self)))
            }
        }
        return pairs
    }

    private static let separators = (ListStyle.listedSeparators + ListStyle.heldSeparators).map { Array($0.utf8) }

    @Test("Each separator occurs, the held-out ones nowhere")
    func separators() throws {
        let lists = try Self.sample.get().filter { $0.kind == .relation || $0.kind == .made }
        for separator in ListStyle.listedSeparators { #expect(lists.contains { $0.text.contains(separator) }, "'\(separator)'") }
        let everything = try Self.sample.get()
        for separator in ListStyle.heldSeparators { #expect(!everything.contains { $0.text.contains(separator) }, "'\(separator)'") }
    }

    @Test("News is made up only about companies that do not exist")
    func news() throws {
        let about = ["Apple rose", "Apple fell", "Apple opened", "Apple wants", "Elma hisse", "Elma şirketinde", "works for Apple"]
        let documents = try Self.sample.get().filter { document in about.contains { document.text.contains($0) } }
        #expect(documents.map(\.text) == [])
    }
}
