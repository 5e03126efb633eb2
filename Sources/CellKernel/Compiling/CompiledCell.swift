import Diagnostics

/// A cell that was compiled and linked, ready to be loaded.
package struct CompiledCell: Hashable, Sendable {
    /// The name of its module, as later cells import it.
    package var module: String
    /// Hash of everything that went into it; the name of its folder in the cache.
    package var key: String
    /// The folder that holds the shared object and the module.
    package var folder: String
    /// Warnings.
    package var messages: [CompilerMessage]
    /// Whether it was compiled before and found in the cache.
    package var wasCached: Bool

    var object: String { folder + "/cell.so" }
    var entry: String { Self.entry(module) }
    static func entry(_ module: String) -> String { module.lowercased() + "_main" }
}

/// Why there is no compiled cell.
enum CompileFailure: Error {
    case messages([CompilerMessage])
    case interrupted
    case timedOut
    /// The compiler or the linker could not do its work; not the learner's fault.
    case broken(Phrase)
}
