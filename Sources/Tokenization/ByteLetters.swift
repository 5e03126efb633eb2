/// GPT-2's alphabet: a printable character for every byte, as vocabularies are written in it.
///
/// Printable bytes of Latin-1 stand for themselves; the other 68 get the code points from 256 on, in order. The space
/// becomes `Ġ`, the line feed `Ċ`. Source: `bytes_to_unicode` in openai/gpt-2, `src/encoder.py`.
package enum ByteLetters {
    /// The byte of each code point below 324; -1 where the alphabet has none.
    static let byteOfCodePoint: [Int16] = {
        var table = [Int16](repeating: -1, count: 324)
        var next = 256
        for byte in 0..<256 {
            if isPrintable(byte) {
                table[byte] = Int16(byte)
            } else {
                table[next] = Int16(byte)
                next += 1
            }
        }
        return table
    }()

    private static func isPrintable(_ byte: Int) -> Bool {
        (0x21...0x7E).contains(byte) || (0xA1...0xAC).contains(byte) || (0xAE...0xFF).contains(byte)
    }

    /// Writes the bytes that `letters` stand for, and returns how many; nil when a letter is not of the alphabet.
    static func decode(
        _ letters: UnsafeRawBufferPointer, to target: UnsafeMutableRawBufferPointer, _ byteOfCodePoint: UnsafeBufferPointer<Int16>
    ) -> Int? {
        var (read, written) = (0, 0)
        while read < letters.count {
            var point = Int(letters[read])
            read += 1
            if point >= 0x80 {
                guard (0xC2...0xC5).contains(point), read < letters.count, letters[read] & 0xC0 == 0x80 else { return nil }
                point = (point & 0x1F) << 6 | Int(letters[read] & 0x3F)
                read += 1
            }
            guard point < byteOfCodePoint.count, byteOfCodePoint[point] >= 0 else { return nil }
            target[written] = UInt8(byteOfCodePoint[point])
            written += 1
        }
        return written
    }

    /// The bytes written in the alphabet.
    package static func letters(for bytes: [UInt8]) -> [UInt8] {
        var text: [UInt8] = []
        for byte in bytes {
            let point = byteOfCodePoint.firstIndex(of: Int16(byte)) ?? 0
            if point < 0x80 {
                text.append(UInt8(point))
            } else {
                text.append(UInt8(0xC0 | point >> 6))
                text.append(UInt8(0x80 | point & 0x3F))
            }
        }
        return text
    }
}
