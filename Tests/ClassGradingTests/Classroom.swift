import CellKernel
import ClassGrading
import Diagnostics
import ExerciseGrading
import ExerciseRunner
import Exercises
import Foundation
import Grading
import JSON
import Learning
import Lessons
import Submissions

/// A course with one exercise, `twice`, and a class that hands in files for it.
struct Classroom {
    let folder: String
    var exercise = Self.exercise

    static let exercise: Exercise = {
        func both(_ text: String) -> BilingualText { BilingualText(english: text, turkish: text) }
        let call = Exercises.Call(
            name: "twice", parameters: [.init(label: nil, name: "x", type: .double)], result: .double,
            declaration: "func twice(_ x: Double) -> Double")
        func check(_ id: String, _ x: Double, _ expected: ExpectedValue) -> Check {
            Check(
                id: Check.ID(id), name: both("It works for \(x)"), call: "twice", input: .values([.number(x)]),
                demands: [.equal(to: expected, tolerance: 1e-9)])
        }
        return Exercise(
            id: "twice", lesson: "demo", title: both("Twice"), text: both(""), points: 4, minutes: 1, hints: [], calls: [call],
            limits: Exercise.Limits(seconds: 1),
            checks: [check("one", 1, .value(.number(2))), check("minus", -1, .solution)],
            sources: Exercise.Sources(starter: "", solution: "func twice(_ x: Double) -> Double { 2 * x }"))
    }()

    static let right = "func twice(_ x: Double) -> Double { x + x }"
    static let half = "func twice(_ x: Double) -> Double { abs(2 * x) }"
    static let broken = "func twice(_ x: Double) -> Double { 2 * y }"

    /// - Parameter folder: of its own; by default a new one.
    init(folder: String = NSTemporaryDirectory() + "imbik-class-\(UUID().uuidString)") throws {
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    static func products() -> WorkerProducts {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path
        return WorkerProducts(folder: ProcessInfo.processInfo.environment["IMBIK_BUILD"] ?? root + "/.build/release")
    }

    struct NoCompiler: Error {}

    /// - Parameter products: what workers are linked with.
    func grader(_ gradebook: Gradebook, confinement: Confinement = .limits, learners products: WorkerProducts = products()) throws -> ClassGrader {
        guard let toolchain = Toolchain.find(searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "") else { throw NoCompiler() }
        func runner(_ confinement: Confinement, _ products: WorkerProducts) -> ExerciseRunner {
            ExerciseRunner(
                toolchain: toolchain, products: products, cache: CompileCache(folder: folder + "/cache", product: "worker"),
                confinement: confinement)
        }
        return ClassGrader(
            [exercise], models: { _ in nil },
            grader: ExerciseGrader(authors: runner(.limits, Self.products()), cache: OutcomeCache(folder: folder + "/outcomes")),
            learners: runner(confinement, products), gradebook: gradebook, turkish: .english, now: { Date() })
    }

    func gradebook() throws -> Gradebook { try Gradebook(path: folder + "/grades.sqlite", newSeed: 1) }

    /// Everybody's file, nil where nothing was handed in.
    static func handed(_ sources: KeyValuePairs<String, String?>) -> (GradeReport, [String: Handed]) {
        var handed: [String: Handed] = [:]
        let submissions = sources.map { name, source in
            handed[name] = Handed(name: name, answers: nil, sources: source.map { ["twice": .success($0)] } ?? [:])
            return SubmissionGrade(
                file: name, learner: Learner(id: name), name: nil, writtenAt: Date(timeIntervalSince1970: 0), notes: [], items: [])
        }
        return (
            GradeReport(title: "A course", course: CourseVersion(digits: "0"), counting: .best, submissions: submissions, refused: []), handed
        )
    }

    func grade(
        _ sources: KeyValuePairs<String, String?>, scope: ClassGrader.Scope = .new, confinement: Confinement = .limits,
        learners products: WorkerProducts = products()
    ) throws -> ClassResult {
        let (report, handed) = Self.handed(sources)
        return try grader(try gradebook(), confinement: confinement, learners: products)
            .grade(report, handed, scope: scope, language: ReportWords(.english), jobs: 2) { _ in }
    }
}

extension ClassResult {
    /// Each learner's outcome.
    var outcomes: [String: ItemGrade.Outcome] {
        Dictionary(uniqueKeysWithValues: report.submissions.compactMap { submission in submission.items.last.map { (submission.learner.id, $0.outcome) } })
    }
}
