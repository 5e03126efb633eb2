/// What a teacher thinks of one target, softened by the temperature: probabilities that sum to one.
enum SoftTarget {
    /// Of each entry of the vocabulary, `[V]`, and the sum of each times its logarithm.
    case all(UnsafePointer<Float>, negativeEntropy: Double)
    /// Of the likeliest k entries, and of all others together.
    case likeliest(tokens: UnsafeBufferPointer<UInt32>, UnsafePointer<Float>, rest: Float)
    /// Of each of the tokens compared, in their order.
    case compared(UnsafePointer<Float>)
}

/// Where the teacher's distributions come from: a model that runs beside the student, or a file.
protocol SoftTargetSource: AnyObject {
    /// Called before the targets of `batch` are asked for.
    func read(_ batch: Batch) throws(TrainingError)

    /// Called before those of some of the batch's targets are asked for.
    func prepare(_ targets: ArraySlice<Target>)

    /// What the teacher thinks of target number `index` of the batch, one of those last prepared. Called from any thread.
    func target(_ index: Int) -> SoftTarget
}
