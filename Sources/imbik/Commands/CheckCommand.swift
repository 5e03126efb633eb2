import ArgumentParser
import Diagnostics
import Foundation
import Grading
import Lessons
import ModelStore

struct Check: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Report what is wrong in the lessons: blocks, options, quizzes, links, translations.",
        discussion: """
            Every variant of every quiz is computed, from the real model files. Every problem comes with file, line, column and the line itself. Warnings, such as an outdated translation, \
            do not fail the check.
            """)

    @OptionGroup var place: CoursePlace

    @Flag(help: "Confirm the translations of the named lessons as they are: write the present hashes into them.")
    var confirm = false

    @Flag(name: .customLong("list-ids"), help: "Add the course's new ids to ids.txt, the list of those that progress is kept under.")
    var listIDs = false

    @Argument(help: "Lessons by id, folder or number. All of them when none is named.")
    var lessons: [String] = []

    func validate() throws {
        guard !confirm || !lessons.isEmpty else { throw ValidationError("'--confirm' needs the lessons whose translations are right.") }
    }

    func run() throws {
        let folder = try place.folder()
        if confirm {
            let course = folder.read().course
            for name in lessons { try confirmTranslations(of: place.entry(named: name, in: course), in: course, folder) }
        }
        if listIDs { try listNewIDs(of: folder.read().course, folder) }
        let (course, parsed) = folder.read()
        let text = AuthorsText { folder.text(of: $0) }
        let models = CheckedModels(known: KnownModel.all.map(\.name), facts: modelFactSource())
        let found = course.inReadingOrder(
            parsed + course.quizDiagnostics(text, models: models) + course.referenceDiagnostics(text, exists: folder.exists))
        let entries = try lessons.map { try place.entry(named: $0, in: course) }
        let diagnostics =
            entries.isEmpty ? found : found.filter { diagnostic in
                entries.contains { diagnostic.position.file.hasPrefix($0.folder + "/") }
            }
        for diagnostic in diagnostics { print(diagnostic.text(in: Interface.current.book)) }
        let errors = diagnostics.count { $0.severity == .error }
        let checked = (entries.isEmpty ? course.entries : entries).reduce(0) { $0 + $1.lessons.count }
        let warnings = diagnostics.count - errors
        let sum: [Phrase] = [
            checked == 1 ? "1 lesson text" : "\(checked) lesson texts", errors == 1 ? "1 error" : "\(errors) errors",
            warnings == 1 ? "1 warning" : "\(warnings) warnings",
        ]
        tell("\(sum[0]): \(sum[1]), \(sum[2])")
        if errors > 0 { throw ExitCode.failed }
        if checked == 0 { throw ExitCode.nothingRan }
    }

    /// Adds to the list, or begins one. What stands there is never changed: that is for authors to decide.
    private func listNewIDs(of course: Course, _ folder: CourseFolder) throws {
        let text = folder.text(of: CourseFolder.idList) ?? Self.idListHead
        let (ids, _) = PublishedIDs.parse(text, file: CourseFolder.idList)
        let list = text + (text.hasSuffix("\n") ? "" : "\n") + ids.additions(for: course)
        try Data(list.utf8).write(to: URL(filePath: "\(folder.path)/\(CourseFolder.idList)"), options: .atomic)
    }

    private static let idListHead = """
        # The ids under which learners' progress and answers are kept; none may vanish.
        # What was renamed:   quiz lesson/old = lesson/new
        # What is no more:    quiz lesson/old retired
        # 'imbik check --list-ids' adds new ones.

        """

    private func confirmTranslations(of entry: Course.Entry, in course: Course, _ folder: CourseFolder) throws {
        guard let first = course.outline.languages.first, let original = entry.lessons[first] else { return }
        for language in course.outline.languages.dropFirst() {
            guard let translation = entry.lessons[language] else { continue }
            let file = URL(filePath: "\(folder.path)/\(translation.file)")
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            try Data(original.confirming(translation: text).utf8).write(to: file, options: .atomic)
        }
    }
}
