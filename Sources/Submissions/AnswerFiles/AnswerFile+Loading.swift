import Foundation

extension AnswerFile {
    /// The bytes of the plain file at `path`, if there are not too many.
    ///
    /// - Parameter mayBeLink: whether a link is followed. One that somebody handed in could lead anywhere.
    package static func load(
        _ path: String, most mostBytes: Int = mostBytes, mayBeLink: Bool = true
    ) -> Result<[UInt8], AnswerFileError> {
        // Without waiting: a pipe without a writer must not hold up the batch.
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK | (mayBeLink ? 0 : O_NOFOLLOW))
        guard descriptor >= 0 || errno != ELOOP else { return .failure(.notAFile) }
        guard descriptor >= 0 else { return .failure(.unreadable(String(cString: strerror(errno)))) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else { return .failure(.notAFile) }
        guard facts.st_size <= mostBytes else { return .failure(.tooLarge(bytes: Int(facts.st_size), most: mostBytes)) }
        var bytes = [UInt8](repeating: 0, count: Int(facts.st_size) + 1)
        var count = 0
        while count < bytes.count {
            let read = bytes.withUnsafeMutableBytes { Foundation.read(descriptor, $0.baseAddress! + count, $0.count - count) }
            if read < 0 && errno == EINTR { continue }
            guard read >= 0 else { return .failure(.unreadable(String(cString: strerror(errno)))) }
            if read == 0 { break }
            count += read
        }
        // A file that grows while it is read is as large as it may be, or too large.
        return .success(Array(bytes.prefix(count)))
    }
}
