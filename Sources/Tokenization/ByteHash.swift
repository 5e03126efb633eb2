/// Hashes and compares short runs of bytes, eight at a time. Not for adversaries: only speed depends on it.
enum ByteHash {
    @inline(__always)
    static func hash(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
        var state = UInt64(truncatingIfNeeded: count) &* 0x9E37_79B9_7F4A_7C15
        if count >= 8 {
            var offset = 0
            while offset < count - 8 {
                state = mix(state ^ word(bytes, offset))
                offset += 8
            }
            return mix(state ^ word(bytes, count - 8))  // may overlap the word before
        }
        return mix(state ^ short(bytes, count))
    }

    @inline(__always)
    static func equal(_ left: UnsafeRawPointer, _ right: UnsafeRawPointer, _ count: Int) -> Bool {
        if count >= 8 {
            var offset = 0
            while offset < count - 8 {
                guard word(left, offset) == word(right, offset) else { return false }
                offset += 8
            }
            return word(left, count - 8) == word(right, count - 8)
        }
        return short(left, count) == short(right, count)
    }

    @inline(__always)
    private static func mix(_ value: UInt64) -> UInt64 {
        let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
        return product.high ^ product.low
    }

    @inline(__always)
    private static func word(_ bytes: UnsafeRawPointer, _ offset: Int) -> UInt64 {
        bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self)
    }

    /// The bytes of fewer than eight, without reading past them; for one `count` different bytes give different words.
    @inline(__always)
    private static func short(_ bytes: UnsafeRawPointer, _ count: Int) -> UInt64 {
        if count >= 4 {
            let low = UInt64(bytes.loadUnaligned(fromByteOffset: 0, as: UInt32.self))
            return low | UInt64(bytes.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self)) << 32
        }
        if count == 0 { return 0 }
        let first = UInt64(bytes.load(fromByteOffset: 0, as: UInt8.self))
        let middle = UInt64(bytes.load(fromByteOffset: count >> 1, as: UInt8.self))
        return first | middle << 8 | UInt64(bytes.load(fromByteOffset: count - 1, as: UInt8.self)) << 16
    }
}
