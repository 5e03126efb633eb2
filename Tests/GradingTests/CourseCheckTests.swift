import Diagnostics
import Grading
import Lessons
import Testing

@Suite("imbik check computes every variant of every quiz and says what is wrong, where, and what to do")
struct CourseCheckTests {
    /// What is found in a course of these lessons, by file; quizzes start in line 12.
    private func check(_ files: [String: String]) -> String {
        let folders = Set(files.keys.map { String($0.prefix { $0 != "/" }) }).sorted()
        let entries = folders.map { folder in
            let english = Lesson.parse(files["\(folder)/en.md"] ?? "", file: "\(folder)/en.md")
            var lessons = [Language.english: english.lesson]
            if let turkish = files["\(folder)/tr.md"] {
                lessons[.turkish] =
                    Lesson.parse(translation: turkish, file: "\(folder)/tr.md", language: .turkish, of: english.lesson).lesson
            }
            return Course.Entry(folder: folder, lessons: lessons)
        }
        let course = Course(outline: outline(folders), entries: entries)
        let models = CheckedModels(known: ["tiny", "smollm2"], facts: facts)
        return course.quizDiagnostics(AuthorsText { files[$0] }, models: models).map(\.description).joined(separator: "\n")
    }

    private func check(_ yaml: String) -> String { check(["demo/en.md": matter + "```quiz\n\(yaml)\n```\n"]) }

    @Test func nothingIsWrong() {
        #expect(check(VariantTests.lora) == "")
        #expect(check("id: a\nkind: text\nquestion: '{ }'\nanswer: x\nmistakes:\n- {value: y, why: w}") == "")
    }

    @Test(arguments: [
        (
            "answer: 2 * rnak",
            """
            demo/en.md:16:13: error: nothing is called 'rnak'
              answer: 2 * rnak
                          ^
              hint: did you mean 'rank'?
            """
        ),
        (
            "answer: \"2 * model(\\\"tiny\\\").layer\"",
            """
            demo/en.md:16:9: error: a model has no fact 'layer'
              answer: "2 * model(\\"tiny\\").layer"
                      ^
              hint: did you mean 'layers'?
            """
        ),
        (
            "answer: '2 * rank * model(\"tiny\").layer'",
            """
            demo/en.md:16:35: error: a model has no fact 'layer'
              answer: '2 * rank * model("tiny").layer'
                                                ^
              hint: did you mean 'layers'?
            """
        ),
        (
            "answer: 96 / (16 - rank)",
            """
            demo/en.md:16:12: error: this divides by zero (rank = 16)
              answer: 96 / (16 - rank)
                         ^
            """
        ),
        (
            "answer: rank - 8",
            """
            demo/en.md:16:9: error: the answer is -4 (rank = 4, and 1 more of 3 variants)
              answer: rank - 8
                      ^
              hint: if zero or less can be right, write 'positive: false'
            """
        ),
        ("answer: rank - 8\npositive: false", ""),
        (
            "answer: rank / 3",
            """
            demo/en.md:16:9: error: the answer is 1.33333…, which nobody can type exactly (rank = 4, and 2 more of 3 variants)
              answer: rank / 3
                      ^
              hint: give a tolerance: 1%, or round(…) the answer
            """
        ),
        ("answer: rank / 3\ntolerance: 1%", ""),
        (
            "answer: 2 * rank\nmistakes:\n  - value: rank * rank / 2\n    why: w\n  - value: 16\n    why: w",
            """
            demo/en.md:18:12: error: this mistake equals the right answer, 8 (rank = 4)
                - value: rank * rank / 2
                         ^
              hint: vary other values, narrow the tolerance, or leave the mistake out
            demo/en.md:20:12: error: this mistake equals the right answer, 16 (rank = 8)
                - value: 16
                         ^
              hint: vary other values, narrow the tolerance, or leave the mistake out
            """
        ),
        (
            "answer: 100 * rank\ntolerance: 5%\nmistakes:\n  - value: 104 * rank\n    why: w",
            """
            demo/en.md:19:12: error: this mistake, 416, is within the tolerance of the right answer, 400 (rank = 4, and 2 more of 3 variants)
                - value: 104 * rank
                         ^
              hint: vary other values, narrow the tolerance, or leave the mistake out
            """
        ),
        (
            "answer: 100 * rank\nmistakes:\n  - value: 3 * rank\n    why: w\n  - value: rank + 2 * rank\n    why: w",
            """
            demo/en.md:20:12: error: this mistake always equals an earlier one
                - value: rank + 2 * rank
                         ^
              hint: its reason is never shown; put the two together
            """
        ),
        (
            "answer: 2 * rank\nhints: ['It is {2 * rnk}.']",
            """
            demo/en.md:17:21: error: nothing is called 'rnk'
              hints: ['It is {2 * rnk}.']
                                  ^
              hint: did you mean 'rank'?
            """
        ),
        (
            "answer: 2 * rank\nhints: ['It is {rank.']",
            """
            demo/en.md:17:16: error: a brace '{' stands alone
              hints: ['It is {rank.']
                             ^
              hint: arithmetic stands in {…}; a brace itself is written twice
            """
        ),
        (
            "answer: rank * model(\"smollm2\").layers",
            """
            demo/en.md:16:22: warning: the key is not checked: the model 'smollm2' is not on this machine
              answer: rank * model("smollm2").layers
                                   ^
              hint: 'imbik model fetch smollm2' gets it
            """
        ),
        (
            "answer: rank * model(\"tinny\").layers",
            """
            demo/en.md:16:22: error: there is no model 'tinny'
              answer: rank * model("tinny").layers
                                   ^
              hint: did you mean 'tiny'?
            """
        ),
        (
            "answer: 1e12 * 1e12 * rank",
            """
            demo/en.md:16:14: error: 1e+24 is beyond 2^53, where whole numbers are no longer exact (rank = 4, and 2 more of 3 variants)
              answer: 1e12 * 1e12 * rank
                           ^
              hint: ask in a larger unit
            """
        ),
    ])
    func numbers(_ rest: String, _ expected: String) {
        #expect(check("id: n\nkind: number\nvary: { rank: [4, 8, 16] }\nquestion: Rank {rank}?\n\(rest)") == expected)
    }

