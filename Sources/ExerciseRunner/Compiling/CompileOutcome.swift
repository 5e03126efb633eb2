package import CellKernel
package import Diagnostics

/// What became of a compilation.
package enum CompileOutcome: Hashable, Sendable {
    /// A worker, and the compiler's warnings.
    case compiled(CompiledWorker, warnings: [CompilerMessage])
    /// The compiler refused the learner's file.
    case refused([CompilerMessage])
    /// The file compiles, but these functions are not in it, or have other types: their declarations.
    case lacks([String])
    /// The compiler did not come to an end; what the learner wrote asks too much of it.
    case timedOut(Duration)
    /// It wanted more memory, or wrote or said more, than it may.
    case tooLarge(Phrase)
    /// Functions of the file clash with the language's own library when they are put together. In the linker's words.
    case doesNotLink(String)
    /// By no fault of the learner's.
    case notCompiled(Phrase)
}

/// A program that answers requests, on disk.
package struct CompiledWorker: Hashable, Sendable {
    /// The folder with the file `worker`.
    package let folder: String
    /// Names of the learner's files, for the places of crashes.
    let files: [String]
    let key: String

    var program: String { folder + "/worker" }
}
