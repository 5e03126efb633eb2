package import Diagnostics
import Foundation

/// A folder with `course.yml` and the lessons: the one place in this module that reads files.
package struct CourseFolder: Hashable, Sendable {
    /// Path of the folder.
    package var path: String

    package init(path: String) { self.path = path }

    /// Reads the course with everything in it that can be read.
    ///
    /// Diagnostics name files relative to this folder. They come in the order of the course.
    package func read() -> (course: Course, diagnostics: [Diagnostic]) {
        var lessons = ReadLessons()
        return read(&lessons)
    }

    /// Reads the course again: lessons whose text is what it was are not parsed anew.
    package func read(_ lessons: inout ReadLessons) -> (course: Course, diagnostics: [Diagnostic]) {
        var diagnostics: [Diagnostic] = []
        guard let text = text(of: "course.yml", &diagnostics) else {
            return (Course(outline: CourseOutline(title: [:], languages: [], lessonFolders: []), entries: []), diagnostics)
        }
        let (outline, found) = CourseOutline.parse(text, file: "course.yml")
        diagnostics += found
        var entries: [Course.Entry] = []
        var folders: [Lesson.ID: String] = [:]
        for folder in outline.lessonFolders {
            let entry = read(folder, outline.languages, &lessons, &diagnostics)
            guard let original = entry.lessons[outline.languages.first ?? .english] else { continue }
            if let other = folders.updateValue(folder, forKey: original.id) {
                let place = SourcePosition(file: original.file, line: 1)
                diagnostics.append(Diagnostic(.error, "the lesson id '\(original.id)' is taken by \(other)", at: place))
            }
            entries.append(entry)
        }
        var course = Course(outline: outline, entries: entries, glossary: glossary(outline.languages, &diagnostics))
        if let list = self.text(of: Self.idList) {
            let (ids, found) = PublishedIDs.parse(list, file: Self.idList)
            diagnostics += found + course.idDiagnostics(ids, file: Self.idList, AuthorsText { self.text(of: $0) })
            course.follow(ids.renames)
        }
        return (course, diagnostics)
    }

    private func glossary(_ languages: [Language], _ diagnostics: inout [Diagnostic]) -> Glossary? {
        let file = "glossary.yml"
        guard exists(file), let text = text(of: file, &diagnostics) else { return nil }
        let (glossary, found) = Glossary.parse(text, file: file, languages: languages)
        diagnostics += found
        return glossary
    }

    /// The list of published ids; a course without one promises nothing yet.
    package static let idList = "ids.txt"

    /// The text of a file that a diagnostic names; nil when it cannot be read.
    package func text(of file: String) -> String? {
        FileManager.default.contents(atPath: "\(path)/\(file)").map { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether there is a file or folder of that path, relative to this one.
    package func exists(_ file: String) -> Bool { FileManager.default.fileExists(atPath: "\(path)/\(file)") }

    private func read(
        _ folder: String, _ languages: [Language], _ lessons: inout ReadLessons, _ diagnostics: inout [Diagnostic]
    ) -> Course.Entry {
        var entry = Course.Entry(folder: folder, lessons: [:])
        guard let first = languages.first else { return entry }
        let file = "\(folder)/\(first).md"
        guard let text = text(of: file, &diagnostics) else { return entry }
        let (original, found) = lessons.parsed(text, file: file, language: first, original: nil)
        diagnostics += found
        entry.lessons[first] = original
        for language in languages.dropFirst() {
            let file = "\(folder)/\(language).md"
            guard FileManager.default.fileExists(atPath: "\(path)/\(file)") else {
                let place = SourcePosition(file: original.file, line: 1)
                diagnostics.append(
                    Diagnostic(.warning, "the lesson has no translation to \(language.ownName), \(file)", at: place))
                continue
            }
            guard let text = self.text(of: file, &diagnostics) else { continue }
            let (lesson, found) = lessons.parsed(text, file: file, language: language, original: original)
            diagnostics += found
            entry.lessons[language] = lesson
        }
        return entry
    }

    private func text(of file: String, _ diagnostics: inout [Diagnostic]) -> String? {
        let place = SourcePosition(file: file, line: 1)
        guard let data = FileManager.default.contents(atPath: "\(path)/\(file)") else {
            diagnostics.append(Diagnostic(.error, "there is no readable file '\(file)'", at: place, hint: "looked in \(path)"))
            return nil
        }
        if let text = String(validating: data, as: UTF8.self) { return text }
        let line = 1 + data.prefix(Self.validBytes(of: data)).count { $0 == 0x0A }
        diagnostics.append(
            Diagnostic(
                .error, "the file is not UTF-8", at: SourcePosition(file: file, line: line), hint: "save it as UTF-8"))
        return nil
    }

    /// How many bytes from the start are valid UTF-8.
    private static func validBytes(of data: Data) -> Int {
        var decoder = UTF8()
        var bytes = data.makeIterator()
        var count = 0
        while case .scalarValue(let scalar) = decoder.decode(&bytes) { count += UTF8.width(scalar) }
        return count
    }
}
