/// Keys and values of a sequence in all layers, in pages of 64 positions that are added as the sequence grows.
///
/// Within a page and for each layer and head: keys `[W, 64]`, so that 64 scores are computed side by side, and values
/// `[64, W]`. W is the head width, rounded up to 16; the rest is zero.
///
/// Sequences that begin alike share their pages (`fork`); who writes on a shared page gets a copy of it first.
package final class KeyValuePages {
    package static let pageLength = 64
    /// Positions filled.
    package private(set) var count = 0
    package let shape: KeyValueShape
    private let spare: SparePages
    private var pages: [AlignedMemory] = []

    /// - Parameter spare: where pages come from and go to; several sequences may have it in common.
    package init(_ shape: KeyValueShape, spare: SparePages = SparePages()) {
        (self.shape, self.spare) = (shape, spare)
    }

    deinit { dropPages(from: 0) }

    package var heads: Int { shape.heads }
    package var headWidth: Int { shape.headWidth }
    package var paddedWidth: Int { shape.paddedWidth }

    /// Makes room for `more` positions after those filled, which nobody else sees.
    package func reserve(_ more: Int) {
        let needed = (count + more + Self.pageLength - 1) / Self.pageLength
        var page = count / Self.pageLength
        while page < needed {
            if page == pages.count {
                pages.append(spare.take(shape))
            } else if !isKnownUniquelyReferenced(&pages[page]) {
                let own = spare.take(shape)
                copy(pages[page], to: own, positions: max(0, count - page * Self.pageLength))
                pages[page] = own
            }
            page += 1
        }
    }

    /// Says that the next `more` positions have been stored in all layers.
    package func advance(_ more: Int) { count += more }

    /// Forgets the positions from `newCount` on.
    package func truncate(to newCount: Int) {
        precondition((0...count).contains(newCount), "a sequence can only be cut back")
        count = newCount
    }

    /// Another sequence that begins with the first `length` positions of this one.
    package func fork(at length: Int) -> KeyValuePages {
        precondition((0...count).contains(length), "only what is there can be shared")
        let other = KeyValuePages(shape, spare: spare)
        other.pages = Array(pages[..<((length + Self.pageLength - 1) / Self.pageLength)])
        other.count = length
        return other
    }

    /// Keys of one page, layer and head, `[W, 64]`.
    package func keys(page: Int, layer: Int, head: Int) -> UnsafeMutablePointer<Float> {
        shape.keys(of: pages[page], layer: layer, head: head)
    }

    /// Values of one page, layer and head, `[64, W]`.
    package func values(page: Int, layer: Int, head: Int) -> UnsafeMutablePointer<Float> {
        keys(page: page, layer: layer, head: head) + shape.numbersPerHead
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

    /// Copies the first `positions` of a page; what stands behind them in the other page is never read.
    private func copy(_ page: AlignedMemory, to other: AlignedMemory, positions: Int) {
        guard positions > 0 else { return }
        for layer in 0..<shape.layers {
            for head in 0..<heads {
                let from = shape.keys(of: page, layer: layer, head: head)
                let to = shape.keys(of: other, layer: layer, head: head)
                for i in 0..<headWidth {
                    (to + i * Self.pageLength).update(from: from + i * Self.pageLength, count: positions)
                }
                (to + shape.numbersPerHead).update(from: from + shape.numbersPerHead, count: positions * paddedWidth)
            }
        }
    }

    private func dropPages(from first: Int) {
        for index in first..<pages.count where isKnownUniquelyReferenced(&pages[index]) { spare.give(pages[index]) }
        pages.removeLast(pages.count - first)
    }
}

/// How keys and values lie in a page.
package struct KeyValueShape: Hashable, Sendable {
    package let layers: Int
    package let heads: Int
    package let headWidth: Int
    /// W: `headWidth`, rounded up to 16.
    package var paddedWidth: Int { (headWidth + 15) / 16 * 16 }

    package init(layers: Int, heads: Int, headWidth: Int) {
        (self.layers, self.heads, self.headWidth) = (layers, heads, headWidth)
    }

    /// Of the keys of one layer and head in a page, and of its values.
    var numbersPerHead: Int { paddedWidth * KeyValuePages.pageLength }
    /// Bytes of a page.
    package var pageBytes: Int { 2 * layers * heads * numbersPerHead * MemoryLayout<Float>.stride }

    func keys(of page: AlignedMemory, layer: Int, head: Int) -> UnsafeMutablePointer<Float> {
        page.bytes.baseAddress.unsafelyUnwrapped.assumingMemoryBound(to: Float.self)
            + (layer * heads + head) * 2 * numbersPerHead
    }
}

/// Pages that no sequence uses, kept for the next one: fresh memory costs a page fault for every 4 KiB.
package final class SparePages {
    private var pages: [AlignedMemory] = []

    package init() {}

    func take(_ shape: KeyValueShape) -> AlignedMemory {
        pages.popLast() ?? AlignedMemory(byteCount: shape.pageBytes)
    }

    func give(_ page: AlignedMemory) { pages.append(page) }
}
