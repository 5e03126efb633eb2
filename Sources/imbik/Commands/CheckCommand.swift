import ArgumentParser
import Diagnostics
import Foundation
import Lessons

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Report what is wrong in the lessons: blocks, options, quizzes, translations.",
        discussion: """
            Every problem comes with file, line, column and the line itself. Warnings, such as an outdated translation, \
            do not fail the check.
            """)

    @OptionGroup var place: CoursePlace

    @Argument(help: "Lessons by id, folder or number. All of them when none is named.")
    var lessons: [String] = []

    func run() throws {
        let (course, found) = try place.folder().read()
        let entries = try lessons.map { try place.entry(named: $0, in: course) }
        let diagnostics =
            entries.isEmpty ? found : found.filter { diagnostic in
                entries.contains { diagnostic.position.file.hasPrefix($0.folder + "/") }
            }
        for diagnostic in diagnostics { print(diagnostic) }
        let errors = diagnostics.count { $0.severity == .error }
        let checked = (entries.isEmpty ? course.entries : entries).reduce(0) { $0 + $1.lessons.count }
        print("\(counted(checked, "lesson text")): \(counted(errors, "error")), \(counted(diagnostics.count - errors, "warning"))")
        if errors > 0 { throw ExitCode.failed }
        if checked == 0 { throw ExitCode.nothingRan }
    }

    private func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
