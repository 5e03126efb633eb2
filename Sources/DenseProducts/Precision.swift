/// In what the factors of large products are held. Sums are 32-bit floats in either.
package enum Precision: Sendable, CaseIterable {
    case float32
    /// The upper half of a 32-bit float: the same range, 8 bits of precision, rounded to nearest even.
    case bfloat16
}
