package import Lessons

/// A function to be written, with what proves it: everything in `exercises/<id>/`.
package struct Exercise: Hashable, Sendable {
    package typealias ID = ExerciseID

    /// What one request may use.
    package struct Limits: Hashable, Sendable {
        /// Of processor time; the wall clock is allowed more.
        package var seconds: Int
        package var memoryBytes: Int

        package init(seconds: Int = 10, memoryBytes: Int = 512 << 20) {
            (self.seconds, self.memoryBytes) = (seconds, memoryBytes)
        }
    }

    package struct Sources: Hashable, Sendable {
        package var starter: String
        package var solution: String
        /// Compiled together with the learner's file: offers plain functions around what a call can't express.
        package var adapter: String?
        /// Functions over outputs. Never compiled with the learner's code.
        package var judge: String?

        package init(starter: String, solution: String, adapter: String? = nil, judge: String? = nil) {
            (self.starter, self.solution, self.adapter, self.judge) = (starter, solution, adapter, judge)
        }
    }

    package var id: ID
    package var lesson: Lesson.ID
    package var title: BilingualText
    /// Markdown: the question, the formula, what is to be written, what can go wrong.
    package var text: BilingualText
    package var points: Int
    /// How long it takes, as its author guesses.
    package var minutes: Int
    /// From nudge to near-answer.
    package var hints: [BilingualText]
    package var calls: [Call]
    /// The functions of `judge.swift` that checks call.
    package var judgeCalls: [Call]
    package var limits: Limits
    package var checks: [Check]
    package var wrong: [WrongSolution]
    package var sources: Sources

    package init(
        id: ID, lesson: Lesson.ID, title: BilingualText, text: BilingualText, points: Int, minutes: Int, hints: [BilingualText],
        calls: [Call], judgeCalls: [Call] = [], limits: Limits = Limits(), checks: [Check], wrong: [WrongSolution] = [],
        sources: Sources
    ) {
        (self.id, self.lesson, self.title, self.text, self.points, self.minutes) = (id, lesson, title, text, points, minutes)
        (self.hints, self.calls, self.judgeCalls, self.limits) = (hints, calls, judgeCalls, limits)
        (self.checks, self.wrong, self.sources) = (checks, wrong, sources)
    }

    package func check(_ id: Check.ID) -> Check? { checks.first { $0.id == id } }
    package func call(named name: String) -> Call? { calls.first { $0.name == name } }
}
