import Glibc

extension LineReader {
    /// The lines of an open descriptor, such as standard input.
    package init(descriptor: Int32) {
        self.init { buffer throws(InferenceError) in
            while true {
                let count = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
                if count >= 0 { return count }
                guard errno == EINTR else { throw .unreadable(detail: systemError()) }
            }
        }
    }
}
