import Foundation
import TestSupport
import Testing

/// The real program, run in a folder of its own with an empty cache, so that nothing of this machine shows.
final class ImbikProgram {
    static let path = packageRoot.appending(path: ".build/release/imbik").path
    static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: path) }
    static let skipReason: Comment = "the program is not built; './imbik test' builds it first"

    let folder = FileManager.default.temporaryDirectory.appending(path: "imbik-command-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true) }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// - Parameter environment: variables besides those that say where things are.
    func run(_ arguments: [String], input: String = "", environment: [String: String] = [:]) throws -> Ran {
        let places = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "XDG_CACHE_HOME": folder.path + "/cache"]
        var ran = try CommandTests.run(
            Self.path, arguments, environment: environment.merging(places) { _, place in place },
            in: folder.path, input: Data(input.utf8))
        ran.output.replace(folder.path, with: "<folder>")
        ran.errors.replace(folder.path, with: "<folder>")
        return ran
    }
}

/// A JSON object's fields.
func fields(_ text: String) throws -> [String: Any] {
    try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
}
