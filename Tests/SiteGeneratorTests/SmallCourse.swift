import CellKernel
import Diagnostics
import Foundation
import Grading
import Lessons

@testable import SiteGenerator

/// The course in `Tests/SiteCourse`, which shows everything that a page can, and attacks it.
enum SmallCourse {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
    static let folder = CourseFolder(path: root + "/Tests/SiteCourse/lessons")

    static func input(_ change: (inout SiteInput) -> Void = { _ in }) throws -> SiteInput {
        let course = folder.read().course
        var frozen: [String: FrozenOutputs] = [:]
        if let data = FileManager.default.contents(atPath: folder.path + "/03-hostile/outputs/en.json") {
            frozen["03-hostile/en.md"] = try FrozenOutputs(json: data)
        }
        var input = SiteInput(
            course: course, courseVersion: "0123456789ab", frozen: frozen, facts: { _ in nil },
            files: SiteFolder.courseFiles(at: folder.path), theme: try SiteFolder.theme(at: root + "/site"))
        change(&input)
        return input
    }

    static func site(_ change: (inout SiteInput) -> Void = { _ in }) throws -> Site {
        var builder = SiteBuilder()
        return try builder.site(input(change))
    }
}

extension Site {
    func text(_ path: String) -> String { String(decoding: files[path] ?? [], as: UTF8.self) }
}

/// A quiz from its YAML.
func quiz(_ yaml: String, language: Language = .english) throws -> Quiz {
    let fence = "```"
    let text = """
        ---
        id: lesson
        title: T
        summary: S
        minutes: 1
        models: []
        goals: [G]
        ---

        \(fence)quiz
        \(yaml)
        \(fence)

        """
    let (lesson, diagnostics) = Lesson.parse(text, file: "en.md", language: language)
    guard let quiz = lesson.quizzes.first, diagnostics.isEmpty else { throw Unparsed(diagnostics: diagnostics.map(\.description)) }
    return quiz
}

struct Unparsed: Error {
    var diagnostics: [String]
}
