import Foundation
package import Lessons

/// What one learner handed in, as files: an answer file, Swift files named after exercises, or both.
package struct HandedIn: Hashable, Sendable {
    /// A file, and whether it may be a link: only one that the instructor named.
    package struct File: Hashable, Sendable {
        package var path: String
        package var mayBeLink: Bool
    }

    /// How reports call it: the answer file's path, or that of the folder with the Swift files.
    package var name: String
    package var answers: File?
    package var sources: [ExerciseID: File]

    /// What lies at the paths that an instructor names, in their order; of a folder everything below, by path.
    ///
    /// Moodle and Gradescope hand out a folder for each learner. Swift files belong to the answer file beside them if there
    /// is one, and otherwise together. Names that begin with a dot are passed over, and links are never followed.
    ///
    /// - Parameter exercises: names of Swift files that count.
    package static func find(_ arguments: [String], exercises: Set<ExerciseID>) -> [HandedIn] {
        arguments.flatMap { argument -> [HandedIn] in
            var isFolder: ObjCBool = false
            if argument != "-", FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder), isFolder.boolValue {
                return inFolder(argument, exercises)
            }
            let file = File(path: argument, mayBeLink: true)
            if let exercise = exerciseID(argument, exercises) {
                return [HandedIn(name: argument, answers: nil, sources: [exercise: file])]
            }
            return [HandedIn(name: argument, answers: file, sources: [:])]
        }
    }

    private static func inFolder(_ root: String, _ exercises: Set<ExerciseID>) -> [HandedIn] {
        let below = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        let base = root.hasSuffix("/") ? root : root + "/"
        let visible = below.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
        var found: [String: HandedIn] = [:]
        let answerFiles = visible.filter { $0.hasSuffix(".json") }
        for path in answerFiles {
            found[path] = HandedIn(name: base + path, answers: File(path: base + path, mayBeLink: false), sources: [:])
        }
        for path in visible {
            guard let exercise = exerciseID(path, exercises) else { continue }
            let folder = Self.folder(of: path)
            let beside = answerFiles.filter { Self.folder(of: $0) == folder }
            let key = beside.count == 1 ? beside[0] : folder + "/"
            let name = folder.isEmpty ? root : base + folder
            found[key, default: HandedIn(name: name, answers: nil, sources: [:])].sources[exercise] =
                File(path: base + path, mayBeLink: false)
        }
        return found.sorted { $0.key < $1.key }.map(\.value)
    }

    private static func exerciseID(_ path: String, _ exercises: Set<ExerciseID>) -> ExerciseID? {
        guard path.hasSuffix(".swift"), let name = path.split(separator: "/").last?.dropLast(6) else { return nil }
        let id = ExerciseID(String(name))
        return exercises.contains(id) ? id : nil
    }

    private static func folder(of path: String) -> String { path.split(separator: "/").dropLast().joined(separator: "/") }
}
