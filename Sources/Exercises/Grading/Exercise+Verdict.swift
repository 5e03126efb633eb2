import JSON

/// What the author's own code gives for a plan; the same for every learner.
package struct References: Hashable, Sendable {
    /// Of `solution.swift`, one for each request; empty where nothing needs it.
    package var solution: [CallOutcome]
    /// Of each wrong solution, in the order of the exercise's file; empty where it was not run.
    package var wrong: [[CallOutcome]]

    package init(solution: [CallOutcome], wrong: [[CallOutcome]]) { (self.solution, self.wrong) = (solution, wrong) }
}

extension Exercise {
    /// Whether grading needs the outputs of `solution.swift`.
    package var needsSolution: Bool {
        checks.contains { check in
            check.demands.contains { demand in
                switch demand {
                case .equal(to: .solution, _): true
                case .equal, .property, .judged: false
                }
            }
        }
    }

    /// What became of a learner's code.
    ///
    /// - Parameters:
    ///   - answers: one for each request of the plan.
    ///   - judged: what the judge gave for each of `judgeRequests`.
    package func verdict(
        _ plan: RequestPlan, answers: [CallOutcome], references: References, judged: [(JudgeRequest, CallOutcome)]
    ) -> Verdict {
        guard !checks.isEmpty, answers.count == plan.entries.count else { return .notGraded(.nothingRan) }
        var results: [CheckResult] = []
        for check in checks {
            if let model = plan.missingModels[check.id] {
                results.append(CheckResult(check: check.id, state: .notRun(missingModel: model)))
                continue
            }
            let own = plan.entries.indices.filter { plan.entries[$0].request.check == check.id }
            if own.isEmpty { return .notGraded(.nothingRan) }
            var finding: Finding?
            for index in own {
                let entry = Trial(
                    request: plan.entries[index].request, outcome: answers[index],
                    expected: plan.expected(at: index, solution: references.solution),
                    judged: judged.filter { $0.0.index == index })
                if let fault = authorsFault(check, entry) { return .notGraded(fault) }
                finding = finding ?? self.finding(check, entry)
            }
            results.append(CheckResult(check: check.id, state: finding.map(CheckResult.State.failed) ?? .passed))
        }
        let causes = likelyCauses(results, plan, answers, references)
        return .graded(
            results.map { result in
                guard case .failed(var finding) = result.state else { return result }
                finding.likelyCause = causes[result.check]
                return CheckResult(check: result.check, state: .failed(finding))
            })
    }

    /// One request with all that is known of it.
    private struct Trial {
        var request: Request
        var outcome: CallOutcome
        var expected: RequestPlan.Expected
        var judged: [(JudgeRequest, CallOutcome)]

        func judgement(of name: String) -> CallOutcome? { judged.first { $0.0.request.call == name }?.1 }
    }

    /// What kept the check from being decided and is not the learner's fault.
    private func authorsFault(_ check: Check, _ trial: Trial) -> NotGraded? {
        if case .notRun(let reason) = trial.outcome { return .machine(reason) }
        for demand in check.demands {
            switch demand {
            case .equal(let wanted, _): if wanted.value(trial.expected) == nil { return .solutionFailed(check.id) }
            case .property: continue
            case .judged(let name, _):
                if let outcome = trial.judgement(of: name), outcome.value?.floating == nil { return .judgeFailed(check.id) }
            }
        }
        return nil
    }

    private func finding(_ check: Check, _ trial: Trial) -> Finding? {
        let expected = check.demands.lazy.compactMap { demand -> JSONValue? in
            switch demand {
            case .equal(let wanted, _): wanted.value(trial.expected)
            case .property, .judged: nil
            }
        }.first
        func finding(_ mistake: Mistake) -> Finding {
            Finding(request: trial.request, outcome: trial.outcome, mistake: mistake, expected: expected)
        }
        guard let value = trial.outcome.value else { return finding(.noValue) }
        if let call = call(named: check.call), let wrong = call.result.mismatch(value) {
            return finding(.wrongType(at: wrong.path, expected: wrong.wanted))
        }
        for demand in check.demands {
            let judged: Double? =
                switch demand {
                case .equal, .property: nil
                case .judged(let name, _): trial.judgement(of: name)?.value?.floating
                }
            if let mistake = demand.mistake(in: value, trial.request, expected: trial.expected, judged: judged) { return finding(mistake) }
        }
        return nil
    }
}
