import Diagnostics
import Lessons
import Testing

@Suite("An id that was published stays, or it is said what became of it")
struct PublishedIDTests {
    private static let text = """
        ---
        id: still
        title: T
        summary: S
        minutes: 1
        models: []
        goals: []
        ---

        ```swift
        //| label: heat
        1
        ```

        ```swift
        2
        ```

        ```quiz
        id: first
        kind: number
        question: q
        answer: 2
        ```
        """

    private static let course = Course(
        outline: CourseOutline.parse("title: { en: Demo }\nlanguages: [en]\nlessons: ['demo']", file: "course.yml").outline,
        entries: [Course.Entry(folder: "demo", lessons: [.english: Lesson.parse(text, file: "1/en.md").lesson])])

    private func found(_ list: String) -> [String] {
        let (ids, found) = PublishedIDs.parse(list, file: "ids.txt")
        return (found + Self.course.idDiagnostics(ids, file: "ids.txt", AuthorsText { _ in list })).map(\.description)
    }

    @Test func aListThatIsTrueIsSilent() {
        #expect(found("# ids\nlesson still\ncell still/heat\nquiz still/first\n") == [])
        #expect(found("lesson still\ncell still/heat\nquiz still/old = still/first\nquiz still/first\nquiz still/gone retired\n") == [])
    }

    @Test func cellsWithoutALabelAreNotListed() {
        #expect(Self.course.ids.map(\.description) == ["lesson still", "cell still/heat", "quiz still/first"])
    }

    @Test func aVanishedIdIsAnErrorWithWhatToWrite() {
        #expect(
            found("lesson still\ncell still/heat\nquiz still/firsts\n") == [
                """
                ids.txt:3:1: error: 'quiz still/firsts' is gone from the course, and learners' progress is kept under it
                  quiz still/firsts
                  ^
                  hint: if it is 'still/first' now, write 'quiz still/firsts = still/first'; if it is no more, 'quiz still/firsts retired'
                """,
                """
                ids.txt:3:1: warning: 1 id of the course is not listed: quiz still/first
                  quiz still/firsts
                  ^
                  hint: before learners see them, 'imbik check --list-ids' adds them
                """,
            ])
    }

    @Test func wordsInTurkish() throws {
        let (ids, _) = PublishedIDs.parse("lesson boiler\n", file: "ids.txt")
        let found = Self.course.idDiagnostics(ids, file: "ids.txt", AuthorsText { _ in nil })
        #expect(found.count == 2 && found[0].severity == .error && found[1].severity == .warning)
    }

    @Test(arguments: [
        ("lesson still\ncell still/heat\nquiz still/first retired", "'quiz still/first' is retired here, and still in the course"),
        ("lesson still\ncell still/heat\nquiz still/first = still/heat", "'quiz still/first' is renamed here, and still in the course"),
        ("lesson still\ncell still/heat\nquiz still/first\nquiz still/a = still/b", "'quiz still/b' is not in the course"),
        ("lesson still\nlesson still\ncell still/heat\nquiz still/first", "'lesson still' stands here twice"),
        ("lesson still\ncell still/heat\nquiz still/first\nquiz a b c d e", "this line is not understood"),
        ("lesson still\ncell still/heat\nquiz still/first\nwhat still", "this line is not understood"),
    ])
    func whatIsWrong(_ list: String, _ problem: String) {
        #expect(found(list).count == 1 && found(list)[0].contains("error: \(problem)"), "\(found(list))")
    }

    @Test func renamesLeadToTheLastName() {
        let list = "lesson old = still\nquiz old/a = old/b\nquiz old/b = old/first\nquiz still/first\ncell old/warm = still/heat\ncell old/same\n"
        let renames = PublishedIDs.parse(list, file: "ids.txt").ids.renames
        typealias Name = Renames.Name
        #expect(renames.lessons == ["old": "still"])
        #expect(renames.quiz(Name(lesson: "old", name: "a")) == Name(lesson: "still", name: "first"))
        #expect(renames.quiz(Name(lesson: "old", name: "b")) == Name(lesson: "still", name: "first"))
        #expect(renames.quiz(Name(lesson: "old", name: "other")) == Name(lesson: "still", name: "other"))
        #expect(renames.cells[Name(lesson: "old", name: "warm")] == Name(lesson: "still", name: "heat"))
        #expect(renames.cells[Name(lesson: "old", name: "same")] == Name(lesson: "still", name: "same"))
        #expect(renames.firstName(ofQuiz: "first") == "a")
        #expect(renames.firstName(ofQuiz: "heat") == nil)
    }

    @Test func aCircleEnds() {
        let renames = PublishedIDs.parse("quiz s/a = s/b\nquiz s/b = s/a\nlesson x = y\nlesson y = x\n", file: "ids.txt").ids.renames
        #expect(renames.lessons.count == 2)
    }

    @Test func additionsAreWhatIsMissing() {
        let (ids, _) = PublishedIDs.parse("lesson still\nquiz still/old = still/first\n", file: "ids.txt")
        #expect(ids.additions(for: Self.course) == "cell still/heat\nquiz still/first\n")
    }
}
