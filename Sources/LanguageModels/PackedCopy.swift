#if canImport(Glibc)
    import GGUF
    import Glibc
    import Tensors

    /// A model's packed weights, kept in a file of their own: mapped at the next load, so that packing happens once and all
    /// processes share the pages.
    ///
    /// A cache: whatever does not fit the model file (another file, another layout, cut off) is not used, and made again.
    struct PackedCopy {
        let path: String
        private let header: [UInt64]

        /// Raised whenever the kernels want their weights laid out otherwise.
        private static let layoutVersion: UInt64 = 1
        private static let magic: UInt64 = 0x6b_6361_706b_626d_69  // "imbkpack", as little-endian bytes
        /// The header's page; the weights follow.
        private static let dataOffset = 4096

        /// The copy at `path` of the model file `source` with these matrices, whether it is there or not.
        /// Nil if the source cannot be looked at.
        init?(at path: String, of source: String, matrices: [GGUFTensor], byteCount: Int) {
            var status = stat()
            guard stat(source, &status) == 0 else { return nil }
            // FNV-1a over what decides where each packed group lies.
            var layout: UInt64 = 0xcbf2_9ce4_8422_2325
            for number in matrices.flatMap({ [$0.fileRange.lowerBound, $0.shape[0], $0.shape[1], $0.byteCount] }) {
                layout = (layout ^ UInt64(number)) &* 0x100_0000_01b3
            }
            self.path = path
            header = [
                Self.magic, Self.layoutVersion, UInt64(byteCount), layout, UInt64(status.st_size), UInt64(status.st_ino),
                UInt64(bitPattern: Int64(status.st_mtim.tv_sec)), UInt64(status.st_mtim.tv_nsec),
            ]
        }

        private var byteCount: Int { Int(header[2]) }

        /// The weights, mapped; nil if there is no copy that fits.
        func mapped() -> AlignedMemory? {
            let descriptor = open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { return nil }
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0, Int(status.st_size) == Self.dataOffset + byteCount else { return nil }
            var found = [UInt64](repeating: 0, count: header.count)
            let wanted = header.count * MemoryLayout<UInt64>.stride
            guard pread(descriptor, &found, wanted, 0) == wanted, found == header else { return nil }
            return AlignedMemory(mapping: descriptor, from: Self.dataOffset, byteCount: byteCount)
        }

        /// Writes the copy under a temporary name and renames it. Where that fails (no space, no right), or another
        /// process is at it, there is none.
        func write(_ weights: UnsafeRawBufferPointer) {
            let temporary = path + ".part"
            let descriptor = open(temporary, O_WRONLY | O_CREAT | O_CLOEXEC, 0o600)
            guard descriptor >= 0 else { return }
            defer { close(descriptor) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { return }
            let page = header + [UInt64](repeating: 0, count: Self.dataOffset / 8 - header.count)
            let isWritten =
                ftruncate(descriptor, 0) == 0 && page.withUnsafeBytes { Self.write($0, to: descriptor) }
                && Self.write(weights, to: descriptor) && fsync(descriptor) == 0
            if !isWritten || rename(temporary, path) != 0 { unlink(temporary) }
        }

        private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) -> Bool {
            var done = 0
            while done < bytes.count {
                let count = Glibc.write(descriptor, bytes.baseAddress.unsafelyUnwrapped + done, bytes.count - done)
                if count < 0 && errno == EINTR { continue }
                guard count > 0 else { return false }
                done += count
            }
            return true
        }
    }
#endif
