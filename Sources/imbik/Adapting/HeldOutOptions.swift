import ArgumentParser
import Datasets
import Diagnostics
import Evaluation

/// `--heldout` and `--hold-out`: what the result is measured on.
struct HeldOutOptions: ParsableArguments {
    @Option(help: "Examples that the result is measured on; none of them is trained on.")
    var heldout: String?

    @Option(help: "Instead: the share of the examples that is held out, such as 0.2, drawn by the seed; copies stay together.")
    var holdOut: Double?

    func validate() throws {
        if heldout != nil && holdOut != nil { throw ValidationError("'--heldout' and '--hold-out' exclude each other.") }
        if let holdOut, !(holdOut > 0 && holdOut < 1) {
            throw ValidationError("'--hold-out' is between 0 and 1, not \(holdOut).")
        }
    }

    struct Parts {
        var training: Dataset
        var heldOut: Dataset?
        /// Held-out examples that are, nearly or wholly, among the training ones.
        var leaked = 0
    }

    /// Says on standard error what of the held-out examples is known from training.
    func parts(of data: Dataset, seed: UInt64) throws -> Parts {
        if let holdOut {
            let split = data.split(heldOut: holdOut, seed: seed)
            guard split.heldOut.count > 0 else {
                throw Problem(
                    "nothing is held out: \(holdOut) of \(data.count) examples is less than one of each label", place: data.name,
                    hint: "hold out more, or give '--heldout' a file")
            }
            return Parts(training: split.training, heldOut: split.heldOut)
        }
        guard let heldout else { return Parts(training: data, heldOut: nil) }
        let held = try Dataset.read(heldout, as: data.task)
        try held.checkLabels(knownFrom: data)
        let leaked = Set(data.leaks(into: held).map(\.heldOut)).count
        if leaked > 0 {
            report("warning: \(leaked) of \(held.count) held-out examples are (almost) the same as training examples")
        }
        return Parts(training: data, heldOut: held, leaked: leaked)
    }
}

extension EvaluationSettings {
    /// For what is held out from `training`.
    init(_ prompt: Prompt, training: Dataset) {
        self.init(
            prompt: prompt, labels: training.task == .classification ? training.labels : nil, fallback: mean(training.values))
    }
}