    @Test(arguments: [
        (
            "kind: number\nvary: { rank: [4, 8], width: [1, 2], depth: [3, 4] }\nquestion: Of {rank}?\nanswer: rank * width",
            """
            demo/en.md:15:1: error: the answer depends on 'width', but the question does not say it
              question: Of {rank}?
              ^
              hint: write {width} where the value belongs
            demo/en.md:14:38: warning: 'depth' is varied but nothing uses it
              vary: { rank: [4, 8], width: [1, 2], depth: [3, 4] }
                                                   ^
            """
        ),
        (
            "kind: text\nquestion: q\nanswer: [LoRA, INT8]\nmistakes:\n- {value: 'int8.', why: w}",
            """
            demo/en.md:17:12: error: the mistake 'int8.' is an accepted answer, 'INT8'
              - {value: 'int8.', why: w}
                         ^
              hint: case, spaces, quotes and a full stop at the end make no difference
            """
        ),
        (
            "kind: choice\nvary: { rank: [4, 8] }\nquestion: Of {rank}?\nchoices:\n- {text: '{2 * rank}', why: w}\n- {text: '8', right: true, why: w}",
            """
            demo/en.md:16:1: error: two of these read the same, '8' (rank = 4)
              choices:
              ^
            """
        ),
    ])
    func others(_ yaml: String, _ expected: String) {
        #expect(check("id: a\n\(yaml)") == expected)
    }

    @Test func idsAreUniqueInTheCourse() {
        let quiz = "```quiz\nid: same\nkind: text\nquestion: q\nanswer: x\n```\n"
        #expect(
            check(["a/en.md": matter + quiz, "b/en.md": matter.replacing("demo", with: "other") + quiz]) == """
                b/en.md:12:5: error: the quiz id 'same' is taken
                  id: same
                      ^
                  hint: it stands in a/en.md:12 already; ids are unique in the whole course
                """)
    }

    @Test func aTranslationIsCheckedForItsWordsAlone() {
        let english = "```quiz\nid: n\nkind: number\nvary: {rank: [4, 8]}\nquestion: Of {rank}?\nanswer: rank - 8\nwhy: w\n```\n"
        let turkish = "---\ntitle: t\nsummary: s\ngoals: [g]\n---\n```quiz\nid: n\nquestion: Kaç?\nwhy: '{rnk}'\n```\n"
        #expect(
            check(["a/en.md": matter + english.replacing("- 8", with: "* 8"), "a/tr.md": turkish]) == """
                a/tr.md:9:8: error: nothing is called 'rnk'
                  why: '{rnk}'
                         ^
                  hint: did you mean 'rank'?
                """)
        #expect(
            check(["a/en.md": matter + english, "a/tr.md": turkish.replacing("rnk", with: "rank")]) == """
                a/en.md:16:9: error: the answer is -4 (rank = 4, and 1 more of 2 variants)
                  answer: rank - 8
                          ^
                  hint: if zero or less can be right, write 'positive: false'
                a/tr.md:8:1: error: the answer depends on 'rank', but the question does not say it
                  question: Kaç?
                  ^
                  hint: write {rank} where the value belongs
                """)
    }
}
