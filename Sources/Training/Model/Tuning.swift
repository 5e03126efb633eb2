/// What of a model is trained.
package enum Tuning: Hashable, Sendable {
    /// Every weight.
    case full
    /// Low-rank adapters beside weights that stay.
    case lora(LoRASettings)
    /// Nothing: the model is only evaluated, as a teacher or for comparison.
    case frozen
}
