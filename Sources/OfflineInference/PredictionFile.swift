import Glibc
package import JSON

/// A file of JSON lines that only grows, each with the number of the query it belongs to in `line`.
///
/// What `append` has written is on the disk when it returns. A process that dies leaves whole lines and perhaps a torn one,
/// which the next opening cuts off.
package final class PredictionFile {
    private let path: String
    private let descriptor: Int32
    /// The number of the last line's query; 0 in an empty file.
    package private(set) var lastLine = 0
    /// The last whole line, nil in an empty file.
    package private(set) var last: JSONValue?

    /// Opens the file, or makes it.
    /// - Parameter resuming: whether there may be something in it.
    package init(path: String, resuming: Bool) throws(InferenceError) {
        self.path = path
        descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .unwritable(path: path, detail: systemError()) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else { throw .busy(path: path) }
        let length = lseek(descriptor, 0, SEEK_END)
        guard length == 0 || resuming else { throw .outputExists(path: path) }
        let (start, end) = lastWholeLine(length)
        if let line = bytes(start..<end).dropLast().nonEmpty {
            guard let value = try? JSONValue(parsing: line), let number = value["line"]?.integer, number > 0 else {
                throw .notPredictions(path: path)
            }
            (last, lastLine) = (value, number)
        }
        try cut(to: end)
    }

    /// An open descriptor that is written to and never read, such as standard output.
    package init(descriptor: Int32, name: String) { (self.descriptor, path) = (descriptor, name) }

    deinit { if descriptor > 2 { close(descriptor) } }

    /// Cuts off the lines that belong to queries after `line`; they are at the end.
    package func drop(after line: Int) throws(InferenceError) {
        var end = lseek(descriptor, 0, SEEK_END)
        while end > 0 {
            let (start, lineEnd) = lastWholeLine(end)
            let number = (try? JSONValue(parsing: bytes(start..<lineEnd).dropLast()))?["line"]?.integer ?? 0
            if number <= line { break }
            end = start
        }
        try cut(to: end)
        lastLine = min(lastLine, line)
    }

    /// Writes whole lines behind the others.
    package func append(_ lines: [UInt8]) throws(InferenceError) {
        if lines.isEmpty { return }
        var written = 0
        while written < lines.count {
            let count = lines[written...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 && errno == EINTR { continue }
            guard count > 0 else { throw .unwritable(path: path, detail: systemError()) }
            written += count
        }
        // Pipes and terminals have no disk to be on.
        guard fsync(descriptor) == 0 || errno == EINVAL || errno == EROFS else {
            throw .unwritable(path: path, detail: systemError())
        }
    }

    private func cut(to end: Int) throws(InferenceError) {
        guard ftruncate(descriptor, end) == 0, lseek(descriptor, end, SEEK_SET) == end else {
            throw .unwritable(path: path, detail: systemError())
        }
    }

    /// Where the last line that has a line break begins and ends, of the first `length` bytes.
    private func lastWholeLine(_ length: Int) -> (start: Int, end: Int) {
        guard let last = lastLineBreak(before: length) else { return (0, 0) }
        return (lastLineBreak(before: last).map { $0 + 1 } ?? 0, last + 1)
    }

    private func lastLineBreak(before end: Int) -> Int? {
        var end = end
        while end > 0 {
            let start = max(0, end - 4096)
            if let place = bytes(start..<end).lastIndex(of: 0x0A) { return start + place }
            end = start
        }
        return nil
    }

    private func bytes(_ range: Range<Int>) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: range.count) { buffer, filled in
            filled = max(0, pread(descriptor, buffer.baseAddress, range.count, range.lowerBound))
        }
    }
}

extension Collection {
    fileprivate var nonEmpty: Self? { isEmpty ? nil : self }
}

/// What the last system call says went wrong.
package func systemError() -> String { String(cString: strerror(errno)) }
