import Foundation

/// Which files there are below some folders, and when each was changed: what a save changes.
///
/// It is looked at again and again, since not every file system (a container's, a network's) tells of changes by itself.
struct FileMarks: Equatable {
    private struct Mark: Equatable {
        var seconds, nanoseconds, size: Int
    }

    private var marks: [String: Mark] = [:]

    init(below folders: [String]) {
        for folder in folders {
            guard let names = FileManager.default.enumerator(atPath: folder) else { continue }
            for case let name as String in names {
                // Editors keep their own files beside.
                guard !name.split(separator: "/").contains(where: { $0.hasPrefix(".") }), !name.hasSuffix("~") else { continue }
                var status = stat()
                guard stat("\(folder)/\(name)", &status) == 0, status.st_mode & S_IFMT == S_IFREG else { continue }
                marks["\(folder)/\(name)"] = Mark(
                    seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec, size: Int(status.st_size))
            }
        }
    }
}
