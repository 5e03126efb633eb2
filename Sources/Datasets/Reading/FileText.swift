#if canImport(Glibc)
    import Glibc
#endif

#if canImport(Glibc)
    /// All bytes of the file at `path`.
    func readFile(_ path: String) throws(DatasetError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw DatasetError(.unreadable(reason: lastSystemError()), file: path) }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        let room = 1 << 16
        while true {
            let start = bytes.count
            bytes += [UInt8](repeating: 0, count: room)
            let count = bytes.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress.map { $0 + start }, room) }
            if count < 0, errno == EINTR {
                bytes.removeLast(room)
                continue
            }
            guard count >= 0 else { throw DatasetError(.unreadable(reason: lastSystemError()), file: path) }
            bytes.removeLast(room - count)
            if count == 0 { return bytes }
        }
    }

    private func lastSystemError() -> String { String(cString: strerror(errno)) }
#endif

/// The bytes without a byte-order mark, if they are UTF-8 and not only white space.
func checkedText(_ bytes: [UInt8], file: String) throws(DatasetError) -> ArraySlice<UInt8> {
    if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) { throw DatasetError(.utf16, file: file) }
    let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
    if String(validating: text, as: UTF8.self) == nil {
        let offset = text.startIndex + validPrefix(of: text)
        let line = 1 + bytes[..<offset].count { $0 == 0x0A }
        throw DatasetError(.notUTF8(byte: bytes[offset], offset: offset), file: file, line: line)
    }
    guard text.contains(where: { !isSpace($0) }) else { throw DatasetError(.empty, file: file) }
    return text
}

/// How many bytes from the start are whole characters of UTF-8.
private func validPrefix(of bytes: ArraySlice<UInt8>) -> Int {
    var decoder = UTF8()
    var iterator = bytes.makeIterator()
    var count = 0
    while case .scalarValue(let scalar) = decoder.decode(&iterator) { count += UTF8.width(scalar) }
    return count
}

/// Space, tab, line feed, carriage return.
func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D }
