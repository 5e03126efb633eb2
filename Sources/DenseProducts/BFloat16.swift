internal import CKernels

/// Rounding to bfloat16, the definition.
package enum BFloat16 {
    /// To the nearest number of 8 bits of precision, ties to even; subnormal numbers become zero, as in the kernels.
    package static func rounded(_ value: Float) -> Float {
        Float(bitPattern: UInt32(imk_bf16_rounded(value)) << 16)
    }
}
