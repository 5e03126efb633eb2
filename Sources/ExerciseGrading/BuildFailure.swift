import CellKernel
import Diagnostics
import ExerciseRunner
package import Exercises

/// Why there is no worker of a file, as a verdict on it.
package struct BuildFailure: Error, Hashable, Sendable {
    package var verdict: Verdict

    /// The same, where the file is the author's and no learner is to blame.
    func ofAuthors(file: String) -> BuildFailure {
        switch verdict {
        case .doesNotCompile(let messages): BuildFailure(verdict: .notGraded(.authorsCodeDoesNotCompile(file: file, messages)))
        case .lacks(let declarations):
            BuildFailure(
                verdict: .notGraded(
                    .authorsCodeDoesNotCompile(
                        file: file,
                        declarations.map { Diagnostic(.error, "there is no '\($0)'", at: SourcePosition(file: file, line: 1)) })))
        case .doesNotBuild(let reason): BuildFailure(verdict: .notGraded(.machine("\(file): \(reason)")))
        case .graded, .notGraded: self
        }
    }
}

extension CompileOutcome {
    /// - Parameter name: of the file, for messages without a place.
    func worker(named name: String) -> Result<CompiledWorker, BuildFailure> {
        switch self {
        case .compiled(let worker, _): .success(worker)
        case .refused(let messages): .failure(BuildFailure(verdict: .doesNotCompile(Diagnostic.all(messages, file: name))))
        case .lacks(let declarations): .failure(BuildFailure(verdict: .lacks(declarations)))
        case .timedOut(let limit):
            .failure(BuildFailure(verdict: .doesNotBuild("the compiler did not come to an end within \(Int(limit / .seconds(1))) seconds")))
        case .tooLarge(let reason): .failure(BuildFailure(verdict: .doesNotBuild(reason)))
        case .doesNotLink(let words):
            .failure(BuildFailure(verdict: .doesNotBuild("the file clashes with the language's own library: \(words)")))
        case .notCompiled(let reason): .failure(BuildFailure(verdict: .notGraded(.machine(reason))))
        }
    }
}

extension Diagnostic {
    /// The compiler's messages at the learner's lines; its notes as hints of what they belong to.
    fileprivate static func all(_ messages: [CompilerMessage], file: String) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for message in messages {
            let place = message.position ?? SourcePosition(file: file, line: 1)
            switch message.severity {
            case .error, .warning:
                found.append(
                    Diagnostic(message.severity == .error ? .error : .warning, message.text, at: place, excerpt: message.excerpt))
            case .note:
                guard let last = found.indices.last, found[last].hint == nil else { continue }
                found[last].hint = message.text
            }
        }
        return found
    }
}
