package import Diagnostics
import Foundation
import Lessons

/// A folder with `exercise.yml` and the Swift files beside it.
package struct ExerciseFolder: Hashable, Sendable {
    package let path: String
    /// In front of file names in diagnostics: `exercises/softmax`.
    package let name: String

    package init(path: String, name: String) { (self.path, self.name) = (path, name) }

    /// Everything in it, and what is wrong.
    package func read() -> (exercise: Exercise?, diagnostics: [Diagnostic]) {
        let file = SourceFile(name: "\(name)/exercise.yml", text: text(of: "exercise.yml") ?? "")
        guard text(of: "exercise.yml") != nil else {
            file.report(.error, "there is no readable file 'exercise.yml'", line: 1)
            return (nil, file.diagnostics)
        }
        let exercise = ExerciseParser(file: file, source: text).exercise()
        let folder = name.split(separator: "/").last.map(String.init) ?? name
        if let exercise, exercise.id.name != folder {
            file.report(.error, "the exercise '\(exercise.id)' lies in the folder '\(folder)'", line: 1, hint: "give both one name")
        }
        return (exercise, file.diagnostics)
    }

    /// A file of the folder; nil where there is none.
    private func text(of file: String) -> String? {
        FileManager.default.contents(atPath: "\(path)/\(file)").map { String(decoding: $0, as: UTF8.self) }
    }
}
