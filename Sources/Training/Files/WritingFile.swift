#if canImport(Glibc)
    import Glibc
#endif

/// A file that is being written beside the place where it will stand.
struct WritingFile {
    fileprivate let descriptor: Int32
    fileprivate let path: String

    func write(_ bytes: [UInt8]) throws(StoredFileError) {
        try bytes.withUnsafeBytes { bytes in
            Result { () throws(StoredFileError) in try write(bytes) }
        }.get()
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(StoredFileError) {
        var rest = bytes[...]
        while let start = UnsafeRawBufferPointer(rebasing: rest).baseAddress, !rest.isEmpty {
            let written = Glibc.write(descriptor, start, rest.count)
            guard written > 0 || errno == EINTR else { throw .unwritable(path: path, reason: lastSystemError()) }
            rest = rest.dropFirst(max(written, 0))
        }
    }
}

/// Writes a file under the name `path`.part, makes sure that it is on the disk, and renames it to `path`.
/// Whatever happens in between, `path` is the old file or the new one.
func writeFile(_ path: String, _ body: (WritingFile) throws(StoredFileError) -> Void) throws(StoredFileError) {
    let temporary = path + ".part"
    let descriptor = open(temporary, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw .unwritable(path: path, reason: lastSystemError()) }
    do throws(StoredFileError) {
        defer { close(descriptor) }
        try body(WritingFile(descriptor: descriptor, path: path))
        guard fsync(descriptor) == 0 else { throw .unwritable(path: path, reason: lastSystemError()) }
    } catch {
        unlink(temporary)
        throw error
    }
    guard rename(temporary, path) == 0 else {
        let reason = lastSystemError()
        unlink(temporary)
        throw .unwritable(path: path, reason: reason)
    }
    // The new name itself is on the disk once the folder is. A file system that can't do that loses the new file at worst.
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = open(slash.map { String(path[...$0]) } ?? ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    if folder >= 0 {
        _ = fsync(folder)
        close(folder)
    }
}
