import Foundation
import Testing

@testable import Lessons

@Suite("A folder becomes a course")
struct CourseTests {
    /// Writes `files` to a folder of its own and reads it as a course.
    private func course(_ files: [String: String]) throws -> (course: Course, diagnostics: String) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "course-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, content) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(content == "<not utf-8>" ? [0x61, 0x0A, 0xFF] : Array(content.utf8)).write(to: file)
        }
        let (course, diagnostics) = CourseFolder(path: folder.path).read()
        return (course, text(diagnostics).replacing(folder.path, with: "<folder>"))
    }

    private let outline = "title: { en: Course, tr: Ders }\nlanguages: [en, tr]\nlessons: [01-demo]\n"

    @Test func inTwoLanguages() throws {
        let hash = Lesson.parse(goodMatter, file: "x").lesson.sections[0].digest
        let (course, diagnostics) = try course([
            "course.yml": outline, "01-demo/en.md": goodMatter,
            "01-demo/tr.md": "---\ntitle: T\nsummary: S\ngoals: [G]\n---\n<!-- translates: (start) \(hash) -->\n",
        ])
        #expect(diagnostics == "")
        #expect(course.outline.title == [.english: "Course", .turkish: "Ders"])
        #expect(course.entries.map(\.folder) == ["01-demo"])
        for name in ["demo", "01-demo", "1", "01"] { #expect(course.entry(named: name)?.folder == "01-demo") }
        #expect(course.entry(named: "2") == nil)
        #expect(course.entries.first?.lesson(in: .turkish)?.title == "T")
    }

    @Test func whatIsMissing() throws {
        #expect(
            try course([:]).diagnostics == """
                course.yml:1:1: error: there is no readable file 'course.yml'
                  hint: looked in <folder>
                """)
        #expect(
            try course(["course.yml": outline, "01-demo/en.md": goodMatter]).diagnostics == """
                01-demo/en.md:1:1: warning: the lesson has no translation to Türkçe, 01-demo/tr.md
                """)
        #expect(
            try course(["course.yml": outline, "01-demo/en.md": "<not utf-8>"]).diagnostics == """
                01-demo/en.md:2:1: error: the file is not UTF-8
                  hint: save it as UTF-8
                """)
    }

    @Test func theOutlineIsChecked() {
        let source = "title: { en: C }\nlanguages: [en, xx]\nlessons: [../up, a, a]\nlesson: b\n"
        #expect(
            text(CourseOutline.parse(source, file: "course.yml").diagnostics) == """
                course.yml:4:1: error: unknown key 'lesson' in the course
                  lesson: b
                  ^
                  hint: did you mean 'lessons'?
                course.yml:2:12: error: unknown language 'xx'
                  languages: [en, xx]
                             ^
                  hint: languages: en, tr
                course.yml:3:10: error: '../up' is no folder name beside course.yml
                  lessons: [../up, a, a]
                           ^
                course.yml:3:10: error: the lesson 'a' stands here twice
                  lessons: [../up, a, a]
                           ^
                """)
    }
}
