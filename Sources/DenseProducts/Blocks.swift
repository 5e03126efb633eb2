internal import CKernels

/// A long sum, cut into blocks whose factors stay in the second-level cache.
struct Blocks {
    let ranges: [Range<Int>]

    /// Blocks of nearly one length, at most 624 (a panel then has 117 KB); they begin at multiples of a panel's width.
    init(_ count: Int, most: Int = 13 * Panels.width) {
        let blocks = max(1, (count + most - 1) / most)
        let length = ((count + blocks - 1) / blocks).roundedUp(to: Panels.width)
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

/// Rows, cut into strips.
enum Strips {
    static let height = IMK_STRIP
    static func count(_ rows: Int) -> Int { (rows + height - 1) / height }
}
