#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The bytes of a file, held until nobody refers to them: mapped, copied, or borrowed from the caller.
///
/// `@unchecked Sendable`: the bytes are never written after `init`, and freed only in `deinit`.
final class FileBytes: @unchecked Sendable {
    private enum Owner {
        case mapping, allocation, caller
    }

    let bytes: UnsafeRawBufferPointer
    private let owner: Owner
    var isMapping: Bool { owner == .mapping }

    /// A copy, aligned for any kernel.
    init(copying source: [UInt8]) {
        let copy = UnsafeMutableRawBufferPointer.allocate(byteCount: source.count, alignment: 64)
        copy.copyBytes(from: source)
        (bytes, owner) = (UnsafeRawBufferPointer(copy), .allocation)
    }

    /// Bytes that the caller keeps alive and unchanged.
    init(borrowing source: UnsafeRawBufferPointer) {
        (bytes, owner) = (source, .caller)
    }

    #if canImport(Glibc) || canImport(Musl)
        /// Maps the file at `path`, read-only.
        init(mapping path: String) throws(GGUFError) {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw GGUFError(.unreadable(reason: FileBytes.lastSystemError), file: path) }
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0 else {
                throw GGUFError(.unreadable(reason: FileBytes.lastSystemError), file: path)
            }
            guard status.st_mode & S_IFMT == S_IFREG else {
                throw GGUFError(.unreadable(reason: "it is a folder or a device"), file: path)
            }
            let count = Int(status.st_size)
            guard count > 0 else { throw GGUFError(.empty, file: path) }
            guard let start = mmap(nil, count, PROT_READ, MAP_PRIVATE, descriptor, 0), start != MAP_FAILED else {
                throw GGUFError(.unreadable(reason: FileBytes.lastSystemError), file: path)
            }
            (bytes, owner) = (UnsafeRawBufferPointer(start: start, count: count), .mapping)
        }

        private static var lastSystemError: String { String(cString: strerror(errno)) }
    #endif

    deinit {
        switch owner {
        case .mapping:
            #if canImport(Glibc) || canImport(Musl)
                munmap(UnsafeMutableRawPointer(mutating: bytes.baseAddress), bytes.count)
            #endif
        case .allocation: bytes.deallocate()
        case .caller: break
        }
    }
}
