/// Makes the tokens that came likely: cross-entropy over the batch's targets.
package final class CrossEntropyObjective: Objective {
    package let model: TrainableModel

    package init(model: TrainableModel) { self.model = model }

    package var parameters: [Parameter] { model.trainedParameters }

    package func addGradients(
        of batch: Batch, scale: Float, whenKnown: ([Parameter]) -> Void
    ) throws(TrainingError) -> BatchLoss {
        try model.addGradients(of: batch, scale: scale, loss: CrossEntropy(), whenKnown: whenKnown)
    }

    package var passes: UInt64 {
        get { model.passes }
        set { model.passes = newValue }
    }
}
