import Diagnostics
import Testing

@testable import Lessons

@Suite("A quiz fence becomes a quiz")
struct QuizTests {
    private static let many = "[\((1...101).map(String.init).joined(separator: ","))]"

    private func quiz(_ yaml: String) -> (quiz: Quiz?, diagnostics: String) {
        let (lesson, diagnostics) = parse("```quiz\n\(yaml)\n```\n")
        return (lesson.quizzes.first, text(diagnostics))
    }

    @Test func choice() throws {
        let found = quiz(
            """
            id: fewer
            kind: choice
            question: Which is *true*?
            choices:
              - text: Yes
                right: true
                why: It is.
              - text: No
                why: It is not.
            hints: [Think., Think again.]
            points: 2
            graded: false
            """)
        #expect(found.diagnostics == "")
        #expect(
            found.quiz == Quiz(
                id: "fewer",
                kind: .choice([
                    Quiz.Choice(text: "Yes", isRight: true, why: "It is."),
                    Quiz.Choice(text: "No", isRight: false, why: "It is not."),
                ]),
                language: .english, question: "Which is *true*?", vary: [], isShuffled: false, why: nil, mistakes: [],
                hints: ["Think.", "Think again."], points: 2, isGraded: false, file: "demo/en.md", line: 12))
    }

    @Test func number() {
        let found = quiz(
            """
            id: lora
            kind: number
            vary: { rank: [4, 8], width: [576, 768] }
            question: How many?
            answer: 2 * rank * width
            unit: parameters
            tolerance: 1%
            positive: false
            why: Two factors.
            mistakes:
              - value: "width * width"
                why: That is the full matrix.
            """)
        #expect(found.diagnostics == "")
        #expect(
            found.quiz?.kind == .number(
                Quiz.NumberKey(
                    expression: "2 * rank * width", position: SourcePosition(file: "demo/en.md", line: 16, column: 9),
                    unit: "parameters", tolerance: .relative(0.01), mustBePositive: false)))
        #expect(
            found.quiz?.vary == [
                Quiz.Variable(name: "rank", values: [4, 8]), Quiz.Variable(name: "width", values: [576, 768]),
            ])
        #expect(found.quiz?.why == "Two factors.")
        let place = SourcePosition(file: "demo/en.md", line: 22, column: 13)
        #expect(
            found.quiz?.mistakes == [Quiz.Mistake(value: "width * width", position: place, why: "That is the full matrix.")])
    }

    @Test(arguments: [
        ("0", Quiz.Tolerance.exact), ("±1000", .absolute(1000)), ("0.5", .absolute(0.5)), ("2%", .relative(0.02)),
    ])
    func tolerance(_ written: String, _ expected: Quiz.Tolerance) {
        let found = quiz("id: a\nkind: number\nquestion: q\nanswer: 1\ntolerance: \(written)")
        guard case .number(let key) = found.quiz?.kind else { return #expect(Bool(false)) }
        #expect(key.tolerance == expected)
    }

    @Test func textAndOrder() {
        #expect(quiz("id: a\nkind: text\nquestion: q\nanswer: drupe").quiz?.kind == .text(accepted: ["drupe"]))
        #expect(quiz("id: a\nkind: text\nquestion: q\nanswer: [a, b]").quiz?.kind == .text(accepted: ["a", "b"]))
        #expect(quiz("id: a\nkind: order\nquestion: q\nanswer: [x, y, z]").quiz?.kind == .order(["x", "y", "z"]))
    }

    @Test func everyKindMayVaryAndChoicesMayBeShuffled() {
        let found = quiz(
            "id: a\nkind: choice\nvary: {rank: [4, 8]}\nshuffle: true\nquestion: '{rank}?'\nchoices:\n- {text: A, why: w, right: true}\n- {text: B, why: w}")
        #expect(found.diagnostics == "")
        #expect(found.quiz?.vary == [Quiz.Variable(name: "rank", values: [4, 8])])
        #expect(found.quiz?.isShuffled == true)
    }

    @Test(arguments: [
        (
            "id: a\nkind: number\nquestion: q\nanswer: 1\nvary: { 2nd: [1], b: [], c: [1, 1.0] }",
            """
            demo/en.md:16:9: error: '2nd' is no name for a value
              vary: { 2nd: [1], b: [], c: [1, 1.0] }
                      ^
              hint: a name has letters a to z, digits and '_', and starts with a letter
            demo/en.md:16:22: error: 'b' has no values
              vary: { 2nd: [1], b: [], c: [1, 1.0] }
                                   ^
            demo/en.md:16:29: error: 'c' has the value 1 twice
              vary: { 2nd: [1], b: [], c: [1, 1.0] }
                                          ^
            """
        ),
        (
            "id: a\nkind: number\nquestion: q\nanswer: 1\nvary:\n  x: \(many)\n  y: \(many)",
            """
            demo/en.md:17:3: error: these values make more than 10000 variants
                x: \(many)
                ^
              hint: every one is checked; give fewer values
            """
        ),
        (
            "id: a\nkind: text\nquestion: q\nanswer: A\ngoal: 9",
            """
            demo/en.md:16:7: error: there is no goal 9
              goal: 9
                    ^
              hint: the lesson's goals are counted from 1 to 1
            """
        ),
        (
            "id: a\nkind: choice\nquestion: q\nchoices:\n  - {text: A, right: true, why: w}\n  - {text: A, why: v}",
            """
            demo/en.md:17:12: error: this choice stands here twice
                - {text: A, why: v}
                         ^
            """
        ),
        (
            "id: a\nkind: chioce\nquestion: q",
            """
            demo/en.md:13:7: error: unknown quiz kind 'chioce'
              kind: chioce
                    ^
              hint: did you mean 'choice'?
            """
        ),
        (
            "id: a\nkind: choice\nquestion: q\nchoices:\n  - text: A\n    right: true\n    why: w\n  - text: B\n    right: true\n    why: w",
            """
            demo/en.md:16:3: error: exactly one choice must be right, not 2
                - text: A
                ^
              hint: several right choices make 'kind: choices'
            """
        ),
        (
            "id: a\nkind: choice\nquestion: q\nchoices:\n  - text: A\n    right: true\n  - text: B\n    why: w",
            """
            demo/en.md:16:5: error: the quiz has no 'choices[1].why'
                - text: A
                  ^
            """
        ),
        (
            "id: a\nkind: text\nquestion: q\nanswer: x\ntolerance: 1",
            """
            demo/en.md:16:1: error: unknown key 'tolerance' in the quiz
              tolerance: 1
              ^
              hint: a quiz of kind 'text' has no 'tolerance'
            """
        ),
        (
            "id: a\nkind: number\nquestion: q\nanswer: 1\ntolerance: some",
            """
            demo/en.md:16:12: error: 'some' is no tolerance
              tolerance: some
                         ^
              hint: write 0, 1%, or ±1000
            """
        ),
        (
            "kind: number\nquestion: q\nanswer: 1",
            """
            demo/en.md:12:1: error: the quiz has no 'id'
              kind: number
              ^
            """
        ),
    ])
    func whatIsWrong(_ yaml: String, _ expected: String) {
        #expect(quiz(yaml).diagnostics == expected)
    }

    @Test func idsAreUnique() {
        let one = "```quiz\nid: a\nkind: text\nquestion: q\nanswer: x\n```\n"
        #expect(
            text(parse(one + one).diagnostics) == """
                demo/en.md:18:5: error: the quiz id 'a' is taken
                  id: a
                      ^
                  hint: it stands in line 12 already
                """)
    }
}
