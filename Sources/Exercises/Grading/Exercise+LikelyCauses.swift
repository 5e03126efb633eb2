import JSON

extension Exercise {
    /// The mistake behind each failed check, where a listed wrong solution has the same outputs for all of its requests, and
    /// for at least half of the checks of that call that it fails.
    func likelyCauses(
        _ results: [CheckResult], _ plan: RequestPlan, _ answers: [CallOutcome], _ references: References
    ) -> [Check.ID: BilingualText] {
        var causes: [Check.ID: BilingualText] = [:]
        let failed = results.filter { $0.finding != nil }.map(\.check)
        func isSame(_ index: Int, as outcomes: [CallOutcome]) -> Bool {
            let tolerance = check(plan.entries[index].request.check)?.tolerance ?? CheckReader.usualTolerance
            return outcomes.indices.contains(index) && answers[index].isSame(as: outcomes[index], tolerance: tolerance)
        }
        func indices(of check: Check.ID) -> [Int] {
            plan.entries.indices.filter { plan.entries[$0].request.check == check }
        }
        // One that explains every failure is the better explanation of each of them.
        let whole = zip(wrong, references.wrong).first { solution, outcomes in
            Set(solution.fails) == Set(failed) && failed.allSatisfy { indices(of: $0).allSatisfy { isSame($0, as: outcomes) } }
        }
        for check in failed {
            let found = whole ?? zip(wrong, references.wrong).first { solution, outcomes in
                let alike = solution.fails.filter { failed.contains($0) && indices(of: $0).allSatisfy { isSame($0, as: outcomes) } }
                // A starter may agree with a mistake for one simple input by chance.
                let call = self.check(check)?.call
                func ofCall(_ checks: [Check.ID]) -> Int { checks.count { self.check($0)?.call == call } }
                return alike.contains(check) && 2 * ofCall(alike) >= ofCall(solution.fails)
            }
            if let found { causes[check] = found.0.why }
        }
        return causes
    }
}

extension Check {
    /// Within which two outputs are the same.
    fileprivate var tolerance: Double? {
        demands.lazy.compactMap { demand -> Double? in
            switch demand {
            case .equal(_, let tolerance): tolerance
            case .property, .judged: nil
            }
        }.first
    }
}

extension CallOutcome {
    /// The same end; of values the same within the tolerance, and what is no number equal to what is none.
    fileprivate func isSame(as other: CallOutcome, tolerance: Double) -> Bool {
        if case .value(let value) = self, case .value(let theirs) = other {
            return Comparison.mistake(expected: theirs, found: value, tolerance: tolerance) == nil
        }
        return end != nil && end == other.end
    }

    /// How a call ended without a value, for comparing; nil where that says nothing about the code.
    private var end: String? {
        switch self {
        case .trapped: "trapped"
        case .stackOverflow: "stackOverflow"
        case .threw: "threw"
        case .exited: "exited"
        case .killed: "killed"
        case .timedOut: "timedOut"
        case .outOfMemory: "outOfMemory"
        case .tooMuchOutput: "tooMuchOutput"
        case .tooManyThreads: "tooManyThreads"
        case .value, .protocolBroken, .notReached, .notRun: nil
        }
    }
}
