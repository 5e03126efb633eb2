package import Diagnostics
import Foundation
import Lessons

/// All exercises of a course, in their order.
package struct ExerciseCollection: Hashable, Sendable {
    package var exercises: [Exercise]

    package init(exercises: [Exercise]) { self.exercises = exercises }

    package func exercise(_ id: Exercise.ID) -> Exercise? { exercises.first { $0.id == id } }

    /// Reads the folder `exercises` with its `order.yml`. A course without that folder has none.
    package static func read(_ path: String) -> (collection: ExerciseCollection, diagnostics: [Diagnostic]) {
        var collection = ExerciseCollection(exercises: [])
        guard FileManager.default.fileExists(atPath: path) else { return (collection, []) }
        let data = FileManager.default.contents(atPath: "\(path)/order.yml")
        let file = SourceFile(name: "exercises/order.yml", text: data.map { String(decoding: $0, as: UTF8.self) } ?? "")
        if data == nil { file.report(.error, "there is no readable file 'order.yml'", line: 1) }
        var names: [String] = []
        var diagnostics: [Diagnostic] = []
        let folders = Self.folders(in: path)
        if data != nil, let mapping = YAMLText(file: file, name: "order of exercises").mapping() {
            mapping.expectOnly(["exercises"])
            mapping.requireKey("exercises")
            for value in mapping.any("exercises")?.list() ?? [] {
                guard let name = value.text() else { continue }
                if names.contains(name) {
                    value.report(.error, "the exercise '\(name)' stands here twice")
                } else if !folders.contains(name) {
                    value.report(.error, "there is no exercise '\(name)'", hint: nearMiss(of: name, in: folders))
                } else {
                    names.append(name)
                }
            }
            for folder in folders where !names.contains(folder) {
                mapping.report(.error, "the exercise '\(folder)' is missing here", at: "exercises")
            }
        }
        diagnostics += file.diagnostics
        for name in names {
            let (exercise, found) = ExerciseFolder(path: "\(path)/\(name)", name: "exercises/\(name)").read()
            if let exercise { collection.exercises.append(exercise) }
            diagnostics += found
        }
        return (collection, diagnostics)
    }

    /// Names of the folders with an exercise.
    private static func folders(in path: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: path)) ?? []
        return names.filter { FileManager.default.fileExists(atPath: "\(path)/\($0)/exercise.yml") }.sorted()
    }
}
