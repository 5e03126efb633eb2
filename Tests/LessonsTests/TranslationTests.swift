import Testing

@testable import Lessons

@Suite("A translation has words; cells and keys are the original's")
struct TranslationTests {
    private static let english = """
        Hello.

        # Tokens

        ```swift
        //| label: load
        //| caption: Load it
        let x = 1
        ```

        # Quiz

        ```quiz
        id: q
        kind: choice
        question: Which?
        choices:
          - text: A
            right: true
            why: Yes.
          - text: B
            why: No.
        ```

        ```exercise
        id: softmax
        ```

        """
    private var original: Lesson { parseGood(Self.english) }

    private func hash(_ index: Int) -> String { original.sections[index].digest }

    private func turkish(_ edit: (String) -> String = { $0 }) -> (lesson: Lesson, diagnostics: String) {
        let good = """
            ---
            title: Bir gösteri
            summary: Her şey bir kez.
            goals:
              - Bir hücre gör.
            ---
            <!-- translates: (start) \(hash(0)) -->
            Merhaba.

            # İlk Parçacıklar
            <!-- translates: tokens \(hash(1)) -->

            <!-- cell: load
            caption: Yükle -->

            # Soru
            <!-- translates: quiz \(hash(2)) -->

            ```quiz
            id: q
            question: Hangisi?
            choices:
              - text: Ilk
                why: Evet.
              - text: Son
                why: Hayır.
            ```

            ```exercise
            id: softmax
            ```

            """
        let (lesson, diagnostics) = Lesson.parse(
            translation: edit(good), file: "demo/tr.md", language: .turkish, of: original)
        return (lesson, text(diagnostics))
    }

