import Foundation

/// Whether a file was saved since it was looked at last.
///
/// It is looked at again and again: notices of the system don't come from every folder that a container or a network shows.
struct FileWatch {
    let path: String
    private var seen: Stamp?

    private struct Stamp: Equatable {
        var inode: UInt64
        var size: Int
        var seconds: Int
        var nanoseconds: Int
    }

    init(_ path: String) {
        self.path = path
        seen = Self.stamp(path)
    }

    /// True once for every change, when the file is there and the writing seems to be over.
    mutating func wasSaved() -> Bool {
        let now = Self.stamp(path)
        guard now != seen else { return false }
        // An editor may write in two steps.
        usleep(30_000)
        guard let now, now == Self.stamp(path) else { return false }
        seen = now
        return true
    }

    private static func stamp(_ path: String) -> Stamp? {
        var facts = stat()
        guard stat(path, &facts) == 0 else { return nil }
        return Stamp(
            inode: UInt64(facts.st_ino), size: Int(facts.st_size), seconds: facts.st_mtim.tv_sec, nanoseconds: facts.st_mtim.tv_nsec)
    }
}
