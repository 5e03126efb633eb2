import Lessons
import Testing

@testable import Learning

@Suite("The course is searched as people type")
struct SearchTests {
    @Test(arguments: [
        ("İ I ı i", "i i i i"), ("SINIF", "sinif"), ("sınıf", "sinif"), ("ŞÇĞÖÜ şçğöü", "scgou scgou"), ("kâğıt", "kagit"), ("é", "e"),
        ("i\u{307}", "i"), ("LoRA-adapter", "lora adapter"), ("日本", "日本"),
    ])
    func folded(_ text: String, _ expected: String) {
        #expect(String(FoldedText(text).letters) == expected)
    }

    private func search() -> CourseSearch {
        func lesson(_ id: String, _ body: String) -> Lesson {
            Lesson.parse(
                "---\nid: \(id)\ntitle: Ders \(id)\nsummary: S\nminutes: 1\nmodels: []\ngoals: [G]\n---\n\n\(body)", file: "\(id)/en.md"
            ).lesson
        }
        let one = lesson("one", "# Işık\n\nBir ısı kaynağı.\n\nSonra sınıflar, sınıfların adları.\n\n# Isi\n\nIsi is no word.\n")
        let two = lesson("two", "# Başka\n\n```swift\n//| caption: Isıtan hücre\nlet warmth = 1\n```\n")
        let outline = CourseOutline.parse("title: { en: C }\nlanguages: [en]\nlessons: [1-one, 2-two]\n", file: "c").outline
        let course = Course(
            outline: outline,
            entries: [Course.Entry(folder: "1-one", lessons: [.english: one]), Course.Entry(folder: "2-two", lessons: [.english: two])])
        return CourseSearch(course, language: .turkish)
    }

    @Test func unfoldedMatchesComeFirst() {
        let hits = search().hits(for: "ısı")
        #expect(hits.map(\.excerpt) == ["Bir ısı kaynağı.", "Isıtan hücre let warmth = 1", "Işık", "Isi", "Isi is no word."])
    }

    @Test func aWordBeginsAWord() {
        #expect(search().hits(for: "sinif").count == 1)
        #expect(search().hits(for: "nif").isEmpty)
        #expect(search().hits(for: "sınıf ad").count == 1)
        #expect(search().hits(for: "").isEmpty && search().hits(for: "?!").isEmpty)
    }

    @Test func aHitKnowsItsPlace() throws {
        let hit = try #require(search().hits(for: "sınıflar").first)
        #expect(hit.entry == 0 && hit.lesson == "Ders one" && hit.section == ["Işık"])
        #expect(hit.position == Position(block: 1, part: 1))
        #expect(search().hits(for: "warmth").first?.entry == 1)
    }
}
