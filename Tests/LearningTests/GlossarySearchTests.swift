import Testing

@testable import Learning
@testable import Lessons

@Suite("A learner finds the course's terms")
struct GlossarySearchTests {
    private static let glossary = Glossary(entries: [
        entry("student", "öğrenci", "A small model.", "Küçük bir model.", "distil#a-student"),
        entry("token", "belirteç", "A piece of text.", "Bir metin parçası.", "distil#pieces"),
        entry("teacher", "öğretmen", "A large model, for a student.", "Öğrencinin büyük modeli.", "distil"),
        entry("loss", "kayıp", "Surprise at a token.", "Bir belirtece şaşırmak.", nil),
    ])

    private static func entry(_ english: String, _ turkish: String, _ means: String, _ demek: String, _ place: String?) -> Glossary.Entry {
        Glossary.Entry(term: [.english: english, .turkish: turkish], meaning: [.english: means, .turkish: demek], place: place)
    }

    private static let lesson = Lesson.parse(
        """
        ---
        id: distil
        title: Distilling
        summary: S
        minutes: 1
        models: []
        goals: [G]
        ---
        Intro.

        ## Pieces

        Text.

        ## A student

        Text.

        ### Its teacher

        Text.
        """, file: "distil/en.md"
    ).lesson

    private func terms(_ entries: [Glossary.Entry], _ language: Language = .english) -> [String] { entries.compactMap { $0.term[language] } }

    @Test func sortedByEachLanguage() {
        #expect(terms(Self.glossary.sorted(in: .english)) == ["loss", "student", "teacher", "token"])
        #expect(terms(Self.glossary.sorted(in: .turkish), .turkish) == ["belirteç", "kayıp", "öğrenci", "öğretmen"])
    }

    @Test(arguments: [
        ("tok", ["token", "loss"]), ("BELIRTEC", ["token"]), ("ogr", ["student", "teacher"]), ("student", ["student", "teacher"]),
        ("small model", ["student"]), ("pieces of text", []), ("oken", []), ("?", []),
    ])
    func foundByHowWordsBegin(_ query: String, _ expected: [String]) {
        #expect(terms(Self.glossary.entries(matching: query, in: .english)) == expected)
    }

    @Test func theTermItselfComesBeforeThoseThatHaveIt() {
        let glossary = Glossary(entries: [Self.entry("a student's loss", "a", "M", "M", nil)] + Self.glossary.entries)
        #expect(terms(glossary.entries(matching: "Student", in: .english)).first == "student")
        #expect(terms(glossary.entries(matching: "loss", in: .english)) == ["loss", "a student's loss"])
    }

    @Test func aSectionsTermsAreThoseOfItsHeadings() throws {
        func block(_ title: String) throws -> Int {
            try #require(Self.lesson.blocks.firstIndex { if case .heading(let heading) = $0 { heading.text == title } else { false } })
        }
        #expect(terms(Self.glossary.entries(of: Self.lesson, above: 0)) == [])
        #expect(terms(Self.glossary.entries(of: Self.lesson, above: try block("Pieces") + 1)) == ["token"])
        #expect(terms(Self.glossary.entries(of: Self.lesson, above: try block("Its teacher") + 1)) == ["student"])
        #expect(terms(Self.glossary.entries(of: Self.lesson)) == ["student", "token", "teacher"])
    }

    @Test func aTermKnowsWhereItIsIntroduced() {
        let outline = CourseOutline.parse("title: { en: C }\nlanguages: [en]\nlessons: [1-distil]\n", file: "c").outline
        let course = Course(outline: outline, entries: [Course.Entry(folder: "1-distil", lessons: [.english: Self.lesson])])
        #expect(
            Self.glossary.entries.map { course.place(of: $0, in: .english) } == [
                ["1 Distilling", "A student"], ["1 Distilling", "Pieces"], ["1 Distilling"], [],
            ])
    }
}
