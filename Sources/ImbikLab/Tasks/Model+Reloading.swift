#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif
internal import Diagnostics
internal import GGUF
internal import LanguageModels
internal import ModelFiles
internal import Tensors

extension Model {
    /// The model that `write` writes to a file, which nobody else sees.
    func reloaded(_ write: (String) throws -> Void) throws -> Model {
        try withTemporaryFile { path in
            try write(path)
            return try Model(GGUFFile.open(path), threads: engine.compute.pool.threads)
        }
    }

    /// The model with what an adapter beside its weights has learned added to them; itself where there is none.
    func merged() throws -> Model {
        guard let adapter = engine.adapter else { return self }
        return try reloaded { path in
            _ = try mergeAdapter(
                adapter, into: file, provenance: Provenance(name: name, recipe: "merged", base: name), format: .q8_0,
                to: path, compute: engine.compute)
        }
    }
}

/// Calls `body` with a path in the system's folder for temporary files. The file's name is gone afterwards; who has
/// opened it keeps it.
func withTemporaryFile<Result>(_ body: (String) throws -> Result) throws -> Result {
    var template = Array("/tmp/imbik-XXXXXX".utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw NoTemporaryFile(reason: String(cString: strerror(errno))) }
    close(descriptor)
    let path = template.withUnsafeBufferPointer { String(cString: $0.baseAddress.unsafelyUnwrapped) }
    defer { unlink(path) }
    return try body(path)
}

/// No file can be made for what a training run has learned.
struct NoTemporaryFile: ExplainedError {
    var reason: String

    var explanation: Explanation {
        Explanation("no temporary file can be made: \(term: reason)", place: "/tmp", hint: "free some space there")
    }
}
