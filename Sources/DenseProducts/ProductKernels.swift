internal import CKernels

/// The inner loops of large products for one precision and one instruction set. Chosen once, passed on; tests choose every
/// one that the processor has.
package struct ProductKernels: Sendable {
    package enum Variant: CaseIterable, Sendable {
        case scalar, avx512

        /// Whether this processor can run it in `precision`.
        package func supports(_ precision: Precision) -> Bool {
            switch (self, precision) {
            case (.scalar, _): true
            case (.avx512, .float32): imk_supports(IMK_AVX512) != 0
            case (.avx512, .bfloat16): imk_supports_bf16() != 0
            }
        }
    }

    typealias Pack = @convention(c) (UnsafeMutableRawPointer?, Int, UnsafePointer<Float>?, Int, Int, Int) -> Void
    typealias Product = @convention(c) (
        UnsafeMutablePointer<Float>?, Int, UnsafeRawPointer?, UnsafeRawPointer?, Int, Int, Int, Int32
    ) -> Void

    package let precision: Precision
    let product: Product
    let packRows: Pack
    let packColumns: Pack

    /// `variant` must be supported by the processor.
    package init(_ variant: Variant, _ precision: Precision) {
        precondition(variant.supports(precision), "this processor lacks the instructions")
        self.precision = precision
        #if arch(x86_64)
            switch (variant, precision) {
            case (.avx512, .float32):
                product = imk_product_f32_avx512
                (packRows, packColumns) = (imk_pack_rows_f32_avx512, imk_pack_columns_f32_avx512)
                return
            case (.avx512, .bfloat16):
                product = imk_product_bf16_avx512
                (packRows, packColumns) = (imk_pack_rows_bf16_avx512, imk_pack_columns_bf16_avx512)
                return
            case (.scalar, _): break
            }
        #endif
        switch precision {
        case .float32:
            product = imk_product_f32_scalar
            (packRows, packColumns) = (imk_pack_rows_f32_scalar, imk_pack_columns_f32_scalar)
        case .bfloat16:
            product = imk_product_bf16_scalar
            (packRows, packColumns) = (imk_pack_rows_bf16_scalar, imk_pack_columns_bf16_scalar)
        }
    }

    /// The widest of this processor; null if there is but the definition.
    static func wide(_ precision: Precision) -> ProductKernels? {
        Variant.avx512.supports(precision) ? ProductKernels(.avx512, precision) : nil
    }

    /// Units of 32 bits that hold `k` neighbours.
    func units(_ k: Int) -> Int {
        switch precision {
        case .float32: k
        case .bfloat16: (k + 1) / 2
        }
    }
}
