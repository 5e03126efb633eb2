import Datasets
import Tensors
import Testing

@Suite("Copies and near-copies are found")
struct DuplicateTests {
    @Test(arguments: [
        ("  Hello, World!  ", "hello world"), ("don't", "don t"), ("İstanbul", "istanbul"), ("ISPARTA ılık", "isparta ılık"),
        ("covid-19", "covid 19"), ("…", ""), ("çay\tŞEKER", "çay şeker"),
    ])
    func `what counts of a text`(text: String, expected: String) { #expect(normalized(text) == expected) }

    @Test func `copies but for capitals and punctuation`() {
        let found = Duplicates(among: ["Two pizzas!", "cat", "two  pizzas", "car", "TWO PIZZAS"], .standard)
        #expect(found.copies == [[0, 2, 4]])
        #expect(found.similar == [])
        #expect(found.groups == [[0, 2, 4]])
    }

    @Test func `a changed letter in a sentence, but not a changed number`() {
        let found = Duplicates(
            among: [
                "The museum is closed today because of the holiday.", "The museum is closed today becuse of the holiday",
                "The parcel of 12 March was sent on Monday morning.", "The parcel of 13 March was sent on Monday morning.",
                "Nothing like the others at all, this one.",
            ], .standard)
        #expect(found.groups == [[0, 1]])
        #expect(found.similar.count == 1)
    }

    @Test func `likeness is passed on`() {
        let found = Duplicates(
            among: [
                "the quick brown fox jumps over the lazy dog again", "the quick brown fox jumps over the lazy dog ageing",
                "the quick brown fox jumped over the lazy dog ageing",
            ], NearDuplicateRule(similarity: 0.75))
        #expect(found.similar.map { [$0.first, $0.second] } == [[0, 1], [1, 2]])
        #expect(found.groups == [[0, 1, 2]])
    }

    /// Sentences of few words, so that many are alike, by either way to find them.
    @Test(arguments: [1, 2, 3] as [UInt64], [0.3, 0.5, 0.7, 0.8, 1])
    func `the fast way finds exactly the pairs of the definition`(seed: UInt64, similarity: Double) {
        var generator = SeededGenerator(seed: seed)
        let words = ["the", "cat", "dog", "sleeps", "eats", "on", "mat", "in", "7", "8", "warm", "garden"]
        let texts = (0..<150).map { _ in
            (0..<Int.random(in: 0...12, using: &generator)).map { _ in words.randomElement(using: &generator) ?? "" }
                .joined(separator: " ")
        }
        let rule = NearDuplicateRule(similarity: similarity)
        #expect(Duplicates(among: texts, rule) == Duplicates(amongByDefinition: texts, rule))
    }

    @Test func `leaks name both sides, each held-out example once`() throws {
        func data(_ file: String, _ texts: [String]) -> Dataset {
            Dataset(.texts, name: file, texts.enumerated().map { Example($1, .nothing, origin: Origin(file: file, line: $0 + 1)) })
        }
        let training = data("train.jsonl", ["It rained all night in the valley.", "b", "It rained all night in the valleys."])
        let heldOut = data("heldout.jsonl", ["c", "B!", "It rained all night in the valley!"])
        let leaks = training.leaks(into: heldOut)
        #expect(leaks.map(\.training.origin.description) == ["train.jsonl:2", "train.jsonl:1"])
        #expect(leaks.map(\.heldOut.origin.description) == ["heldout.jsonl:2", "heldout.jsonl:3"])
        #expect(leaks.map(\.similarity) == [1, 1])
        #expect(training.leaks(into: data("x", ["unlike"])) == [])
    }

    @Test func `contradictions are copies with different targets`() {
        let data = Dataset(.classification, name: "d", ["a", "b", "A", "a."].enumerated().map {
            Example($1, .label($0 < 3 ? "x" : "y"), origin: Origin(file: "d", line: $0 + 1))
        })
        #expect(data.contradictions(data.duplicates()).map { [$0.0, $0.1] } == [[0, 3]])
    }
}

@Suite("A split holds out its share of each label and nothing that was trained on")
struct SplitTests {
    /// 90 unlike texts of three labels, 3 : 2 : 1.
    static func example(_ number: Int) -> Example {
        var generator = SeededGenerator(seed: UInt64(number))
        let text = (0..<8).map { _ in String((0..<6).map { _ in "abcdefghiklmnoprstuvyz".randomElement(using: &generator) ?? "x" }) }
        return Example(
            text.joined(separator: " "), .label(["x", "x", "x", "y", "y", "z"][number % 6]), origin: Origin(file: "d", line: number + 1))
    }

