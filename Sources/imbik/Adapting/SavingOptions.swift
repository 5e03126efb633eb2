import ArgumentParser
import Diagnostics
import Foundation
import GGUF
import ModelFiles

/// `--out`, `--format`, `--overwrite`: where the model goes.
struct SavingOptions: ParsableArguments {
    @Option(help: "The model file to write (GGUF).")
    var out: String

    @Option(help: "How matrices are stored.")
    var format = StoredFormat.q8_0

    @Flag(help: "Replace what is there under the names of the files to write.")
    var overwrite = false

    /// The model's own name: that of the file, without its end.
    var name: String { URL(filePath: out).deletingPathExtension().lastPathComponent }

    /// Throws where a file could not be written, or one is there; asked before hours of work.
    func check(_ others: [String] = []) throws {
        for path in [out] + others {
            var isFolder: ObjCBool = false
            if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
                guard overwrite, !isFolder.boolValue else {
                    throw Problem(
                        isFolder.boolValue ? "a folder has this name" : "the file is there already", place: path,
                        hint: isFolder.boolValue ? "give the name of a file" : "'--overwrite' replaces it")
                }
            }
            let folder = URL(filePath: path).deletingLastPathComponent().path
            guard FileManager.default.isWritableFile(atPath: folder) else {
                throw Problem(
                    "nothing can be written in this folder", place: folder, hint: "make it, or choose another with '--out'")
            }
        }
    }
}

/// Throws unless the written file has `expected` numbers; returns how many it has, counted tensor by tensor.
func countedParameters(_ path: String, expected: Int) throws -> Int {
    let count = try GGUFFile.open(path).tensors.reduce(0) { $0 + $1.shape.reduce(1, *) }
    guard count == expected else {
        throw Problem("the written file has \(grouped(count)) parameters instead of \(grouped(expected))", place: path)
    }
    return count
}
