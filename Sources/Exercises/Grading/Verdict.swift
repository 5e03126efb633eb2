package import Diagnostics

/// What became of a learner's code.
package enum Verdict: Hashable, Sendable {
    /// In the order of the exercise's file; never empty.
    case graded([CheckResult])
    /// Messages of the compiler about the learner's own lines.
    case doesNotCompile([Diagnostic])
    /// It compiles, but these functions are not in it, or have other types: their declarations.
    case lacks([String])
    /// The compiler or the linker gives up on it.
    case doesNotBuild(Phrase)
    /// A fault that is not the learner's; it never counts as a zero.
    case notGraded(NotGraded)

    /// The part of the checks that passed, from 0 to 1; nil where something that is not the learner's fault kept a check from
    /// running.
    package var score: Double? {
        switch self {
        case .graded(let results):
            if results.isEmpty || results.contains(where: \.isNotRun) { return nil }
            return Double(results.count(where: \.isPassed)) / Double(results.count)
        case .doesNotCompile, .lacks, .doesNotBuild: return 0
        case .notGraded: return nil
        }
    }

    package var isPassed: Bool { score == 1 }

    /// Of an exercise whose checks ran; none otherwise.
    package var results: [CheckResult] {
        switch self {
        case .graded(let results): results
        case .doesNotCompile, .lacks, .doesNotBuild, .notGraded: []
        }
    }
}

package enum NotGraded: Hashable, Sendable {
    /// The solution's own code gave no value for a request.
    case solutionFailed(Check.ID)
    /// The judge's code gave no number.
    case judgeFailed(Check.ID)
    /// The solution, the judge or the adapter alone do not compile.
    case authorsCodeDoesNotCompile(file: String, [Diagnostic])
    /// The exercise asks nothing that can be tried here.
    case nothingRan
    /// The machine could not do it: no compiler, no sandbox, no room on the disk.
    case machine(Phrase)
}

package struct CheckResult: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case passed
        case failed(Finding)
        /// The model of this name is not on this machine.
        case notRun(missingModel: String)
    }

    package var check: Check.ID
    package var state: State

    package init(check: Check.ID, state: State) { (self.check, self.state) = (check, state) }

    package var isPassed: Bool { state == .passed }
    package var isNotRun: Bool {
        switch state {
        case .notRun: true
        case .passed, .failed: false
        }
    }
    package var finding: Finding? {
        switch state {
        case .failed(let finding): finding
        case .passed, .notRun: nil
        }
    }
}
