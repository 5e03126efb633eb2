import Hashing

/// Texts that only an answer opens.
///
/// The page holds, for each answer that it knows something about, a few bytes that open under the hash of that answer:
///
///     root   = SHA-256(imbik-key-1 ⏎ salt ⏎ quiz ⏎ variant ⏎ answer)
///     tag    = the first six bytes of SHA-256(root, "t", place)
///     cipher = text ⊕ SHA-256(root, "p", place, 0) SHA-256(root, "p", place, 1) …
///
/// It keeps keys out of sight of someone who reads the page's source, and no more: a choice has few answers, and numbers can be
/// tried out. `site/scripts/lock.js` is the other half.
struct AnswerLock {
    /// Public; makes the hashes of one quiz useless for another.
    let salt: String
    let quiz: String

    struct Root {
        let bytes: [UInt8]
    }

    static let tagCount = 6

    func root(variant: Int, answer: String) -> Root {
        Root(bytes: SHA256Digest(of: "imbik-key-1\n\(salt)\n\(quiz)\n\(variant)\n\(answer)").bytes)
    }

    /// - Parameter place: of the record among its variant's, so that no pad is used twice.
    static func record(_ text: [UInt8], under root: Root, place: Int) -> [UInt8] {
        digest(root.bytes + Array("t".utf8) + [UInt8(place & 0xFF)]).prefix(tagCount) + sealed(text, under: root, place: place)
    }

    /// The text under the pad; the same again opens it.
    static func sealed(_ text: [UInt8], under root: Root, place: Int) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(text.count)
        var pad: [UInt8] = []
        for (index, byte) in text.enumerated() {
            if index % 32 == 0 {
                let block = index / 32
                pad = digest(root.bytes + Array("p".utf8) + [UInt8(place & 0xFF), UInt8(block & 0xFF), UInt8(block >> 8)])
            }
            result.append(byte ^ pad[index % 32])
        }
        return result
    }

    private static func digest(_ bytes: [UInt8]) -> [UInt8] {
        bytes.withUnsafeBytes { SHA256Digest(of: $0).bytes }
    }
}

extension [UInt8] {
    /// RFC 4648, with padding.
    var base64: String {
        let alphabet = Array<UInt8>("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
        var result: [UInt8] = []
        result.reserveCapacity((count + 2) / 3 * 4)
        for start in stride(from: 0, to: count, by: 3) {
            let part = self[start..<Swift.min(start + 3, count)]
            let bits = part.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - part.count))
            for place in 0..<4 {
                result.append(place <= part.count ? alphabet[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return String(decoding: result, as: UTF8.self)
    }
}
