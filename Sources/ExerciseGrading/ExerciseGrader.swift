package import ExerciseRunner
package import Exercises

/// Runs what grading needs, learners' programs and the author's, and leaves the deciding to `Exercise.verdict`.
package struct ExerciseGrader: Sendable {
    /// Runs solutions, wrong solutions and judges: the course's own code, which stays out of the learners' sandbox.
    package let authors: ExerciseRunner
    package let cache: OutcomeCache

    package init(authors: ExerciseRunner, cache: OutcomeCache) { (self.authors, self.cache) = (authors, cache) }

    /// What became of a learner's file, with what it printed.
    package struct Graded: Hashable, Sendable {
        package var verdict: Verdict
        package var log: String
        package var isLogCut: Bool
    }

    /// - Parameters:
    ///   - name: how messages call the file: `my-exercises/softmax.swift`.
    ///   - learners: compiles and runs the file.
    package func grade(
        _ source: String, named name: String, of exercise: Exercise, _ plan: RequestPlan, by learners: ExerciseRunner
    ) -> Graded {
        let program = WorkerProgram(source, named: name, for: exercise)
        let worker: CompiledWorker
        switch learners.compile(program).worker(named: name) {
        case .success(let compiled): worker = compiled
        case .failure(let failure): return Graded(verdict: failure.verdict, log: "", isLogCut: false)
        }
        let limits = WorkerLimits(exercise.limits, restarts: 2 * exercise.checks.count)
        let report = learners.run(worker, plan.requests.map(WorkerRequest.init), limits: limits)
        let verdict = verdict(exercise, plan, answers: report.outcomes.map(CallOutcome.init))
        return Graded(verdict: verdict, log: report.log, isLogCut: report.isLogCut)
    }

    /// The verdict on answers, with the author's programs run as far as it takes them.
    func verdict(_ exercise: Exercise, _ plan: RequestPlan, answers: [CallOutcome]) -> Verdict {
        var references = References(solution: [], wrong: [])
        if exercise.needsSolution {
            switch outcomes(ofAuthors: exercise.sources.solution, named: "solution.swift", exercise, plan) {
            case .success(let outcomes): references.solution = outcomes
            case .failure(let fault): return fault.verdict
            }
        }
        let questions = exercise.judgeRequests(plan, answers: answers, solution: references.solution)
        let judged: [CallOutcome]
        switch judgements(exercise, questions.map(\.request)) {
        case .success(let outcomes): judged = outcomes
        case .failure(let fault): return fault.verdict
        }
        let pairs = Array(zip(questions, judged))
        let verdict = exercise.verdict(plan, answers: answers, references: references, judged: pairs)
        if verdict.results.allSatisfy({ $0.finding == nil }) || exercise.wrong.isEmpty { return verdict }
        // A wrong solution that can't be run explains nothing, and `imbik check` tells its author.
        references.wrong = exercise.wrong.map { wrong in
            (try? outcomes(ofAuthors: wrong.source, named: wrong.file, exercise, plan).get()) ?? []
        }
        return exercise.verdict(plan, answers: answers, references: references, judged: pairs)
    }

    /// What a file of the author's gives for every request, from the cache where it ran before.
    package func outcomes(
        ofAuthors source: String, named name: String, _ exercise: Exercise, _ plan: RequestPlan
    ) -> Result<[CallOutcome], BuildFailure> {
        outcomes(of: WorkerProgram(source, named: name, for: exercise), named: name, plan.requests, exercise.limits)
    }

    private func judgements(_ exercise: Exercise, _ requests: [Request]) -> Result<[CallOutcome], BuildFailure> {
        guard !requests.isEmpty, let program = WorkerProgram(judgeOf: exercise) else { return .success([]) }
        return outcomes(of: program, named: "judge.swift", requests, exercise.limits)
    }

    private func outcomes(
        of program: WorkerProgram, named name: String, _ requests: [Request], _ limits: Exercise.Limits
    ) -> Result<[CallOutcome], BuildFailure> {
        authors.compile(program).worker(named: name).mapError { $0.ofAuthors(file: name) }.map { worker in
            let key = cache.key(worker, requests, limits)
            if let kept = cache.outcomes(for: key, count: requests.count) { return kept }
            let bounds = WorkerLimits(limits, restarts: requests.count)
            let outcomes = authors.run(worker, requests.map(WorkerRequest.init), limits: bounds).outcomes.map(CallOutcome.init)
            cache.keep(outcomes, as: key)
            return outcomes
        }
    }
}

extension WorkerLimits {
    /// - Parameter restarts: how often a worker that was ended may be started again.
    init(_ limits: Exercise.Limits, restarts: Int) {
        self.init(
            request: .seconds(limits.seconds), total: .seconds(3 * limits.seconds), memoryBytes: limits.memoryBytes,
            restarts: max(8, restarts))
    }
}

extension WorkerRequest {
    init(_ request: Request) { self.init(call: request.call, arguments: request.arguments) }
}
