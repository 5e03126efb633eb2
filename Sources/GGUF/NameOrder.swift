/// Where a name lies in the file, as bytes.
struct NameRange {
    var position: Int
    var count: Int

    func bytes(in file: UnsafeRawBufferPointer) -> UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: file[position..<position + count])
    }

    /// The name for people; bytes that are not UTF-8 are replaced.
    func text(in file: UnsafeRawBufferPointer) -> String { String(decoding: bytes(in: file), as: UTF8.self) }
}

/// The names of a header, sorted by their bytes.
///
/// Sorting rather than hashing: a file made to collide cannot make it slow, and duplicates end up side by side.
struct NameOrder {
    private let names: [NameRange]
    private let order: [Int]

    /// The first name that occurs twice, if any: its index in `names`.
    let duplicate: Int?

    init(_ names: [NameRange], in file: UnsafeRawBufferPointer) {
        self.names = names
        order = names.indices.sorted { NameOrder.compare(names[$0].bytes(in: file), names[$1].bytes(in: file)) < 0 }
        var duplicate: Int?
        for (left, right) in zip(order, order.dropFirst())
        where NameOrder.compare(names[left].bytes(in: file), names[right].bytes(in: file)) == 0 {
            duplicate = max(left, right)
            break
        }
        self.duplicate = duplicate
    }

    func index(of name: String, in file: UnsafeRawBufferPointer) -> Int? {
        var name = name
        return name.withUTF8 { wanted in
            var (low, high) = (0, order.count)
            while low < high {
                let middle = (low + high) / 2
                let sign = NameOrder.compare(names[order[middle]].bytes(in: file), UnsafeRawBufferPointer(wanted))
                if sign == 0 { return order[middle] }
                if sign < 0 { low = middle + 1 } else { high = middle }
            }
            return nil
        }
    }

    /// Negative, zero or positive: byte by byte, the shorter first.
    private static func compare(_ left: UnsafeRawBufferPointer, _ right: UnsafeRawBufferPointer) -> Int {
        for index in 0..<min(left.count, right.count) where left[index] != right[index] {
            return Int(left[index]) - Int(right[index])
        }
        return left.count - right.count
    }
}
