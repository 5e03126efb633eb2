package import Diagnostics
package import ExerciseGrading
package import ExerciseRunner
package import Exercises
package import Foundation
import Hashing
import JSON
package import Learning

/// Grades what a class wrote for exercises: what is not in the gradebook yet, each different file once, side by side.
package struct ClassGrader: Sendable {
    /// What is graded though there is a grade for the same file.
    package enum Scope: Hashable, Sendable {
        /// Nothing.
        case new
        /// Everything.
        case everything
    }

    package let exercises: [Exercise]
    /// The calls that each exercise's checks make, in the order of `exercises`: the same for the whole class.
    let plans: [RequestPlan]
    let grader: ExerciseGrader
    /// Compiles and runs what learners wrote.
    let learners: ExerciseRunner
    let gradebook: Gradebook
    /// The Turkish of the program's phrases.
    let turkish: PhraseBook
    let now: @Sendable () -> Date

    package init(
        _ exercises: [Exercise], models: ModelSource, grader: ExerciseGrader, learners: ExerciseRunner, gradebook: Gradebook,
        turkish: PhraseBook, now: @escaping @Sendable () -> Date
    ) {
        (self.exercises, self.grader, self.learners, self.gradebook) = (exercises, grader, learners, gradebook)
        (self.turkish, self.now) = (turkish, now)
        plans = exercises.map { $0.requests(seed: gradebook.seed, models: models) }
    }

    /// Changes whenever the exercise or its inputs do, so that a grade that was given for another is known.
    func version(of index: Int) -> String {
        let exercise = exercises[index]
        let facts = [
            "\(exercise.checks)", "\(exercise.calls)", "\(exercise.limits)", exercise.sources.solution, exercise.sources.adapter ?? "",
            exercise.sources.judge ?? "",
        ] + plans[index].entries.map { entry in
            String(decoding: JSONValue.array(entry.request.arguments + [entry.modelValue ?? .null]).bytes, as: UTF8.self)
        }
        return digest(facts.map { "\($0.utf8.count):\($0)" }.joined())
    }
}

/// Sixteen digits that tell texts apart.
func digest(_ text: String) -> String { String(SHA256Digest(of: text).description.prefix(16)) }
