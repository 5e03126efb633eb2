import Grading
import Lessons
import Testing

@Suite("Answers are graded by the rules that FORMAT.md states, with a reason")
struct GradingRuleTests {
    private func result(_ yaml: String, _ answer: Answer, language: Language = .english) throws -> Result {
        try Question(try quiz(yaml, language: language), learner: ada, facts: facts).grade(answer)
    }

    private func grade(_ yaml: String, _ answer: Answer, language: Language = .english) throws -> Grade {
        guard case .graded(let grade) = try result(yaml, answer, language: language) else { throw Ungradable() }
        return grade
    }

    struct Ungradable: Error {}

    static let choices = """
        id: a
        kind: choices
        question: q
        points: 4
        choices:
          - { text: A, why: a, right: true }
          - { text: B, why: b, right: true }
          - { text: C, why: c }
          - { text: D, why: d }
        """

    static let marks: [(Set<Int>, Double)] = [
        ([0, 1], 1), ([0], 0.5), ([0, 2], 0), ([0, 1, 2], 0.5), ([0, 1, 2, 3], 0), ([2, 3], 0), ([2], 0),
    ]

    @Test(arguments: marks)
    func choicesGiveRightLessWrong(_ marked: Set<Int>, _ score: Double) throws {
        let grade = try grade(Self.choices, .choices(marked))
        #expect(grade.score == score && grade.points == 4 * score && grade.isRight == (score == 1))
        #expect(grade.reasons.filter { $0.subject != .missing }.map(\.subject) == marked.sorted().map { .choice($0) })
    }

    @Test func aChoiceTellsItsReason() throws {
        let yaml = "id: a\nkind: choice\nquestion: q\nchoices:\n- {text: A, why: a}\n- {text: B, why: b, right: true}"
        let wrong = try grade(yaml, .choice(0))
        #expect(wrong.score == 0)
        #expect(wrong.reasons == [reason(.choice(0), false, "a")])
        #expect(try grade(yaml, .choice(1)).reasons == [reason(.choice(1), true, "b")])
        #expect(try grade(Self.choices, .choices([0])).reasons == [reason(.choice(0), true, "a"), reason(.missing, false, "")])
    }

    private func reason(_ subject: Reason.Subject, _ isRight: Bool, _ why: String) -> Reason {
        Reason(subject: subject, isRight: isRight, why: why)
    }

    static func number(_ answer: String, tolerance: String, more: String = "") -> String {
        "id: n\nkind: number\nquestion: q\nanswer: \(answer)\ntolerance: \(tolerance)\nunit: parameters\nwhy: because\n\(more)"
    }

    @Test(arguments: [
        ("134515008", "0", 1.0), ("134,515,008", "0", 1), ("134.515.008", "0", 1), ("135M", "0", 0), ("135M", "1%", 1), ("1.3e8", "1%", 0),
        ("1.3e8", "5%", 1), ("134,516,008", "±1000", 1), ("134,516,009", "±1000", 0), ("134.515008 million", "0", 1),
    ])
    func toleranceDecides(_ written: String, _ tolerance: String, _ score: Double) throws {
        #expect(try grade(Self.number("134515008", tolerance: tolerance), .number(written)).score == score)
    }

    @Test func numbersHaveReasons() throws {
        let mistakes = "mistakes:\n- {value: 1000 * 1000, why: squared}"
        let yaml = Self.number("2 * 1024", tolerance: "0", more: mistakes)
        #expect(try grade(yaml, .number("2048")).reasons == [reason(.key, true, "because")])
        #expect(try grade(yaml, .number("1M")).reasons == [reason(.mistake("1,000,000"), false, "squared")])
        #expect(try grade(yaml, .number("2.0K")).reasons == [reason(.rounded, false, "")])
        #expect(try grade(yaml, .number("2K")).reasons == [reason(.key, false, "")])
        #expect(try grade(yaml, .number("7")).reasons == [reason(.key, false, "")])
    }

