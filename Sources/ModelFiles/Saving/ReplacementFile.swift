import Glibc

/// A file that takes another's place only when it is whole.
///
/// Written as `NAME.part` in the same folder, brought to the disk, and renamed: whoever reads `NAME` sees the old file or
/// the new one, never a half. Unless `commit` succeeds, the part is removed. A program that was killed leaves it behind;
/// the next one that saves under the same name uses it up. A lock keeps two programs from writing the same part.
struct ReplacementFile: ~Copyable {
    private let path: String
    private let part: String
    private let descriptor: Int32
    private var isCommitted = false

    init(replacing path: String) throws(ModelFileError) {
        (self.path, part) = (path, path + ".part")
        descriptor = try Self.openLocked(part, for: path)
    }

    /// The part, opened, empty and ours alone.
    private static func openLocked(_ part: String, for path: String) throws(ModelFileError) -> Int32 {
        while true {
            let descriptor = open(part, O_WRONLY | O_CREAT | O_CLOEXEC, 0o666)
            guard descriptor >= 0 else { throw .writing(path: path, code: errno) }
            guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
                let code = errno
                close(descriptor)
                if code == EWOULDBLOCK { throw .busy(path: path) }
                throw .writing(path: path, code: code)
            }
            // Another program may have renamed or removed the part between our opening and our locking it.
            var (own, named) = (stat(), stat())
            if fstat(descriptor, &own) == 0, stat(part, &named) == 0, own.st_ino == named.st_ino, own.st_dev == named.st_dev {
                if ftruncate(descriptor, 0) == 0 { return descriptor }
                let code = errno
                close(descriptor)
                throw .writing(path: path, code: code)
            }
            close(descriptor)
        }
    }

    deinit {
        if !isCommitted { unlink(part) }
        close(descriptor)
    }

    /// Writes all of `bytes` behind what was written before.
    func write(_ bytes: UnsafeRawBufferPointer) throws(ModelFileError) {
        var rest = bytes
        while !rest.isEmpty {
            let count = Glibc.write(descriptor, rest.baseAddress, rest.count)
            if count < 0 {
                if errno == EINTR { continue }
                throw .writing(path: path, code: errno)
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    /// Brings the bytes to the disk and gives the file its name.
    mutating func commit() throws(ModelFileError) {
        guard fsync(descriptor) == 0, rename(part, path) == 0 else { throw .writing(path: path, code: errno) }
        isCommitted = true
        // The new name is in the folder; that too must reach the disk. Some file systems can't; the file is whole anyway.
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? "."
        let folderDescriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        if folderDescriptor >= 0 {
            fsync(folderDescriptor)
            close(folderDescriptor)
        }
    }
}
