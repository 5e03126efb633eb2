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
    /// Who it is from where no answer file says so: the folder's path below the one that was named, so that it is the same
    /// from wherever a class is graded.
    package var learner: String
    package var answers: File?
    package var sources: [ExerciseID: File] = [:]
    /// Names of Swift files that are named after no exercise.
    package var others: [String] = []

    /// What lies at the paths that an instructor names, in their order; of a folder everything below, by path.
    ///
    /// Moodle and Gradescope hand out a folder for each learner. Swift files belong to the answer file beside them if there
    /// is one, and otherwise together. Names that begin with a dot are passed over, and links are never followed.
    ///
    /// - Parameters:
    ///   - exercises: names of Swift files that count.
    ///   - known: all that the course has, if these are more.
    package static func find(_ arguments: [String], exercises: Set<ExerciseID>, known: Set<ExerciseID> = []) -> [HandedIn] {
        let known = known.union(exercises)
        return arguments.flatMap { argument -> [HandedIn] in
            var isFolder: ObjCBool = false
            if argument != "-", FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder), isFolder.boolValue {
                return inFolder(argument, exercises, known)
            }
            let file = File(path: argument, mayBeLink: true)
            if let exercise = exerciseID(argument, exercises) {
                return [HandedIn(name: argument, learner: argument, sources: [exercise: file])]
            }
            return [HandedIn(name: argument, learner: argument, answers: file)]
        }
    }

    private static func inFolder(_ root: String, _ exercises: Set<ExerciseID>, _ known: Set<ExerciseID>) -> [HandedIn] {
        let below = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        let base = root.hasSuffix("/") ? root : root + "/"
        let visible = below.filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }.sorted()
        var found: [String: HandedIn] = [:]
        let answerFiles = visible.filter { $0.hasSuffix(".json") }
        for path in answerFiles {
            found[path] = HandedIn(name: base + path, learner: path, answers: File(path: base + path, mayBeLink: false))
        }
        func key(_ folder: String) -> String {
            let beside = answerFiles.filter { Self.folder(of: $0) == folder }
            return beside.count == 1 ? beside[0] : folder + "/"
        }
        func ofFolder(_ folder: String) -> HandedIn {
            folder.isEmpty
                ? HandedIn(name: root, learner: root.split(separator: "/").last.map(String.init) ?? root)
                : HandedIn(name: base + folder, learner: folder)
        }
        for path in visible {
            guard let exercise = exerciseID(path, exercises) else { continue }
            let folder = Self.folder(of: path)
            found[key(folder), default: ofFolder(folder)].sources[exercise] = File(path: base + path, mayBeLink: false)
        }
        // A name with a slip in it must not cost its owner the place in the report; a project's own files get none.
        let folders = Set((answerFiles + visible.filter { exerciseID($0, known) != nil }).map(Self.folder))
        for path in visible where path.hasSuffix(".swift") && exerciseID(path, known) == nil {
            let folder = Self.folder(of: path)
            let isPart = folders.contains { other in
                other == folder || !other.isEmpty && (folder.hasPrefix(other + "/") || other.hasPrefix(folder + "/"))
            }
            guard !isPart || found[key(folder)] != nil else { continue }
            found[key(folder), default: ofFolder(folder)].others.append(String(path.split(separator: "/").last ?? ""))
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
