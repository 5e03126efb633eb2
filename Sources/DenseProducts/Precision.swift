internal import CKernels

/// In what the factors of large products are held. Sums are 32-bit floats in either.
package enum Precision: Sendable, CaseIterable {
    case float32
    /// The upper half of a 32-bit float: the same range, 8 bits of precision, rounded to nearest even.
    /// Without the instructions (AMX or AVX-512 BF16) it works, slowly.
    case bfloat16

    /// The one in which this processor multiplies fastest: decided by its kind, not by a measurement, so that a run
    /// gives the same result each time.
    package static var best: Precision {
        ProductKernels.Variant.amx.supports(.bfloat16) || imk_prefers_bf16() != 0 ? .bfloat16 : .float32
    }
}
