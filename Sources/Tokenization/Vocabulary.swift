/// The tokens as raw bytes, packed, and what each is for.
struct Vocabulary: Sendable {
    /// The bytes of all tokens, one after another.
    private(set) var bytes: [UInt8]
    /// Where each token's bytes start; one more entry for the end of the last.
    private(set) var starts: [UInt32]
    private(set) var kinds: [TokenKind]
    /// The token of each single byte; -1 where there is none.
    private(set) var byteTokens: [Int32]

    var count: Int { kinds.count }

    /// Takes over tokens that are written in GPT-2's alphabet.
    ///
    /// - Parameter kinds: one number a token; nil when all are normal.
    init(_ tokens: PackedStrings, kinds numbers: [Int]?) throws(VocabularyFault) {
        kinds = try Vocabulary.kinds(numbers, of: tokens.count)
        starts = [UInt32](repeating: 0, count: tokens.count + 1)
        byteTokens = [Int32](repeating: -1, count: 256)
        bytes = [UInt8](repeating: 0, count: tokens.bytes.count - 8 * tokens.count)  // no letter is shorter than its byte

        let kinds = kinds
        let used = bytes.withUnsafeMutableBytes { bytes in
            starts.withUnsafeMutableBufferPointer { starts in
                ByteLetters.byteOfCodePoint.withUnsafeBufferPointer { bytesOfLetters in
                    var used = 0
                    for token in tokens {
                        starts[token.index] = UInt32(truncatingIfNeeded: used)
                        let source = tokens.bytes(of: token)
                        let target = UnsafeMutableRawBufferPointer(rebasing: bytes[used...])
                        if kinds[token.index] == .normal, let length = ByteLetters.decode(source, to: target, bytesOfLetters) {
                            used += length
                        } else {
                            target.copyMemory(from: source)  // as it is: special tokens, and words outside the alphabet
                            used += source.count
                        }
                    }
                    return used
                }
            }
        }
        starts[tokens.count] = UInt32(truncatingIfNeeded: used)
        for (token, kind) in kinds.enumerated() where kind == .normal && range(of: token).count == 1 {
            byteTokens[Int(bytes[Int(starts[token])])] = Int32(truncatingIfNeeded: token)
        }
    }

    private static func kinds(_ numbers: [Int]?, of count: Int) throws(VocabularyFault) -> [TokenKind] {
        guard let numbers else { return [TokenKind](repeating: .normal, count: count) }
        guard numbers.count == count else { throw .kindCount(numbers.count, tokens: count) }
        var kinds: [TokenKind] = []
        kinds.reserveCapacity(count)
        for number in numbers {
            guard let kind = TokenKind(rawValue: number) else { throw .unknownKind(token: kinds.count, kind: number) }
            kinds.append(kind)
        }
        return kinds
    }

    /// Where a token's bytes lie in `bytes`.
    func range(of token: Int) -> Range<Int> { Int(starts[token])..<Int(starts[token + 1]) }
}

extension Vocabulary {
    /// Printable ASCII and the line feed must have tokens: without them no English text can be written.
    func checkPlainText() throws(VocabularyFault) {
        for byte in [10] + Array(UInt8(0x20)...0x7E) where byteTokens[Int(byte)] < 0 { throw .missingByte(byte) }
    }
}
