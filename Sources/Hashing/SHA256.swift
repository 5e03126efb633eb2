import COpenSSL

/// A SHA-256 digest (FIPS 180-4), computed by the system's OpenSSL.
public struct SHA256Digest: Hashable, Sendable, CustomStringConvertible {
    /// 32 bytes.
    public let bytes: [UInt8]

    public init(of data: UnsafeRawBufferPointer) {
        var digest = [UInt8](repeating: 0, count: 32)
        let ok = EVP_Digest(data.baseAddress, data.count, &digest, nil, EVP_sha256(), nil)
        precondition(ok == 1, "OpenSSL has no SHA-256")
        bytes = digest
    }

    public init(of text: String) {
        var text = text
        self = text.withUTF8 { SHA256Digest(of: UnsafeRawBufferPointer($0)) }
    }

    /// 64 lower-case hexadecimal digits.
    public var description: String {
        let digits = Array("0123456789abcdef".utf8)
        return String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