    static let data = Dataset(.classification, name: "d", (0..<90).map(example))

    @Test(arguments: 1...5 as ClosedRange<UInt64>)
    func `shares and order`(seed: UInt64) {
        let split = Self.data.split(heldOut: 0.2, seed: seed)
        #expect(split.heldOut.classBalance.map(\.count) == [9, 6, 3])
        #expect(split.training.classBalance.map(\.count) == [36, 24, 12])
        #expect(Set(split.training.examples).isDisjoint(with: split.heldOut.examples))
        #expect(split.heldOut.examples.map(\.origin.line) == split.heldOut.examples.map(\.origin.line).sorted())
        #expect(split == Self.data.split(heldOut: 0.2, seed: seed))
    }

    @Test func `seeds differ`() {
        #expect(Self.data.split(heldOut: 0.2, seed: 1).heldOut != Self.data.split(heldOut: 0.2, seed: 2).heldOut)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `copies and near-copies stay together`(seed: UInt64) {
        var data = Self.data
        for example in Self.data.examples.prefix(30) {
            data.examples.append(Example(example.text.uppercased() + "!", example.target, origin: example.origin))
            data.examples.append(Example(example.text + "e", example.target, origin: example.origin))
        }
        let split = data.split(heldOut: 0.3, seed: seed)
        #expect(split.training.leaks(into: split.heldOut) == [])
        #expect(split.duplicates.groups.count == 30)
        let share = Double(split.heldOut.count) / Double(data.count)
        #expect(abs(share - 0.3) < 0.03)
    }

    @Test(arguments: 1...10 as ClosedRange<UInt64>)
    func `every held-out label is known from training`(seed: UInt64) throws {
        var data = Self.data
        data.examples.append(Example("a text of its own", .label("rare"), origin: Origin(file: "d", line: 91)))
        data.examples.append(Example(data.examples[0].text, .label("contradicts"), origin: Origin(file: "d", line: 92)))
        let split = data.split(heldOut: 0.5, seed: seed)
        try split.heldOut.checkLabels(knownFrom: split.training)
        #expect(split.training.labels.contains("rare") && split.training.labels.contains("contradicts"))
    }

    @Test func `values give a share of each quarter`() {
        let data = Dataset(.regression, name: "d", (0..<40).map {
            Example(Self.example($0).text, .value(Double($0 * $0)), origin: Origin(file: "d", line: $0 + 1))
        })
        let heldOut = data.split(heldOut: 0.2, seed: 1).heldOut.examples.map(\.origin.line)
        #expect([1...10, 11...20, 21...30, 31...40].map { quarter in heldOut.count { quarter.contains($0) } } == [2, 2, 2, 2])
    }

    @Test func `few-shot examples take turns by label, and fewer are the beginning of more`() {
        let eight = Self.data.fewShot(8, seed: 4)
        #expect(eight.count == 8)
        #expect(Set(eight.prefix(3).compactMap(\.label)).count == 3)
        #expect(Set(eight[3..<6].compactMap(\.label)).count == 3)
        #expect(Set(eight).count == 8)
        for count in 0...8 { #expect(Self.data.fewShot(count, seed: 4) == Array(eight.prefix(count))) }
        #expect(Self.data.fewShot(8, seed: 5) != eight)
        #expect(Set(Self.data.fewShot(1000, seed: 1)) == Set(Self.data.examples))
    }
}
