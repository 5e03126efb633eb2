package import ExerciseRunner
package import Exercises

extension WorkerProgram {
    /// A learner's file, or one of the author's in its place, with what the exercise puts beside it.
    ///
    /// - Parameter name: how messages call the file.
    package init(_ source: String, named name: String, for exercise: Exercise) {
        let adapter = exercise.sources.adapter.map { [Source(name: "adapter.swift", text: $0)] } ?? []
        self.init(sources: [Source(name: name, text: source)] + adapter, calls: exercise.calls.map(Call.init))
    }

    /// The author's functions over outputs; nil without any.
    init?(judgeOf exercise: Exercise) {
        guard let judge = exercise.sources.judge else { return nil }
        let asked = exercise.checks.flatMap(\.judges)
        self.init(
            sources: [Source(name: "judge.swift", text: judge)],
            calls: exercise.judgeCalls.filter { asked.contains($0.name) }.map(Call.init))
    }
}

extension WorkerProgram.Call {
    init(_ call: Exercises.Call) {
        self.init(
            name: call.name, labels: call.parameters.map(\.label), types: call.parameters.map(\.type.description),
            result: call.result.description, declaration: call.declaration)
    }
}

extension Check {
    /// The functions of the judge that it asks.
    fileprivate var judges: [String] {
        demands.compactMap { demand in
            switch demand {
            case .judged(let name, _): name
            case .equal, .property: nil
            }
        }
    }
}
