import Foundation

/// A lock that one process at a time can hold; the system releases it when the holder ends, however it ends.
struct FileLock: ~Copyable {
    private let descriptor: Int32

    /// Opens (and creates) the lock file without taking the lock; `nil` when the file can't be opened.
    init?(_ path: String) {
        descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { return nil }
    }

    /// Takes the lock if it is free, and says whether it did.
    func tryLock() -> Bool { flock(descriptor, LOCK_EX | LOCK_NB) == 0 }

    /// Waits for the lock.
    func lock() {
        while flock(descriptor, LOCK_EX) != 0 && errno == EINTR {}
    }

    deinit { close(descriptor) }
}
