import CellKernel
import Diagnostics
import Foundation

/// The file with a lesson's frozen outputs in one language.
struct OutputFile {
    let path: String

    /// What the file holds; nil when there is none.
    func read() throws -> FrozenOutputs? {
        guard let data = FileManager.default.contents(atPath: path) else { return nil }
        do {
            return try FrozenOutputs(json: data)
        } catch {
            throw Problem("the kept outputs cannot be read", place: path, hint: "remove the file and run the lesson again")
        }
    }

    /// Writes beside the file and renames, so that a reader never sees half.
    func write(_ outputs: FrozenOutputs) throws {
        let folder = (path as NSString).deletingLastPathComponent
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
            try outputs.json.write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Problem("the outputs cannot be kept: \(error.localizedDescription)", place: path)
        }
    }
}
