import CellKernel
import Diagnostics
import Exercises
import Foundation
import Grading
import Lessons
import ModelStore
import SiteGenerator
import Submissions
import Translations

/// Reads what a site is made of, and reads a file again only when its bytes have changed.
struct SiteSource {
    let course: CourseFolder
    /// The folder with templates, scripts and styles.
    let theme: String
    let facts: FactSource
    /// The folder with the exercises, which may be missing.
    var exercisesPath: String { URL(filePath: course.path).standardizedFileURL.deletingLastPathComponent().path + "/exercises" }
    private var lessons = ReadLessons()
    private var outputs: [String: (data: Data, frozen: FrozenOutputs)] = [:]

    init(course: CourseFolder, facts: @escaping FactSource = modelFactSource()) throws {
        (self.course, self.facts) = (course, facts)
        theme = try Self.themeFolder(beside: course)
    }

    /// - Returns: also what is wrong with the course and its kept outputs.
    mutating func read(baseURL: String?) throws -> (input: SiteInput, diagnostics: [Diagnostic]) {
        let (course, parsed) = self.course.read(&lessons)
        var diagnostics = parsed
        var frozen: [String: FrozenOutputs] = [:]
        var stale: [String: Set<String>] = [:]
        for entry in course.entries {
            for (_, lesson) in entry.lessons.sorted(by: { $0.key.rawValue < $1.key.rawValue }) where !lesson.cells.isEmpty {
                let place = SourcePosition(file: lesson.file, line: 1)
                guard let kept = try outputs(of: lesson, in: entry) else {
                    diagnostics.append(Diagnostic(
                        .warning, "no outputs of its cells are kept", at: place, hint: "'imbik run \(lesson.id) --lang \(lesson.language)' runs the cells"))
                    continue
                }
                frozen[lesson.file] = kept
                let old = Self.stale(lesson, kept)
                guard !old.isEmpty else { continue }
                stale[lesson.file] = old
                diagnostics.append(Diagnostic(
                    .warning, "the kept outputs belong to another source: \(old.sorted().joined(separator: ", "))", at: place,
                    hint: "'imbik run \(lesson.id) --lang \(lesson.language)' runs the cells"))
            }
        }
        let (collection, problems) = ExerciseCollection.read(exercisesPath)
        diagnostics += problems
        let playground = coursePlayground()
        if let playground, playground.engine == nil {
            diagnostics.append(Diagnostic(
                .warning, "the playground's engine is not built; its page says so", at: SourcePosition(file: "models/damla.gguf", line: 1),
                hint: "'Tools/build-playground' builds it"))
        }
        let input = SiteInput(
            course: course, courseVersion: CourseVersion(of: course).digits, frozen: frozen, stale: stale, facts: facts,
            files: SiteFolder.courseFiles(at: self.course.path), exercises: collection.exercises.map(Self.exercise), playground: playground, theme: try SiteFolder.theme(at: theme), baseURL: baseURL)
        return (input, diagnostics)
    }

    /// The course's own model and, where it was built, the engine beside the theme.
    private func coursePlayground() -> SitePlayground? {
        let name = "damla"
        guard let model = FileManager.default.contents(atPath: "\(course.path)/models/\(name).gguf") else { return nil }
        let engine = URL(filePath: theme).deletingLastPathComponent().path + "/.build-wasm/playground.wasm"
        return SitePlayground(
            engine: FileManager.default.contents(atPath: engine).map(Array.init), model: Array(model), modelName: name,
            words: [.turkish: Turkish.engine.entries.map { ($0.english, $0.translation) }])
    }

    private static func exercise(_ exercise: Exercise) -> SiteExercise {
        func texts(_ text: BilingualText) -> [Language: String] { [.english: text.english, .turkish: text.turkish] }
        return SiteExercise(
            name: exercise.id.name, lesson: exercise.lesson, title: texts(exercise.title), text: texts(exercise.text),
            hints: exercise.hints.map(texts), points: exercise.points, minutes: exercise.minutes,
            starter: [.english: Language.english.comments(in: exercise.sources.starter), .turkish: Language.turkish.comments(in: exercise.sources.starter)])
    }

    private mutating func outputs(of lesson: Lesson, in entry: Course.Entry) throws -> FrozenOutputs? {
        let path = "\(course.path)/\(entry.folder)/outputs/\(lesson.language).json"
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        if let known = outputs[path], known.data == data { return known.frozen }
        let frozen = try OutputFile(path: path).read()
        if let frozen { outputs[path] = (data, frozen) }
        return frozen
    }

    /// Labels of cells that would have another key now, were they run where they were run.
    private static func stale(_ lesson: Lesson, _ kept: FrozenOutputs) -> Set<String> {
        let hashes = Dictionary(lesson.models.compactMap { name in KnownModel.named(name).map { (name, $0.sha256) } }) { first, _ in first }
        var sources: [String] = []
        var stale: Set<String> = []
        for cell in lesson.cells {
            sources.append(cell.source)
            guard let frozen = kept[cell.label.name] else { continue }
            let key = FrozenKey.of(sources: sources, toolchain: frozen.toolchain, models: hashes, seed: 0)
            if key != frozen.key { stale.insert(cell.label.name) }
        }
        return stale
    }

    /// `site` beside the lessons, as in imbik's own checkout, or beside the program.
    private static func themeFolder(beside course: CourseFolder) throws -> String {
        let beside = URL(filePath: course.path).deletingLastPathComponent().path + "/site"
        var candidates = [beside]
        if let lessons = try? CoursePlace.besideTheProgram() { candidates.append(URL(filePath: lessons.path).deletingLastPathComponent().path + "/site") }
        for candidate in candidates where FileManager.default.fileExists(atPath: candidate + "/templates/page.mustache") { return candidate }
        throw SiteFolderError.noTheme(beside)
    }
}
