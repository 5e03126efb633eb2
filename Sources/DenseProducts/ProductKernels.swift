internal import CKernels

/// The inner loops of large products for one precision and one instruction set. Chosen once, passed on; tests choose every
/// one that the processor has.
package struct ProductKernels: Sendable {
    package enum Variant: CaseIterable, Sendable {
        case scalar, avx512
        /// Tiles of 16 by 16 sums (Intel's AMX).
        case amx

        /// Whether this processor can run it in `precision`.
        package func supports(_ precision: Precision) -> Bool {
            switch (self, precision) {
            case (.scalar, _): true
            case (.avx512, .float32): imk_supports(IMK_AVX512) != 0
            case (.avx512, .bfloat16): imk_supports_bf16() != 0
            case (.amx, .float32): false
            case (.amx, .bfloat16): Self.tilesAreEnabled
            }
        }

        /// The system is asked for the tiles' room once a process, before the first product.
        private static let tilesAreEnabled = imk_enables_amx() != 0
    }

    typealias Pack = @convention(c) (UnsafeMutableRawPointer?, Int, UnsafePointer<Float>?, Int, Int, Int) -> Void
    typealias Product = @convention(c) (
        UnsafeMutablePointer<Float>?, Int, UnsafeRawPointer?, UnsafeRawPointer?, Int, Int, Int, Int32
    ) -> Void

    package let precision: Precision
    let product: Product
    /// Panels of the right factor, from rows or from columns.
    let packRows: Pack, packColumns: Pack
    /// Strips of the left one.
    let packStripRows: Pack, packStripColumns: Pack
    /// Rows of a strip.
    let stripHeight: Int
    /// k is packed in whole multiples of so many units.
    private let unitMultiple: Int

    /// `variant` must be supported by the processor.
    package init(_ variant: Variant, _ precision: Precision) {
        precondition(variant.supports(precision), "this processor lacks the instructions")
        self.precision = precision
        #if arch(x86_64)
            if variant == .amx {
                product = imk_product_bf16_amx
                (packRows, packColumns) = (imk_pack_panel_rows_bf16_amx, imk_pack_panel_columns_bf16_amx)
                (packStripRows, packStripColumns) = (imk_pack_strip_rows_bf16_amx, imk_pack_strip_columns_bf16_amx)
                (stripHeight, unitMultiple) = (IMK_TILE_STRIP, 16)
                return
            }
        #endif
        let pack: (rows: Pack, columns: Pack)
        (product, pack) = Self.lanes(variant, precision)
        (packRows, packColumns) = pack
        (packStripRows, packStripColumns) = pack
        (stripHeight, unitMultiple) = (IMK_STRIP, 1)
    }

    /// Those that compute a strip of eight rows in lanes.
    private static func lanes(_ variant: Variant, _ precision: Precision) -> (Product, (rows: Pack, columns: Pack)) {
        #if arch(x86_64)
            switch (variant, precision) {
            case (.avx512, .float32):
                return (imk_product_f32_avx512, (imk_pack_rows_f32_avx512, imk_pack_columns_f32_avx512))
            case (.avx512, .bfloat16):
                return (imk_product_bf16_avx512, (imk_pack_rows_bf16_avx512, imk_pack_columns_bf16_avx512))
            case (.scalar, _), (.amx, _): break
            }
        #endif
        switch precision {
        case .float32: return (imk_product_f32_scalar, (imk_pack_rows_f32_scalar, imk_pack_columns_f32_scalar))
        case .bfloat16: return (imk_product_bf16_scalar, (imk_pack_rows_bf16_scalar, imk_pack_columns_bf16_scalar))
        }
    }

    /// The widest of this processor; null if there is but the definition.
    static func wide(_ precision: Precision) -> ProductKernels? {
        let widest = Variant.allCases.last { $0 != .scalar && $0.supports(precision) }
        return widest.map { ProductKernels($0, precision) }
    }

    /// Units of 32 bits that `k` neighbours take.
    func units(_ k: Int) -> Int {
        switch precision {
        case .float32: k.roundedUp(to: unitMultiple)
        case .bfloat16: ((k + 1) / 2).roundedUp(to: unitMultiple)
        }
    }

    /// The blocks in which a sum over `k` is cut: whole panels, whole units.
    func blocks(_ k: Int) -> Blocks { Blocks(k, multiple: unitMultiple == 1 ? Panels.width : 2 * Panels.width) }

    func strips(_ rows: Int) -> Int { (rows + stripHeight - 1) / stripHeight }
}
