// The only Swift file that imports CKernels' arithmetic: one table of functions per instruction set.

import CKernels

/// The inner loops for one instruction set. Chosen once, passed on; tests choose every one that the processor has.
package struct Kernels: Sendable {
    package enum Variant: CaseIterable, Sendable {
        case scalar, avx2, avx512, neon, wasm

        /// Whether this processor can run it.
        package var isSupported: Bool { imk_supports(code) != 0 }

        private var code: imk_variant {
            switch self {
            case .scalar: IMK_SCALAR
            case .avx2: IMK_AVX2
            case .avx512: IMK_AVX512
            case .neon: IMK_NEON
            case .wasm: IMK_WASM
            }
        }
    }

    package typealias Floats = UnsafePointer<Float>
    package typealias MutableFloats = UnsafeMutablePointer<Float>

    package let variant: Variant
    let multiplyQ4: @convention(c) (MutableFloats?, Int, UnsafePointer<imk_q4_group>?, Int, imk_q8_rows, Int) -> Void
    let multiplyQ8: @convention(c) (MutableFloats?, Int, UnsafePointer<imk_q8_group>?, Int, imk_q8_rows, Int) -> Void
    package let multiplyF32: @convention(c) (MutableFloats?, Int, Floats?, Floats?, Int, Int) -> Void
    package let floatsFromF16: @convention(c) (MutableFloats?, UnsafePointer<UInt16>?, Int) -> Void
    package let floatsFromBF16: @convention(c) (MutableFloats?, UnsafePointer<UInt16>?, Int) -> Void
    package let quantize: @convention(c) (UnsafeMutablePointer<Int8>?, MutableFloats?, MutableFloats?, MutableFloats?, Floats?, Int) -> Void
    package let rmsNorm: @convention(c) (MutableFloats?, Floats?, Floats?, Int, Float) -> Void
    package let siluMultiply: @convention(c) (MutableFloats?, Floats?, Int) -> Void
    package let siluMultiplyGradient: @convention(c) (MutableFloats?, MutableFloats?, MutableFloats?, Floats?, Int) -> Void
    package let rmsNormGradient: @convention(c) (MutableFloats?, Floats?, Floats?, Floats?, Int, Float) -> Float
    package let add: @convention(c) (MutableFloats?, Floats?, Int) -> Void
    package let softmax: @convention(c) (MutableFloats?, Int) -> Float
    package let pageScores: @convention(c) (MutableFloats?, Int, Floats?, Int, Int, Floats?, Int, Float) -> Void
    package let pageMix: @convention(c) (MutableFloats?, Int, Floats?, Int, Int, Floats?, Int, Int) -> Void

    /// The widest that this processor has.
    package static let best: Kernels = {
        for variant in [Variant.avx512, .avx2, .neon, .wasm] where variant.isSupported { return Kernels(variant) }
        return Kernels(.scalar)
    }()

    /// `variant` must be supported by the processor.
    package init(_ variant: Variant) {
        precondition(variant.isSupported, "this processor lacks the instructions")
        self.variant = variant
        #if arch(x86_64)
            switch variant {
            case .avx512:
                (multiplyQ4, multiplyQ8, multiplyF32) = (imk_multiply_q4_avx512, imk_multiply_q8_avx512, imk_multiply_f32_avx512)
                (floatsFromF16, floatsFromBF16, quantize) = (imk_f16_to_f32_avx512, imk_bf16_to_f32_avx512, imk_quantize_avx512)
                (rmsNorm, siluMultiply, add) = (imk_rms_norm_avx512, imk_silu_multiply_avx512, imk_add_avx512)
                (siluMultiplyGradient, rmsNormGradient) = (imk_silu_multiply_gradient_avx512, imk_rms_norm_gradient_avx512)
                (softmax, pageScores, pageMix) = (imk_softmax_avx512, imk_page_scores_avx512, imk_page_mix_avx512)
                return
            case .avx2:
                (multiplyQ4, multiplyQ8, multiplyF32) = (imk_multiply_q4_avx2, imk_multiply_q8_avx2, imk_multiply_f32_avx2)
                (floatsFromF16, floatsFromBF16, quantize) = (imk_f16_to_f32_avx2, imk_bf16_to_f32_avx2, imk_quantize_avx2)
                (rmsNorm, siluMultiply, add) = (imk_rms_norm_avx2, imk_silu_multiply_avx2, imk_add_avx2)
                (siluMultiplyGradient, rmsNormGradient) = (imk_silu_multiply_gradient_avx2, imk_rms_norm_gradient_avx2)
                (softmax, pageScores, pageMix) = (imk_softmax_avx2, imk_page_scores_avx2, imk_page_mix_avx2)
                return
            case .scalar, .neon, .wasm: break
            }
        #elseif arch(arm64)
            if variant == .neon {
                (multiplyQ4, multiplyQ8, multiplyF32) = (imk_multiply_q4_neon, imk_multiply_q8_neon, imk_multiply_f32_neon)
                (floatsFromF16, floatsFromBF16, quantize) = (imk_f16_to_f32_neon, imk_bf16_to_f32_neon, imk_quantize_neon)
                (rmsNorm, siluMultiply, add) = (imk_rms_norm_neon, imk_silu_multiply_neon, imk_add_neon)
                (siluMultiplyGradient, rmsNormGradient) = (imk_silu_multiply_gradient_neon, imk_rms_norm_gradient_neon)
                (softmax, pageScores, pageMix) = (imk_softmax_neon, imk_page_scores_neon, imk_page_mix_neon)
                return
            }
        #elseif arch(wasm32)
            if variant == .wasm {
                (multiplyQ4, multiplyQ8, multiplyF32) = (imk_multiply_q4_wasm, imk_multiply_q8_wasm, imk_multiply_f32_wasm)
                (floatsFromF16, floatsFromBF16, quantize) = (imk_f16_to_f32_wasm, imk_bf16_to_f32_wasm, imk_quantize_wasm)
                (rmsNorm, siluMultiply, add) = (imk_rms_norm_wasm, imk_silu_multiply_wasm, imk_add_wasm)
                (siluMultiplyGradient, rmsNormGradient) = (imk_silu_multiply_gradient_wasm, imk_rms_norm_gradient_wasm)
                (softmax, pageScores, pageMix) = (imk_softmax_wasm, imk_page_scores_wasm, imk_page_mix_wasm)
                return
            }
        #endif
        (multiplyQ4, multiplyQ8, multiplyF32) = (imk_multiply_q4_scalar, imk_multiply_q8_scalar, imk_multiply_f32_scalar)
        (floatsFromF16, floatsFromBF16, quantize) = (imk_f16_to_f32_scalar, imk_bf16_to_f32_scalar, imk_quantize_scalar)
        (rmsNorm, siluMultiply, add) = (imk_rms_norm_scalar, imk_silu_multiply_scalar, imk_add_scalar)
        (siluMultiplyGradient, rmsNormGradient) = (imk_silu_multiply_gradient_scalar, imk_rms_norm_gradient_scalar)
        (softmax, pageScores, pageMix) = (imk_softmax_scalar, imk_page_scores_scalar, imk_page_mix_scalar)
    }
}
