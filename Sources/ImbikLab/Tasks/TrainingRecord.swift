/// What a training run did: its settings, its losses, what it took.
public struct TrainingRecord: Hashable, Sendable, Displayable {
    /// A setting by name, as in "learning rate" and "0.0005".
    public struct Setting: Hashable, Sendable {
        /// What is set.
        public let name: String
        /// To what.
        public let value: String
    }

    /// Every setting; none is hidden.
    public let settings: [Setting]
    /// Parameters that were trained.
    public let trainedParameters: Int
    /// Parameters of the model, trained or not.
    public let parameters: Int
    /// Loss of each step, in nats a target, before the step was taken.
    public let losses: [Double]
    /// Tokens that went through the model.
    public let tokens: Int
    /// How long it took by the clock, in seconds. Differs from run to run, as nothing else here does.
    public let seconds: Double
    /// Memory that was foreseen before the start, in bytes.
    public let memoryBytes: Int

    /// The loss over the steps.
    public var lossPlot: LinePlot { LinePlot("Loss while training", x: "step", y: "nats a target", losses) }

    /// The settings as a table, under what was trained and where the loss went.
    public var display: MIMEBundle {
        let share = (Double(trainedParameters) / Double(max(parameters, 1))).percent(1)
        let loss = losses.isEmpty ? "" : "; loss \(mean(losses.prefix(10)).fixed(3)) → \(mean(losses.suffix(10)).fixed(3))"
        return Table(
            "\(trainedParameters.grouped) of \(parameters.grouped) parameters trained (\(share)), "
                + "\(losses.count.grouped) steps\(loss)",
            columns: ["setting", "value"], rows: settings.map { [$0.name, $0.value] }
        ).display
    }
}

private func mean(_ values: ArraySlice<Double>) -> Double { values.reduce(0, +) / Double(values.count) }
