import CKernels

/// What is the same for all numbers of one step of AdamW (Loshchilov & Hutter 2019, arXiv:1711.05101, Alg. 2):
///
///     g = gradient · scale
///     m = keepFirst · m + addFirst · g
///     v = keepSecond · v + addSecond · g²
///     x = keepValue · x − rate · m / (√v · rootScale + ε)
package struct AdamWFactors: Sendable {
    package var scale: Float
    package var keepFirst: Float
    package var addFirst: Float
    package var keepSecond: Float
    package var addSecond: Float
    package var rootScale: Float
    package var epsilon: Float
    package var rate: Float
    package var keepValue: Float

    package init(
        scale: Float, keepFirst: Float, addFirst: Float, keepSecond: Float, addSecond: Float, rootScale: Float,
        epsilon: Float, rate: Float, keepValue: Float
    ) {
        (self.scale, self.keepFirst, self.addFirst) = (scale, keepFirst, addFirst)
        (self.keepSecond, self.addSecond, self.rootScale) = (keepSecond, addSecond, rootScale)
        (self.epsilon, self.rate, self.keepValue) = (epsilon, rate, keepValue)
    }

    /// One step on `count` numbers; `gradient` is zero afterwards. The same bits whatever the kernels.
    package func update(
        _ values: Kernels.MutableFloats, gradient: Kernels.MutableFloats, first: Kernels.MutableFloats,
        second: Kernels.MutableFloats, count: Int, kernels: Kernels
    ) {
        var f = imk_adamw_factors(
            scale: scale, keep_first: keepFirst, add_first: addFirst, keep_second: keepSecond, add_second: addSecond,
            root_scale: rootScale, epsilon: epsilon, rate: rate, keep_value: keepValue)
        #if arch(x86_64)
            switch kernels.variant {
            case .avx512: return imk_adamw_avx512(values, gradient, first, second, count, &f)
            case .avx2: return imk_adamw_avx2(values, gradient, first, second, count, &f)
            case .scalar, .neon, .wasm: break
            }
        #elseif arch(arm64)
            if kernels.variant == .neon { return imk_adamw_neon(values, gradient, first, second, count, &f) }
        #elseif arch(wasm32)
            if kernels.variant == .wasm { return imk_adamw_wasm(values, gradient, first, second, count, &f) }
        #endif
        imk_adamw_scalar(values, gradient, first, second, count, &f)
    }
}
