import Grading
import Lessons
import Testing

@Suite("A learner's variant follows from the learner and the quiz")
struct VariantTests {
    static let lora = """
        id: lora
        kind: number
        vary: { rank: [4, 8, 16], width: [576, 768] }
        question: A LoRA adapter of rank {rank} on one {width} × {2 * width} matrix in {{braces}}?
        answer: 3 * rank * width
        hints: ["Rank is {rank}."]
        why: It is {rank} · {3 * width}.
        mistakes:
          - { value: 2 * width * width, why: "That is {width} × {2 * width}." }
        """

    /// Instructors and old answer files rely on these: they may not change. Computed apart, in Python.
    @Test func theyAreFixedForever() throws {
        let quiz = try quiz(Self.lora)
        let drawn = ["ada", "deniz", "Åsa", "1", "学生"].map { Variant(of: quiz, for: Learner(id: $0)) }
        #expect(drawn.map(\.number) == [5, 5, 3, 0, 0])
        #expect(drawn[0].values == ["rank": 16, "width": 768])
        #expect(Variant(of: quiz, for: Learner(id: "Åsa")) == Variant(of: quiz, for: Learner(id: "A\u{30A}sa")))
        var generator = SplitMix64(seed: 1)
        #expect(generator.next() == 10_451_216_379_200_822_465)
        #expect(generator.permutation(of: 8) == [2, 4, 3, 0, 6, 5, 1, 7])
    }

    @Test func everyVariantIsDrawnAboutAsOften() throws {
        let quiz = try quiz(Self.lora)
        #expect(Variant.count(of: quiz) == 6)
        var counts = Array(repeating: 0, count: 6)
        for index in 0..<6_000 { counts[Variant(of: quiz, for: Learner(id: "learner \(index)")).number] += 1 }
        #expect(counts.allSatisfy { (850...1150).contains($0) }, "\(counts)")
        let all = (0..<6).map { Variant(of: quiz, number: $0, orderSeed: 0).values }
        #expect(Set(all).count == 6)
        #expect(all[0] == ["rank": 4, "width": 576] && all[1] == ["rank": 4, "width": 768] && all[5] == ["rank": 16, "width": 768])
    }

    @Test func textsAreFilledIn() throws {
        let question = try Question(try quiz(Self.lora), learner: ada, facts: facts)
        #expect(question.text == "A LoRA adapter of rank 16 on one 768 × 1,536 matrix in {braces}?")
        #expect(question.hints == ["Rank is 16."])
        #expect(question.solution()?.answers == ["36,864"])
        #expect(question.solution()?.reasons.map(\.why) == ["It is 16 · 2,304.", "That is 768 × 1,536."])
        let turkish = try Question(try quiz(Self.lora, language: .turkish), learner: ada, facts: facts)
        #expect(turkish.text == "A LoRA adapter of rank 16 on one 768 × 1.536 matrix in {braces}?")
    }

    @Test(arguments: [
        ("'%'", Language.english, "37.5%"), ("'%'", .turkish, "%37,5"), ("bytes", .english, "37.5 bytes"), ("bayt", .turkish, "37,5 bayt"),
    ])
    func theAnswerHasItsUnit(_ unit: String, _ language: Language, _ answer: String) throws {
        let quiz = try quiz("id: part\nkind: number\nquestion: How much?\nanswer: 75 / 2\nunit: \(unit)\nwhy: Half.", language: language)
        #expect(try Question(quiz, learner: ada, facts: facts).solution()?.answers == [answer])
    }

    @Test func bracesOfOtherQuizzesStay() throws {
        let plain = try quiz("id: json\nkind: text\nquestion: 'What is {\"a\": {1}}?'\nanswer: JSON")
        #expect(try Question(plain, learner: ada, facts: facts).text == "What is {\"a\": {1}}?")
    }

    @Test func itemsAndShuffledChoicesHaveAnOrderOfTheirOwn() throws {
        let order = try quiz("id: steps\nkind: order\nquestion: q\nanswer: [a, b, c, d, e]")
        let orders = try (0..<40).map { try Question(order, learner: Learner(id: "\($0)"), facts: facts).displayOrder }
        #expect(orders.allSatisfy { $0.sorted() == [0, 1, 2, 3, 4] })
        #expect(Set(orders).count > 20)
        #expect(try Question(order, learner: Learner(id: "7"), facts: facts).displayOrder == orders[7])
        let choices = "kind: choice\nquestion: q\nchoices:\n- {text: A, why: w, right: true}\n- {text: B, why: w}\n- {text: C, why: w}"
        let fixed = try quiz("id: fixed\n\(choices)")
        let shuffled = try quiz("id: shuffled\nshuffle: true\n\(choices)")
        #expect(try (0..<20).allSatisfy { try Question(fixed, learner: Learner(id: "\($0)"), facts: facts).displayOrder == [0, 1, 2] })
        #expect(try Set((0..<40).map { try Question(shuffled, learner: Learner(id: "\($0)"), facts: facts).displayOrder }).count == 6)
    }
}
