/// One tensor of a GGUF file: its name, shape and type, and where its bytes lie.
///
/// The value keeps the file's bytes in memory, so `bytes` stays valid as long as the tensor (or its file) lives.
public struct GGUFTensor: Sendable {
    public let name: String
    /// Outermost dimension first, as in `[rows, columns]`. (The file lists the innermost first.)
    public let shape: [Int]
    public let type: GGUFType
    /// The product of the shape.
    public let elementCount: Int
    /// Bytes of the stored form; 0 for a type that nobody knows.
    public let byteCount: Int

    /// First byte within the file.
    let position: Int
    let storage: FileBytes

    /// The stored form: rows one after another, without gaps.
    public var bytes: UnsafeRawBufferPointer {
        UnsafeRawBufferPointer(rebasing: storage.bytes[position..<position + byteCount])
    }
}
