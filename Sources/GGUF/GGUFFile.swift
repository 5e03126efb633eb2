/// A GGUF file, opened and checked: metadata by key, tensors by name.
///
/// Opening reads the header only. Every count, length, type, shape and offset is checked against the file before use,
/// so what this type hands out can be read without further checks. Tensors are used where they lie in the mapped file.
/// (A file that another program cuts short while it is mapped can still end the process; that is how mapping works.)
///
/// The format: https://github.com/ggml-org/ggml/blob/master/docs/gguf.md, versions 2 and 3, little-endian.
///
///     let file = try GGUFFile.open("smollm2.gguf")
///     let layers = try file.integer("llama.block_count")
///     let embedding = try file.tensor("token_embd.weight", shape: [vocabulary, width])
public final class GGUFFile: Sendable {
    /// The path, or the name given with the bytes; for messages.
    public let name: String
    /// Size of the whole file in bytes.
    public var byteCount: Int { storage.bytes.count }
    /// 2 or 3.
    public let version: Int
    /// In the order of the file.
    public let tensors: [GGUFTensor]

    let storage: FileBytes
    let entries: [MetadataEntry]
    private let entryOrder: NameOrder
    private let tensorOrder: NameOrder

    /// Reads the header of bytes that are already in memory. The bytes are copied.
    public convenience init(bytes: [UInt8], name: String) throws(GGUFError) {
        try self.init(storage: FileBytes(copying: bytes), name: name)
    }

    /// Reads the header of bytes that the caller keeps alive, unchanged and 32-byte aligned for as long as
    /// the file or any of its tensors is in use.
    public convenience init(borrowing bytes: UnsafeRawBufferPointer, name: String) throws(GGUFError) {
        try self.init(storage: FileBytes(borrowing: bytes), name: name)
    }

    #if canImport(Glibc) || canImport(Musl)
        /// Maps the file at `path` and reads its header.
        public static func open(_ path: String) throws(GGUFError) -> GGUFFile {
            try GGUFFile(storage: FileBytes(mapping: path), name: path)
        }
    #endif

    init(storage: FileBytes, name: String) throws(GGUFError) {
        let header = try Header(reading: storage, file: name)
        self.storage = storage
        self.name = name
        version = Int(header.version)
        entries = header.entries
        tensors = header.tensors
        entryOrder = header.entryOrder
        tensorOrder = header.tensorOrder
    }

    // MARK: - Tensors

    /// The tensor of that name, if the file has it.
    public func tensor(named name: String) -> GGUFTensor? {
        tensorOrder.index(of: name, in: storage.bytes).map { tensors[$0] }
    }

    /// The tensor of that name, which must exist, have this shape (outermost first) and a type that can be computed with.
    public func tensor(_ name: String, shape: [Int]) throws(GGUFError) -> GGUFTensor {
        guard let tensor = tensor(named: name) else { throw GGUFError(.missingTensor(name), file: self.name) }
        guard tensor.shape == shape else {
            throw GGUFError(.shapeDiffers(tensor: name, expected: shape, found: tensor.shape), file: self.name)
        }
        if case .other = tensor.type {
            throw GGUFError(.unsupportedType(tensor: name, type: tensor.type), file: self.name)
        }
        return tensor
    }

    // MARK: - Keys

    /// The metadata keys in the order of the file.
    public var keys: [String] { entries.map { $0.name(in: storage.bytes) } }

    func entry(_ key: String) -> MetadataEntry? {
        entryOrder.index(of: key, in: storage.bytes).map { entries[$0] }
    }
}
