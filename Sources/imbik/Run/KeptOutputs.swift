import CellKernel
import Foundation
import Lessons
import ModelStore
import Synchronization

/// The frozen outputs of the course's lessons, each read when it is first asked for.
final class KeptOutputs: Sendable {
    private let course: String
    private let toolchain: Toolchain
    /// By the lesson's file; nil where nothing is kept, or what is kept cannot be read.
    private let lessons = Mutex<[String: Kept?]>([:])

    private struct Kept {
        var outputs: FrozenOutputs
        /// By label: what a run would be kept under now.
        var keys: [Cell.Label: String]
    }

    /// - Parameter course: the folder with course.yml.
    init(course: String, toolchain: Toolchain) { (self.course, self.toolchain) = (course, toolchain) }

    /// What is kept of a cell, and whether the cell, those above it, the compiler and the models are as they were then.
    func cell(_ label: Cell.Label, of lesson: Lesson) -> (cell: FrozenCell, isCurrent: Bool)? {
        let kept = lessons.withLock { lessons in
            if let known = lessons[lesson.file] { return known }
            let read = read(lesson)
            lessons[lesson.file] = read
            return read
        }
        guard let kept, let cell = kept.outputs[label.name] else { return nil }
        return (cell, cell.key == kept.keys[label])
    }

    private func read(_ lesson: Lesson) -> Kept? {
        let folder = lesson.file.split(separator: "/").dropLast().joined(separator: "/")
        let file = OutputFile(path: "\(course)/\(folder)/outputs/\(lesson.language).json")
        guard let outputs = try? file.read() else { return nil }
        let (version, models) = (toolchain.version(), (try? modelHashes(of: lesson)) ?? [:])
        var sources: [String] = []
        var keys: [Cell.Label: String] = [:]
        for cell in lesson.cells {
            sources.append(cell.source)
            keys[cell.label] = FrozenKey.of(sources: sources, toolchain: version, models: models, seed: 0)
        }
        return Kept(outputs: outputs, keys: keys)
    }
}

/// The verified hashes of the models that the lesson names, where they are on this machine.
func modelHashes(of lesson: Lesson) throws -> [String: String] {
    var hashes: [String: String] = [:]
    for name in lesson.models {
        guard let model = KnownModel.named(name) else { continue }
        if case .present = try folder(of: model).state(of: model) { hashes[name] = model.sha256 } else { hashes[name] = "absent" }
    }
    return hashes
}
