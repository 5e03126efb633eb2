import Diagnostics
import Exercises
import Grading
import JSON
import Learning
import Lessons
import Submissions

/// What is known of a class before anything runs, and what is to be run.
struct ClassPlan {
    struct Place: Hashable {
        var learner: Learner
        var exercise: String
    }

    /// One program, for everybody who wrote exactly that.
    struct Job {
        /// Index of the exercise.
        var exercise: Int
        var version: String
        var source: String
        var learners: [Learner]
    }

    private(set) var settled: [Place: ExerciseResult] = [:]
    private(set) var jobs: [Job] = []
    /// Grades of learners whose file is another learner's that is graded already.
    private(set) var inherited: [Gradebook.Entry] = []
    private var unreadable: [Learner: [String]] = [:]
    private var earlier: [Learner: [String]] = [:]

    init(_ grader: ClassGrader, _ report: GradeReport, _ handed: [String: Handed], kept: [Place: Gradebook.Entry], scope: ClassGrader.Scope) {
        for (index, exercise) in grader.exercises.enumerated() {
            let name = exercise.id.name
            let version = grader.version(of: index)
            // Grades by source, of those that were given for the exercise as it is.
            let known = Dictionary(
                kept.filter { $0.key.exercise == name && $0.value.version == version }.map { ($0.value.source, $0.value) },
                uniquingKeysWith: { first, _ in first })
            var jobOfSource: [String: Int] = [:]
            for submission in report.submissions {
                let learner = submission.learner
                let place = Place(learner: learner, exercise: name)
                switch handed[submission.file]?.sources[exercise.id] {
                case nil: settled[place] = .notHandedIn
                case .failure(let reason)?:
                    settled[place] = .graded(ExerciseGrade(score: 0, lines: [], refusal: Self.words(reason, exercise)))
                    unreadable[learner, default: []].append(name)
                case .success(let source)?:
                    let written = digest(source)
                    if scope == .new, let entry = kept[place], entry.source == written, let grade = Self.grade(entry) {
                        settled[place] = .graded(grade)
                        if entry.version != version { earlier[learner, default: []].append(name) }
                    } else if scope == .new, var entry = known[written], let grade = Self.grade(entry) {
                        settled[place] = .graded(grade)
                        entry.learner = learner
                        inherited.append(entry)
                    } else if let job = jobOfSource[written] {
                        jobs[job].learners.append(learner)
                    } else {
                        jobOfSource[written] = jobs.count
                        jobs.append(Job(exercise: index, version: version, source: source, learners: [learner]))
                    }
                }
            }
        }
    }

    private static func grade(_ entry: Gradebook.Entry) -> ExerciseGrade? {
        (try? JSONValue(parsing: entry.detail.utf8)).flatMap { ExerciseGrade(json: $0) }
    }

    private static func words(_ reason: AnswerFileError, _ exercise: Exercise) -> BilingualText {
        let file = "\(exercise.id).swift"
        return BilingualText(
            english: reason.explanation(file: file, in: .english).problem,
            turkish: reason.explanation(file: file, in: .turkish).problem)
    }

    /// The report with the exercises behind the quizzes.
    func fill(_ report: GradeReport, _ results: [Place: ExerciseResult], _ exercises: [Exercise], _ language: Language) -> GradeReport {
        var report = report
        for index in report.submissions.indices {
            let learner = report.submissions[index].learner
            report.submissions[index].items += exercises.map { exercise in
                let result = results[Place(learner: learner, exercise: exercise.id.name)] ?? .notHandedIn
                return ItemGrade(result, of: exercise, language: language)
            }
            if let names = unreadable[learner] { report.submissions[index].notes.append(.unreadableSources(names)) }
            if let names = earlier[learner] { report.submissions[index].notes.append(.earlierExercises(names)) }
        }
        return report
    }
}
