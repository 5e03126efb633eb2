import ArgumentParser
import Diagnostics
import ExerciseGrading
import Exercises
import Foundation
import Lessons

/// The proofs of a course's exercises, one after the other.
struct ExerciseProofs {
    private let path: String
    private let parsed: [Diagnostic]
    private let course: Course
    private let collection: ExerciseCollection
    private let chosen: [Exercise]

    /// - Parameters:
    ///   - entries: the lessons whose exercises are proved; those of all if empty.
    ///   - names: the exercises that are proved; all if empty.
    init(_ place: CoursePlace, _ course: Course, entries: [Course.Entry], only names: [String]) throws {
        let (collection, found) = try place.exercises()
        let lessons = Set(entries.flatMap { $0.lessons.values.map(\.id) })
        let wanted = names.map { ExerciseID($0) }
        if let unknown = wanted.first(where: { id in collection.exercise(id) == nil && !found.contains { $0.isAbout(id) } }) {
            throw ValidationError("There is no exercise '\(unknown)'. Exercises: \(collection.exercises.map(\.id.name).joined(separator: ", ")).")
        }
        let chosen = collection.exercises.filter { exercise in
            (wanted.isEmpty || wanted.contains(exercise.id)) && (entries.isEmpty || lessons.contains(exercise.lesson))
        }
        let ids = Set(chosen.map(\.id)).union(wanted)
        (path, self.course, self.collection, self.chosen) = (try place.exercisesPath(), course, collection, chosen)
        parsed = names.isEmpty && entries.isEmpty ? found : found.filter { diagnostic in ids.contains(where: diagnostic.isAbout) }
    }

    /// How many are proved.
    var count: Int { chosen.count }

    /// What is wrong with the files, then what each proof finds, as soon as it is known.
    func report(_ tell: (Diagnostic) -> Void) throws {
        let text = AuthorsText { name in
            FileManager.default.contents(atPath: "\(path)/\(name.dropFirst("exercises/".count))").map { String(decoding: $0, as: UTF8.self) }
        }
        parsed.forEach(tell)
        guard !chosen.isEmpty else { return }
        let lessons = Set(course.entries.flatMap { $0.lessons.values.map(\.id) })
        let (grader, models) = (try exerciseGrader(), modelAnswerSource())
        var progress = ProgressLine()
        for (index, exercise) in chosen.enumerated() {
            if !lessons.contains(exercise.lesson) {
                let place = text.position(of: "lesson:", from: SourcePosition(file: file(exercise), line: 1))
                tell(text.diagnostic(.error, "there is no lesson '\(exercise.lesson)'", at: place))
            }
            progress.show("\(exercise.id) (\(index + 1)/\(chosen.count))")
            let plan = exercise.requests(seed: learnersSeed, models: models)
            let found = ExerciseProof(exercise, plan, by: grader, file: file(exercise), text: text).diagnostics()
            progress.finish()
            found.forEach(tell)
        }
    }

    private func file(_ exercise: Exercise) -> String { "exercises/\(exercise.id)/exercise.yml" }

    /// Exercises that lessons name and nobody wrote.
    func unknownExercises(in course: Course, _ text: AuthorsText) -> [Diagnostic] {
        let known = collection.exercises.map(\.id.name)
        return course.entries.flatMap { entry in
            entry.lessons.values.sorted { $0.file < $1.file }.flatMap { lesson in
                lesson.exercises.filter { id in collection.exercise(id) == nil && !parsed.contains { $0.isAbout(id) } }.map { id in
                    let place = text.position(of: "id: \(id)", from: SourcePosition(file: lesson.file, line: 1))
                    let hint = nearMiss(of: id.name, in: known) ?? "exercises: \(known.joined(separator: ", "))"
                    return text.diagnostic(.error, "there is no exercise '\(id)'", at: place, hint: known.isEmpty ? nil : hint)
                }
            }
        }
    }
}

extension Diagnostic {
    /// Whether it stands in the files of that exercise.
    fileprivate func isAbout(_ id: ExerciseID) -> Bool { position.file.hasPrefix("exercises/\(id)/") }
}
