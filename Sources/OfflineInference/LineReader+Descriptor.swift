import Glibc

extension LineReader {
    /// The lines of an open descriptor, such as standard input.
    package init(descriptor: Int32) {
        self.init { () throws(InferenceError) in
            var (filled, fault) = (0, Int32(0))
            let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
                repeat { filled = Glibc.read(descriptor, buffer.baseAddress, buffer.count) } while filled < 0 && errno == EINTR
                (count, fault) = (max(filled, 0), errno)
            }
            guard filled >= 0 else { throw .unreadable(detail: String(cString: strerror(fault))) }
            return bytes
        }
    }
}
