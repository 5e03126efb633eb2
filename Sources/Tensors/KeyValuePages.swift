/// Keys and values of a sequence in all layers, in pages of 64 positions that are added as the sequence grows.
///
/// Within a page and for each layer and head: keys `[W, 64]`, so that 64 scores are computed side by side, and values
/// `[64, W]`. W is the head width, rounded up to 16; the rest is zero.
package final class KeyValuePages {
    package static let pageLength = 64
    /// Positions filled.
    package private(set) var count = 0
    package let heads: Int
    package let headWidth: Int
    package let paddedWidth: Int
    private let layers: Int
    private var pages: [AlignedMemory] = []

    package init(layers: Int, heads: Int, headWidth: Int) {
        (self.layers, self.heads, self.headWidth) = (layers, heads, headWidth)
        paddedWidth = (headWidth + 15) / 16 * 16
    }

    private var numbersPerHead: Int { paddedWidth * Self.pageLength }

    /// Makes room for `more` positions after those filled.
    package func reserve(_ more: Int) {
        let needed = (count + more + Self.pageLength - 1) / Self.pageLength
        while pages.count < needed {
            pages.append(AlignedMemory(byteCount: 2 * layers * heads * numbersPerHead * MemoryLayout<Float>.stride))
        }
    }

    /// Says that the next `more` positions have been stored in all layers.
    package func advance(_ more: Int) { count += more }

    /// Forgets the positions from `newCount` on.
    package func truncate(to newCount: Int) {
        precondition((0...count).contains(newCount), "a sequence can only be cut back")
        count = newCount
    }

    /// Keys of one page, layer and head, `[W, 64]`.
    package func keys(page: Int, layer: Int, head: Int) -> UnsafeMutablePointer<Float> {
        pages[page].bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: Float.self)
            + (layer * heads + head) * 2 * numbersPerHead
    }

    /// Values of one page, layer and head, `[64, W]`.
    package func values(page: Int, layer: Int, head: Int) -> UnsafeMutablePointer<Float> {
        keys(page: page, layer: layer, head: head) + numbersPerHead
    }

    /// Stores one position: `key` and `value` are `[heads · headWidth]`.
    package func store(key: UnsafePointer<Float>, value: UnsafePointer<Float>, layer: Int, position: Int) {
        let (page, p) = position.quotientAndRemainder(dividingBy: Self.pageLength)
        for head in 0..<heads {
            let keys = keys(page: page, layer: layer, head: head)
            let values = values(page: page, layer: layer, head: head) + p * paddedWidth
            for i in 0..<headWidth {
                keys[i * Self.pageLength + p] = key[head * headWidth + i]
                values[i] = value[head * headWidth + i]
            }
        }
    }
}
