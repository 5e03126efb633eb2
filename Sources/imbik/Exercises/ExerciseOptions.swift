import ArgumentParser
import Diagnostics
import Exercises
import Foundation
import Learning
import Lessons
import TerminalView

/// What the commands about exercises share.
struct ExerciseOptions: ParsableArguments {
    @OptionGroup var learning: LearningOptions

    @Option(help: ArgumentHelp("Where your files are.", valueName: "folder"))
    var folder = ExerciseSituation.usualFolder

    func open() throws -> ExerciseSituation {
        let (collection, diagnostics) = try learning.place.exercises()
        for diagnostic in diagnostics where diagnostic.severity == .error { report(words: diagnostic.text(in: Interface.current.book)) }
        if collection.exercises.isEmpty {
            report(Explanation("the course has no exercise that can be read", place: try learning.place.exercisesPath()))
            throw ExitCode.nothingRan
        }
        return try ExerciseSituation(learning: learning.open(), collection: collection, folder: folder)
    }
}

extension CoursePlace {
    /// The folder `exercises`, which lies beside the one with course.yml.
    func exercisesPath() throws -> String {
        URL(filePath: try folder().path).standardizedFileURL.deletingLastPathComponent().path + "/exercises"
    }

    func exercises() throws -> (collection: ExerciseCollection, diagnostics: [Diagnostic]) {
        ExerciseCollection.read(try exercisesPath())
    }
}

/// A learner and their exercises.
struct ExerciseSituation {
    static let usualFolder = "my-exercises"

    var learning: LearnerSituation
    let collection: ExerciseCollection
    let folder: String
    var style = Terminal.style()

    var language: Language { learning.language }
    var store: LearnerStore { learning.store }
    var words: Words { Words(language) }
    var view: LessonView { LessonView(style: style, language: language) }

    func say(_ english: String, _ turkish: String) -> String { language.say(english, turkish) }

    /// The learner's own file.
    func file(_ exercise: Exercise) -> String { "\(folder)/\(exercise.id).swift" }

    func isStarted(_ exercise: Exercise) -> Bool { FileManager.default.fileExists(atPath: file(exercise)) }

    func standing(_ exercise: Exercise) throws -> ExerciseStanding {
        try store.exerciseStandings()[exercise.id] ?? ExerciseStanding(exercise.id, nil, attempts: [])
    }

    func exercise(named name: String) throws -> Exercise {
        if let exercise = collection.exercise(ExerciseID(name)) { return exercise }
        let known = collection.exercises.map(\.id.name)
        throw ValidationError("There is no exercise '\(name)'. Exercises: \(known.joined(separator: ", ")).")
    }

    /// The exercise of that name; without one, the first that is begun and not passed, or else the first not passed.
    func exercise(_ name: String?) throws -> Exercise {
        if let name { return try exercise(named: name) }
        guard let next = try next() else {
            throw Problem("every exercise is passed", hint: "name one: imbik exercise check ID", language: language)
        }
        return next
    }

    func next(after exercise: Exercise? = nil) throws -> Exercise? {
        let standings = try store.exerciseStandings()
        let open = collection.exercises.filter { $0.id != exercise?.id && standings[$0.id]?.state != .passed }
        if exercise == nil, let begun = open.first(where: isStarted) { return begun }
        guard let exercise, let place = collection.exercises.firstIndex(where: { $0.id == exercise.id }) else { return open.first }
        let later = Set(collection.exercises[place...].map(\.id))
        return open.first { later.contains($0.id) } ?? open.first
    }

    /// Puts the author's beginning where the learner's file belongs. Nothing that is there is ever overwritten.
    func start(_ exercise: Exercise) throws {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let path = file(exercise)
        let descriptor = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else {
            throw Problem("the file cannot be written: \(term: String(cString: strerror(errno)))", place: path, language: language)
        }
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: Data(language.comments(in: exercise.sources.starter).utf8))
    }
}
