internal import CKernels

/// A long sum, cut into blocks whose factors stay in the second-level cache.
struct Blocks {
    let ranges: [Range<Int>]

    /// Blocks of nearly one length, about 624 at most (a panel of floats then has 117 KB); they begin at multiples of
    /// `multiple`, which is one of a panel's width.
    init(_ count: Int, most: Int = 13 * Panels.width, multiple: Int = Panels.width) {
        let blocks = max(1, (count + most - 1) / most)
        let length = ((count + blocks - 1) / blocks).roundedUp(to: multiple)
        ranges = (0..<blocks).map { min(count, $0 * length)..<min(count, ($0 + 1) * length) }
    }
}

/// Columns, cut into panels.
enum Panels {
    static let width = IMK_PANEL

    static func count(_ columns: Int) -> Int { (columns + Panels.width - 1) / Panels.width }

    static func columns(_ panel: Int, of columns: Int) -> Range<Int> {
        let first = panel * Panels.width
        return first..<min(columns, first + Panels.width)
    }

    /// Lanes that `columns` take, in whole vectors.
    static func lanes(_ columns: Int) -> Int { (columns + 15) & ~15 }
}
