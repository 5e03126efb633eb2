import ExerciseGrading
import Exercises
import Foundation
package import Grading
import JSON
package import Learning
import Lessons
package import Submissions
import Synchronization

/// How far the grading of a class is.
package struct ClassProgress: Hashable, Sendable {
    /// Different programs.
    package var done: Int
    package var all: Int
    package var elapsed: Duration

    /// What the rest will take if it goes on as before; nil before there is anything to go by.
    package var rest: Duration? { done > 0 ? elapsed / done * (all - done) : nil }
}

/// What came of grading a class.
package struct ClassResult: Sendable {
    package var report: GradeReport
    /// Grades that are another now, of those that were given anew.
    package var changes: [GradeChange]
    /// How many programs were compiled and run.
    package var programs: Int

    package init(report: GradeReport, changes: [GradeChange], programs: Int) {
        (self.report, self.changes, self.programs) = (report, changes, programs)
    }
}

/// A grade before and after.
package struct GradeChange: Hashable, Sendable {
    package var learner: Learner
    package var exercise: String
    /// From 0 to 1.
    package var before: Double
    /// Nil where it could not be graded, so that the old grade stays.
    package var after: Double?

    package init(learner: Learner, exercise: String, before: Double, after: Double?) {
        (self.learner, self.exercise, self.before, self.after) = (learner, exercise, before, after)
    }
}

extension ClassGrader {
    /// Adds the exercises to a report whose quizzes are graded.
    ///
    /// Every grade is in the gradebook before the next is begun, so that a run that is killed is gone on with by another.
    ///
    /// - Parameters:
    ///   - handed: what was handed in, by the names in the report.
    ///   - jobs: how many programs are compiled and run at a time.
    ///   - progress: called on threads of its own, one after the other.
    package func grade(
        _ report: GradeReport, _ handed: [String: Handed], scope: Scope, language: ReportWords, jobs: Int,
        progress: @escaping @Sendable (ClassProgress) -> Void
    ) throws(GradebookError) -> ClassResult {
        let kept = Dictionary(try gradebook.entries().map { (ClassPlan.Place(learner: $0.learner, exercise: $0.exercise), $0) }, uniquingKeysWith: { $1 })
        let plan = ClassPlan(self, report, handed, kept: kept, scope: scope)
        try gradebook.record(plan.inherited)
        let state = RunState(plan.settled)
        let started = ContinuousClock.now

        // The author's programs first: what they give is kept, and nobody waits for anybody.
        let needed = Set(plan.jobs.map(\.exercise)).sorted()
        inParallel(needed.count, threads: jobs) { prepare(needed[$0]) }
        inParallel(plan.jobs.count, threads: jobs) { index in
            guard state.failure == nil else { return }
            let job = plan.jobs[index]
            let result = grade(job)
            do throws(GradebookError) {
                try keep(result, job, afresh: scope == .everything)
            } catch {
                state.fail(error)
            }
            let places = job.learners.map { ClassPlan.Place(learner: $0, exercise: exercises[job.exercise].id.name) }
            state.settle(places, result) { progress(ClassProgress(done: $0, all: plan.jobs.count, elapsed: .now - started)) }
        }
        if let error = state.failure { throw error }
        let final = state.results
        return ClassResult(
            report: plan.fill(report, final, exercises, language.language), changes: changes(plan, kept, final), programs: plan.jobs.count)
    }

    /// Compiles and runs the author's programs; what they give is in the cache afterwards.
    private func prepare(_ index: Int) {
        let exercise = exercises[index]
        if exercise.needsSolution { _ = grader.outcomes(ofAuthors: exercise.sources.solution, named: "solution.swift", exercise, plans[index]) }
        for wrong in exercise.wrong { _ = grader.outcomes(ofAuthors: wrong.source, named: wrong.file, exercise, plans[index]) }
    }

    private func grade(_ job: ClassPlan.Job) -> ExerciseResult {
        let exercise = exercises[job.exercise]
        // The same name for all, since equal files are graded once.
        let graded = grader.grade(job.source, named: "\(exercise.id).swift", of: exercise, plans[job.exercise], by: learners)
        return ExerciseResult(graded.verdict, of: exercise, turkish: turkish)
    }

    private func keep(_ result: ExerciseResult, _ job: ClassPlan.Job, afresh: Bool) throws(GradebookError) {
        guard case .graded(let grade) = result else { return }
        let detail = String(decoding: grade.json.bytes, as: UTF8.self)
        let time = now()
        try gradebook.record(
            job.learners.map { learner in
                Gradebook.Entry(
                    learner: learner, exercise: exercises[job.exercise].id.name, source: digest(job.source), version: job.version,
                    score: grade.score, detail: detail, givenAt: time)
            }, afresh: afresh)
    }

    private func changes(
        _ plan: ClassPlan, _ kept: [ClassPlan.Place: Gradebook.Entry], _ results: [ClassPlan.Place: ExerciseResult]
    ) -> [GradeChange] {
        plan.jobs.flatMap { job in
            job.learners.compactMap { learner -> GradeChange? in
                let place = ClassPlan.Place(learner: learner, exercise: exercises[job.exercise].id.name)
                guard let before = kept[place]?.score else { return nil }
                var after: Double?
                if case .graded(let grade) = results[place] { after = grade.score }
                return before == after ? nil : GradeChange(learner: learner, exercise: place.exercise, before: before, after: after)
            }
        }
    }
}

/// Calls `body` for 0, 1 and so on, so many at a time, each on a thread that lives until its work is done: a sandbox ends with
/// the thread that started it.
private func inParallel(_ count: Int, threads: Int, _ body: @escaping @Sendable (Int) -> Void) {
    let next = NextIndex()
    let ended = DispatchGroup()
    for _ in 0..<min(count, max(1, threads)) {
        ended.enter()
        let thread = Thread {
            while let index = next.take(below: count) { body(index) }
            ended.leave()
        }
        thread.stackSize = 8 << 20
        thread.start()
    }
    ended.wait()
}

private final class NextIndex: Sendable {
    private let next = Mutex(0)

    func take(below count: Int) -> Int? {
        next.withLock { next in
            guard next < count else { return nil }
            defer { next += 1 }
            return next
        }
    }
}

/// What the threads of one run share.
private final class RunState: Sendable {
    private let content: Mutex<(results: [ClassPlan.Place: ExerciseResult], done: Int, failure: GradebookError?)>

    init(_ settled: [ClassPlan.Place: ExerciseResult]) { content = Mutex((settled, 0, nil)) }

    var results: [ClassPlan.Place: ExerciseResult] { content.withLock { $0.results } }
    var failure: GradebookError? { content.withLock { $0.failure } }

    func fail(_ error: GradebookError) { content.withLock { $0.failure = $0.failure ?? error } }

    /// - Parameter progress: called with the number of programs that are done, never twice at a time.
    func settle(_ places: [ClassPlan.Place], _ result: ExerciseResult, progress: (Int) -> Void) {
        content.withLock { content in
            for place in places { content.results[place] = result }
            content.done += 1
            progress(content.done)
        }
    }
}
