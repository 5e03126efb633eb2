package import Diagnostics
package import Exercises
package import Lessons

/// What `imbik check` proves of an exercise: its starter fails, its solution passes, and every wrong solution fails the
/// checks that it names, all of them and no other, and is told why.
package struct ExerciseProof {
    let exercise: Exercise
    let plan: RequestPlan
    let grader: ExerciseGrader
    /// The name of `exercise.yml` in diagnostics.
    let file: String
    let text: AuthorsText

    package init(_ exercise: Exercise, _ plan: RequestPlan, by grader: ExerciseGrader, file: String, text: AuthorsText) {
        (self.exercise, self.plan, self.grader, self.file, self.text) = (exercise, plan, grader, file, text)
    }

    /// What is not as it must be.
    package func diagnostics() -> [Diagnostic] {
        let missing = Set(plan.missingModels.values).sorted().map { model in
            report(
                .warning, "checks that ask '\(model)' are not proved: the model is not on this machine", at: model,
                hint: "'imbik model fetch \(model)' gets it")
        }
        return missing + statedOnly() + solution() + starter() + exercise.wrong.flatMap(wrong)
    }

    /// Functions whose inputs all stand in the file: whoever has seen them can write the answers down.
    private func statedOnly() -> [Diagnostic] {
        exercise.calls.filter { call in !exercise.checks.contains { $0.call == call.name && $0.isDrawn } }.map { call in
            report(
                .warning, "no check draws inputs for '\(call.name)', so a file that knows the answers passes", at: "func \(call.name)",
                hint: "add a check whose input is 'random'")
        }
    }

    private func verdict(of source: String, named name: String) -> Verdict {
        switch grader.outcomes(ofAuthors: source, named: name, exercise, plan) {
        case .success(let answers): grader.verdict(exercise, plan, answers: answers)
        case .failure(let failure): failure.verdict
        }
    }

    private func solution() -> [Diagnostic] {
        let verdict = verdict(of: exercise.sources.solution, named: "solution.swift")
        switch verdict {
        case .graded(let results):
            return results.compactMap { result in
                result.finding.map { finding in
                    let words = FindingText(finding, in: exercise, language: .english)
                    return report(
                        .error, "solution.swift fails '\(result.check)': \(words.mistake)", at: "id: \(result.check)",
                        hint: "\(words.lines(.english).dropLast().joined(separator: "\n    "))")
                }
            }
        case .notGraded(let fault): return notGraded("solution.swift", fault)
        case .doesNotCompile, .lacks, .doesNotBuild: return [report(.error, "solution.swift does not compile", at: nil)]
        }
    }

    private func starter() -> [Diagnostic] {
        // A starter need not compile: that is a way to fail.
        guard verdict(of: exercise.sources.starter, named: "starter.swift").isPassed else { return [] }
        return [report(.error, "starter.swift passes, so there is nothing to do", at: nil)]
    }

    private func wrong(_ wrong: WrongSolution) -> [Diagnostic] {
        switch verdict(of: wrong.source, named: wrong.file) {
        case .graded(let results):
            let failed = results.filter { $0.finding != nil }.map(\.check)
            let run = results.filter { !$0.isNotRun }.map(\.check)
            let expected = wrong.fails.filter(run.contains)
            var found: [Diagnostic] = []
            let survived = expected.filter { !failed.contains($0) }
            if !survived.isEmpty {
                found.append(report(.error, "\(wrong.file) passes \(list(survived)), which it must fail", at: wrong.file))
            }
            let surplus = failed.filter { !expected.contains($0) }
            if !surplus.isEmpty {
                found.append(report(.error, "\(wrong.file) also fails \(list(surplus))", at: wrong.file, hint: "name all that it fails"))
            }
            let untold = results.first { $0.finding != nil && expected.contains($0.check) && $0.finding?.likelyCause != wrong.why }
            if found.isEmpty, let untold { found.append(notTold(wrong, untold)) }
            return found
        case .notGraded(let fault): return notGraded(wrong.file, fault)
        case .doesNotCompile, .lacks, .doesNotBuild: return [report(.error, "\(wrong.file) does not compile", at: wrong.file)]
        }
    }

    private func notTold(_ wrong: WrongSolution, _ result: CheckResult) -> Diagnostic {
        let other = exercise.wrong.first { $0.why == result.finding?.likelyCause }
        return report(
            .error, "who makes the mistake of \(wrong.file) is not told its reason by '\(result.check)'", at: wrong.file,
            hint: other.map { "\($0.file) has the same outputs; put the two together, or add a check that tells them apart" }
                ?? "its outputs change from run to run")
    }

    private func notGraded(_ name: String, _ fault: NotGraded) -> [Diagnostic] {
        switch fault {
        case .authorsCodeDoesNotCompile(let file, let messages):
            let first: Phrase? = messages.first.map { "line \($0.position.line): \($0.problem)" }
            return [report(.error, "\(file) does not compile", at: name, hint: first)]
        case .solutionFailed(let check):
            return [report(.error, "solution.swift gives no value for '\(check)'", at: "id: \(check)")]
        case .judgeFailed(let check):
            return [report(.error, "judge.swift gives no number for '\(check)' when it looks at \(name)", at: "id: \(check)")]
        case .nothingRan: return [report(.error, "no check of the exercise asks anything", at: nil)]
        case .machine(let reason): return [report(.error, "\(name) could not be run: \(reason)", at: name)]
        }
    }

    private func list(_ checks: [Check.ID]) -> String { checks.map { "'\($0)'" }.joined(separator: ", ") }

    private func report(_ severity: Diagnostic.Severity, _ problem: Phrase, at word: String?, hint: Phrase? = nil) -> Diagnostic {
        let top = SourcePosition(file: file, line: 1)
        return text.diagnostic(severity, problem, at: word.map { text.position(of: $0, from: top) } ?? top, hint: hint)
    }
}

extension Check {
    /// Whether its inputs are others for every class.
    fileprivate var isDrawn: Bool {
        switch input {
        case .values, .model: false
        case .random(let random):
            random.arguments.contains { draw in
                switch draw {
                case .always: false
                case .oneOf, .integer, .number, .size, .list: true
                }
            }
        }
    }
}
