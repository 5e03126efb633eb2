import Diagnostics
import Lessons
import Testing

@testable import Learning

private let english = """
    ---
    id: demo
    title: Demo
    summary: S
    minutes: 1
    models: []
    goals: [G]
    ---
    Intro.

    # One

    First.

    ```swift
    //| label: a
    1
    ```

    Between.

    # Two

    Second.

    # Three

    ```quiz
    id: q
    kind: text
    question: Q?
    answer: A
    ```

    ```swift
    //| label: b
    2
    ```

    End.
    """

private func course() -> Course {
    let original = Lesson.parse(english, file: "en.md").lesson
    func confirm(_ index: Int) -> String { "<!-- translates: \(original.sections[index].anchor) \(original.sections[index].digest) -->" }
    let turkish = """
        ---
        title: Gösteri
        summary: Ö
        goals: [G]
        ---
        \(confirm(0))
        # Bir
        \(confirm(1))

        Birinci.

        <!-- cell: a -->

        # İki
        \(confirm(2))

        İkinci.

        # Üç
        \(confirm(3))

        ```quiz
        id: q
        question: S?
        answer: Y
        ```

        <!-- cell: b -->
        """
    let (translation, diagnostics) = Lesson.parse(translation: turkish, file: "tr.md", language: .turkish, of: original)
    #expect(diagnostics.isEmpty)
    let second = Lesson.parse(english.replacing("id: demo", with: "id: second"), file: "2/en.md").lesson
    return Course(
        outline: CourseOutline.parse("title: { en: C, tr: D }\nlanguages: [en, tr]\nlessons: [01-demo, 02-second]\n", file: "c").outline,
        entries: [
            Course.Entry(folder: "01-demo", lessons: [.english: original, .turkish: translation]),
            Course.Entry(folder: "02-second", lessons: [.english: second]),
        ])
}

@Suite("A learner's way through the course")
struct LearnSessionTests {
    private func open(_ progress: Progress = Progress(), _ name: String? = nil, _ language: Language? = .english) throws -> LearnSession {
        try #require(LearnSession(course: course(), progress: progress, lesson: name, language: language, fallback: .english))
    }

    private func name(_ stop: LearnSession.Stop) -> String {
        switch stop {
        case .cell(let cell): "cell \(cell.label)"
        case .quiz(let quiz): "quiz \(quiz.id)"
        case .exercise(let id): "exercise \(id)"
        case .section: "section"
        case .lessonEnd: "end"
        }
    }

    @Test func stopsAtWhatTheLearnerMustDo() throws {
        var session = try open()
        var stops: [String] = []
        var shown = 0
        for _ in 0..<10 {
            stops.append(name(session.stop))
            shown += session.blocksToShow.count
            if session.stop == .lessonEnd { break }
            session.advance()
        }
        #expect(stops == ["section", "cell a", "section", "section", "quiz q", "cell b", "end"])
        #expect(shown == session.lesson.blocks.count)
    }

    @Test func resumesExactly() throws {
        var session = try open()
        for _ in 0..<5 { session.advance() }
        let cell = try #require(session.lesson.cells.first)
        session.record(.done, of: cell, source: "1 + 1")
        let again = try open(session.progress)
        #expect(name(again.stop) == "cell b" && again.isResumed)
        #expect(again.blocksToShow == session.blocksToShow)
        #expect(again.cells(above: again.position.block) == [cell])
        #expect(again.source(of: cell) == "1 + 1")
    }

    @Test(arguments: 0..<6)
    func anotherLanguageKeepsThePlace(_ steps: Int) throws {
        var session = try open()
        for _ in 0..<steps { session.advance() }
        let english = name(session.stop)
        let switched = session.switchLanguage()
        #expect(switched && session.lesson.language == .turkish && session.progress.language == "tr")
        if english.contains(" ") { #expect(name(session.stop) == english) }
        let back = session.switchLanguage()
        #expect(back && session.lesson.language == .english)
        if english.contains(" ") { #expect(name(session.stop) == english) }
    }

    @Test func lessonsFollowOneAnother() throws {
        var session = try open(Progress(), "demo", .turkish)
        let opened = session.openNextLesson()
        #expect(opened && session.lesson.id == "second" && session.lesson.language == .english)
        #expect(session.progress.lessons["demo"]?.isFinished == true)
        let further = session.openNextLesson()
        #expect(!further)
        let noOther = session.switchLanguage()
        #expect(!noOther)
        #expect(try open(session.progress).lesson.id == "second")
        #expect(LearnSession(course: course(), progress: Progress(), lesson: "none", language: nil, fallback: .english) == nil)
    }

    @Test func aPlaceSurvivesEdits() {
        let old = Lesson.parse(english, file: "x").lesson
        let new = Lesson.parse(english.replacing("Intro.", with: "Intro.\n\n# New\n\nMore.\n\n```swift\n0\n```"), file: "x").lesson
        for index in old.blocks.indices.dropFirst() {
            let moved = Place(of: index, in: old).index(in: new)
            #expect(moved == index + 3)
        }
        #expect(Place(landmark: "cell gone", offset: 4).index(in: old) == 0)
        #expect(Place(of: old.blocks.count, in: old).index(in: old) == old.blocks.count)
    }
}
