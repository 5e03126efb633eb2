/// Where the sequences of a batch lie among its rows: one after another, without padding.
package struct SequenceLayout {
    /// The rows of each sequence that has any.
    package let sequences: [Range<Int>]
    /// Of each row within its sequence, from 0.
    package let positions: [Int]  // [T]
    /// T.
    package var count: Int { positions.count }
    /// Tokens of the longest sequence.
    package let longest: Int

    package init(lengths: [Int]) {
        var (start, ranges, positions) = (0, [Range<Int>](), [Int]())
        for length in lengths where length > 0 {
            ranges.append(start..<start + length)
            positions.append(contentsOf: 0..<length)
            start += length
        }
        (sequences, self.positions, longest) = (ranges, positions, lengths.max() ?? 0)
    }
}
