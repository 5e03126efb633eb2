import ArgumentParser
import Datasets
import Diagnostics

/// What is learned from the teacher, and of which labels.
struct DistillingOptions: ParsableArguments {
    @Option(help: "Labels to choose among, separated by commas. (default: those of the labelled examples)")
    var labels: String?

    @Option(help: "Labelled examples, for '--control' and to know the labels, where DATA has none.")
    var labelled: String?

    @Option(help: "Scores are divided by it before they are compared; more shows what the teacher thinks of the unlikely.")
    var temperature = 2.0

    @Option(help: "The teacher's share of the loss, 0 to 1; the rest is for the right answers of DATA.")
    var share = 1.0

    @Flag(help: "Train the same student without the teacher too, for comparison.")
    var control = false

    func validate() throws {
        if !(temperature > 0 && temperature.isFinite) {
            throw ValidationError("'--temperature' is above 0, not \(temperature).")
        }
        if !(0...1).contains(share) { throw ValidationError("'--share' is from 0 to 1, not \(share).") }
        if let labels, names(labels).count < 2 { throw ValidationError("'--labels' names at least two labels.") }
    }
}

/// The data of a distillation, read and checked before anything is trained.
struct DistillingMaterial {
    var texts: Dataset
    var labels: [String]
    /// What the control learns from.
    var control: Dataset?
    var heldOut: Dataset?
    var leaked = 0
    /// What is asked; plain texts are to be labelled.
    var task: TaskKind

    init(_ command: Distill) throws {
        texts = try Dataset.read(command.data)
        var known = try command.distilling.labelled.map { try Dataset.read($0, as: .classification) } ?? texts
        labels = command.distilling.labels.map(names) ?? known.labels
        task = texts.task == .texts && !labels.isEmpty ? .classification : texts.task
        if task == .classification {
            for data in [known, texts] where data.task != .texts { try data.checkLabels(among: labels) }
        }
        if let heldout = command.heldOut.heldout {
            heldOut = try Dataset.read(heldout, as: task)
        } else if command.heldOut.holdOut != nil {
            try DistillingMaterial.check(known, for: "nothing can be measured on texts without right answers", command)
            let parts = try command.heldOut.parts(of: known, seed: command.training.seed)
            if command.distilling.labelled == nil { texts = parts.training }
            (known, heldOut) = (parts.training, parts.heldOut)
        }
        if command.distilling.control {
            try DistillingMaterial.check(known, for: "the control learns from right answers, and these texts have none", command)
            try known.checkForTraining()
            control = known
        }
        guard let heldOut else { return }
        if task == .classification { try heldOut.checkLabels(among: labels) }
        let seen = Dataset(task, name: texts.name, texts.examples + (control?.examples ?? []))
        leaked = Set(seen.leaks(into: heldOut).map(\.heldOut)).count
        if leaked > 0 {
            report("warning: \(leaked) of \(heldOut.count) held-out examples are (almost) the same as training texts")
        }
    }

    private static func check(_ known: Dataset, for purpose: Phrase, _ command: Distill) throws {
        guard known.task == .texts else { return }
        throw Problem(purpose, place: command.data, hint: "'--labelled' names a file with labelled examples")
    }
}
