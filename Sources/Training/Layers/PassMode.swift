/// What a pass through the layers is for.
package enum PassMode: Equatable {
    /// Nothing is dropped, and nothing kept for gradients.
    case evaluating
    /// Gradients follow. The number of the pass chooses what dropout drops.
    case training(pass: UInt64)
}
