package import Diagnostics
import Foundation

/// The file that keeps a learner's progress. It is never half written and never thrown away.
package struct ProgressFile: Hashable, Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// The file in the user's state folder (XDG Base Directory Specification); nil if neither variable is set.
    package init?(environment: [String: String]) {
        func folder(_ name: String) -> String? { environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
        guard let state = folder("XDG_STATE_HOME") ?? folder("HOME").map({ $0 + "/.local/state" }) else { return nil }
        self.init(path: state + "/imbik/progress.json")
    }

    /// What the file says. One that cannot be read is set aside, which the note tells.
    package func load() throws(ProgressError) -> (progress: Progress, note: Explanation?) {
        guard FileManager.default.fileExists(atPath: path) else { return (Progress(), nil) }
        guard let data = FileManager.default.contents(atPath: path) else { throw .unreadable(path: path) }
        if let progress = try? JSONDecoder().decode(Progress.self, from: data), progress.version == Progress.version {
            return (progress, nil)
        }
        let aside = nameAside()
        guard rename(path, aside) == 0 else { throw .unreadable(path: path) }
        let note = Explanation(
            "the progress file cannot be understood, so the course starts from the beginning", place: path,
            hint: "nothing is lost: it was kept as \(aside)")
        return (Progress(), note)
    }

    /// Writes to a file beside it and renames that, so that a crash leaves the old one or the new one.
    package func save(_ progress: Progress) throws(ProgressError) {
        let folder = URL(filePath: path).deletingLastPathComponent().path
        let temporary = "\(path).\(getpid()).tmp"
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
            try encoder.encode(progress).write(to: URL(filePath: temporary))
            let handle = try FileHandle(forUpdating: URL(filePath: temporary))
            try handle.synchronize()
            try handle.close()
        } catch {
            unlink(temporary)
            throw .unwritable(path: path)
        }
        guard rename(temporary, path) == 0 else {
            unlink(temporary)
            throw .unwritable(path: path)
        }
    }

    private func nameAside() -> String {
        var number = 1
        while FileManager.default.fileExists(atPath: "\(path).broken-\(number)") { number += 1 }
        return "\(path).broken-\(number)"
    }
}

package enum ProgressError: ExplainedError, Hashable {
    case unreadable(path: String)
    case unwritable(path: String)

    package var explanation: Explanation {
        switch self {
        case .unreadable(let path):
            Explanation("the progress file cannot be read", place: path, hint: "is it yours, and readable?")
        case .unwritable(let path):
            Explanation(
                "the progress cannot be saved", place: path, hint: "is there space, and is the folder yours? XDG_STATE_HOME names another")
        }
    }
}