    @Test func inTurkishTheDotGroups() throws {
        let yaml = Self.number("2 * 1024", tolerance: "0")
        #expect(try grade(yaml, .number("2.048"), language: .turkish).isRight)
        #expect(try !grade(yaml, .number("2.048"), language: .english).isRight)
        #expect(try grade(yaml, .number("2,048 bin"), language: .turkish).isRight)
    }

    @Test func keysComeFromTheModel() throws {
        #expect(try grade(Self.number("model(\"tiny\").parameters", tolerance: "0"), .number("1000")).isRight)
        let missing = Self.number("model(\"gpt\").parameters", tolerance: "0")
        let question = try Question(try quiz(missing), learner: ada, facts: facts)
        #expect(question.missingModel == "gpt")
        #expect(question.solution() == nil)
        #expect(question.grade(.number("1000")) == .ungradable(.missingModel("gpt")))
        #expect(question.grade(.number("much")) == .ungradable(.notANumber("much", unit: "parameters")))
    }

    static let words = """
        id: t
        kind: text
        question: q
        answer: [ışık ağı, int8, fine-tuning]
        why: so
        mistakes:
          - { value: İnce ayar, why: near }
        """

    @Test(arguments: [
        ("ışık ağı", 1.0), ("IŞIK AĞI", 1), ("  Işık\u{A0} ağı. ", 1), ("“ışık ağı”", 1), ("INT8", 1), ("İNT8", 1), ("Fine-Tuning", 1),
        ("işik ağı", 0), ("İNCE AYAR", 0), ("ınt 8", 0), ("as\u{327}ık", 0),
    ])
    func textsIgnoreCaseByTheLanguage(_ written: String, _ score: Double) throws {
        #expect(try grade(Self.words, .text(written), language: .turkish).score == score)
    }

    @Test func textsHaveReasons() throws {
        #expect(try grade(Self.words, .text("int8")).reasons == [reason(.key, true, "so")])
        #expect(try grade(Self.words, .text("ince AYAR"), language: .turkish).reasons == [reason(.mistake("İnce ayar"), false, "near")])
        #expect(try grade(Self.words, .text("what")).reasons == [reason(.key, false, "")])
        #expect(try result(Self.words, .text(" . ")) == .ungradable(.empty))
    }

    static let orders: [([Int], Double)] = [
        ([0, 1, 2, 3], 1), ([1, 0, 2, 3], 2.0 / 3), ([0, 1, 3, 2], 2.0 / 3), ([1, 2, 3, 0], 0), ([3, 2, 1, 0], 0), ([1, 0, 3, 2], 1.0 / 3),
    ]

    @Test(arguments: orders)
    func ordersGivePairsRightLessWrong(_ order: [Int], _ score: Double) throws {
        let grade = try grade("id: o\nkind: order\nquestion: q\nanswer: [a, b, c, d]\nwhy: so", .order(order))
        #expect(abs(grade.score - score) < 1e-12)
        #expect(grade.reasons == [score == 1 ? reason(.key, true, "so") : reason(.order, false, "")])
    }

    @Test(arguments: [
        (choices, Answer.choices([]), UngradableAnswer.empty), (choices, .choices([4]), .noSuchChoice(4, count: 4)),
        (choices, .choices([-1, Int.max]), .noSuchChoice(-1, count: 4)), (choices, .choice(0), .otherKind),
        (choices, .number("1"), .otherKind), ("id: o\nkind: order\nquestion: q\nanswer: [a, b]", .order([0]), .notEveryItem(count: 2)),
        ("id: o\nkind: order\nquestion: q\nanswer: [a, b]", .order([0, 0]), .notEveryItem(count: 2)),
        ("id: o\nkind: order\nquestion: q\nanswer: [a, b]", .order([]), .empty),
    ])
    func whatIsNoAnswerCostsNothing(_ yaml: String, _ answer: Answer, _ expected: UngradableAnswer) throws {
        #expect(try result(yaml, answer) == .ungradable(expected))
    }
}