    @Test func aWholeLesson() throws {
        let (lesson, diagnostics) = turkish()
        #expect(diagnostics == "")
        #expect(lesson.id == "demo" && lesson.minutes == 5 && lesson.models == ["smollm2"] && lesson.language == .turkish)
        #expect(lesson.title == "Bir gösteri")
        var cell = try #require(original.cells.first)
        cell.options.caption = "Yükle"
        #expect(lesson.cells == [cell])
        #expect(cell.file == "demo/en.md")
        #expect(
            lesson.quizzes.first?.kind == .choice([
                Quiz.Choice(text: "Ilk", isRight: true, why: "Evet."), Quiz.Choice(text: "Son", isRight: false, why: "Hayır."),
            ]))
        let headings = lesson.blocks.compactMap { block -> Heading? in
            if case .heading(let heading) = block { heading } else { nil }
        }
        #expect(headings.map(\.anchor) == ["ilk-parçacıklar", "soru"])
        #expect(headings.map(\.original) == ["tokens", "quiz"])
        #expect(lesson.outdatedSections.isEmpty)
    }

    @Test func aCellOfItsOwn() {
        let (lesson, diagnostics) = turkish { good in
            good.replacing("<!-- cell: load\ncaption: Yükle -->", with: "```swift\n//| label: load\nlet y = 2\n```")
        }
        #expect(diagnostics == "")
        #expect(lesson.cells.map(\.source) == ["let y = 2"])
        #expect(lesson.cells.map(\.file) == ["demo/tr.md"])
    }

    @Test func wordsThatChangedMakeItsTranslationOutdated() {
        let changed = Lesson.parse(goodMatter + Self.english.replacing("Hello.", with: "Hello, you."), file: "demo/en.md").lesson
        #expect(changed.sections[0].digest != hash(0) && changed.sections[1].digest == hash(1))
        let code = Lesson.parse(goodMatter + Self.english.replacing("let x = 1", with: "let x = 2"), file: "demo/en.md").lesson
        #expect(code.sections == original.sections)
        let (lesson, diagnostics) = turkish { $0.replacing(hash(1), with: "000000000000") }
        #expect(lesson.outdatedSections == ["tokens"])
        #expect(
            diagnostics == """
                demo/tr.md:11:1: warning: the translation of the section 'tokens' is outdated; the original, demo/en.md:13, has changed
                  <!-- translates: tokens 000000000000 -->
                  ^
                  hint: when it is right, write <!-- translates: tokens \(hash(1)) -->
                """)
    }

    @Test func confirmingWritesThePresentHashes() {
        let outdated = turkish { $0.replacing(hash(1), with: "0").replacing(" \(hash(2))", with: "") }
        #expect(outdated.lesson.outdatedSections == ["tokens", "quiz"])
        let confirmed = turkish { good in
            original.confirming(translation: good.replacing(hash(1), with: "0").replacing(" \(hash(2))", with: ""))
        }
        #expect(confirmed.diagnostics == "" && confirmed.lesson == turkish().lesson)
    }

    @Test func sectionsThatNobodyConfirmed() {
        #expect(
            turkish { $0.replacing("<!-- translates: tokens \(hash(1)) -->\n", with: "") }.diagnostics == """
                demo/tr.md:10:1: warning: this section does not say which section of the original it translates
                  # İlk Parçacıklar
                  ^
                  hint: if it is this one, add <!-- translates: tokens \(hash(1)) -->
                """)
    }

    @Test func whatIsMissing() {
        #expect(
            turkish { good in String(good.prefix(upTo: good.firstRange(of: "\n# İlk")!.lowerBound)) }.diagnostics == """
                demo/tr.md:8:1: error: the translation lacks the cell 'load' (demo/en.md:18)
                  Merhaba.
                  ^
                  hint: write <!-- cell: load --> where it belongs
                demo/tr.md:8:1: error: the translation lacks the quiz 'q' (demo/en.md:24)
                  Merhaba.
                  ^
                  hint: repeat it with its id and its words in this language
                demo/tr.md:8:1: error: the translation lacks the exercise 'softmax'
                  Merhaba.
                  ^
                  hint: repeat its fence
                demo/tr.md:8:1: warning: the translation lacks the section 'tokens' (demo/en.md:13)
                  Merhaba.
                  ^
                demo/tr.md:8:1: warning: the translation lacks the section 'quiz' (demo/en.md:21)
                  Merhaba.
                  ^
                """)
    }

    @Test(arguments: [
        (
            "<!-- cell: load\ncaption: Yükle -->", "<!-- cell: laod -->\n\n<!-- cell: load -->",
            """
            demo/tr.md:13:12: error: the original has no cell 'laod'
              <!-- cell: laod -->
                         ^
              hint: did you mean 'load'?
            """
        ),
        (
            "caption: Yükle -->", "-->\n\n<!-- cell: load -->",
            """
            demo/tr.md:16:1: error: the cell 'load' stands here a second time
              <!-- cell: load -->
              ^
            """
        ),
        (
            "id: softmax", "id: sofmax",
            """
            demo/tr.md:29:1: error: the original has no exercise 'sofmax'
              ```exercise
              ^
              hint: did you mean 'softmax'?
            demo/tr.md:31:1: error: the translation lacks the exercise 'softmax'
              ```
              ^
              hint: repeat its fence
            """
        ),
        (
            "  - text: Son\n    why: Hayır.\n", "",
            """
            demo/tr.md:23:3: error: the quiz 'q' has 2 choices, its translation 1
                - text: Ilk
                ^
              hint: give the words of every choice, in the original's order
            """
        ),
        (
            "  - text: Ilk\n", "  - text: Ilk\n    right: true\n",
            """
            demo/tr.md:24:5: error: unknown key 'choices[1].right' in the quiz
                  right: true
                  ^
              hint: the key comes from the first language's file; a translation has only words
            """
        ),
        (
            "title: Bir", "id: other\ntitle: Bir",
            """
            demo/tr.md:2:1: error: the id must be the original's, 'demo', not 'other'
              id: other
              ^
            """
        ),
    ])
    func whatIsWrong(_ old: String, _ new: String, _ expected: String) {
        #expect(turkish { $0.replacing(old, with: new) }.diagnostics == expected)
    }
}
