import ArgumentParser
import Diagnostics
import Foundation
import Translations

/// The ways this program ends; the numbers are pytest's.
extension ExitCode {
    /// Something that was checked or asked for failed.
    static let failed = ExitCode(1)
    /// Ctrl-C.
    static let interrupted = ExitCode(2)
    /// A fault of the program itself.
    static let internalError = ExitCode(3)
    /// The command line was wrong.
    static let usage = ExitCode(4)
    /// Nothing was there to run, which is never a pass.
    static let nothingRan = ExitCode(5)
}

/// Writes a message for people to standard error, in the language of the interface.
func report(_ message: Phrase) { report(words: message.text(in: Interface.current.book)) }

func report(_ explanation: Explanation) { report(words: explanation.text(in: Interface.current.book)) }

func report(_ error: any ExplainedError) { report(error.explanation) }

/// Writes words as they are to standard error.
func report(words: String) { FileHandle.standardError.write(Data((words + "\n").utf8)) }

/// Makes Ctrl-C end the program with the code for it. Commands that stop only a part of their work replace this handler.
func exitOnInterrupt() {
    signal(SIGINT) { _ in _exit(2) }
    unblock([SIGINT])
}

/// Whoever started this program may have blocked signals, for itself and so for what it starts.
func unblock(_ names: [Int32]) {
    var signals = sigset_t()
    sigemptyset(&signals)
    for name in names { sigaddset(&signals, name) }
    sigprocmask(SIG_UNBLOCK, &signals, nil)
}

/// Says what went wrong and leaves with the exit code for it.
func leave(reporting error: any Error) -> Never {
    if let code = error as? ExitCode { exit(code.rawValue) }
    if let explained = error as? any ExplainedError {
        let book = (error as? Problem)?.language.map { PhraseBook.of($0) } ?? Interface.current.book
        report(words: explained.explanation.text(in: book))
        exit(ExitCode.failed.rawValue)
    }
    if error is CancellationError { exit(ExitCode.interrupted.rawValue) }

    // What remains comes from the argument parser, or is not foreseen.
    let message = ParserMessage(english: Imbik.fullMessage(for: error), interface: .current).text
    switch Imbik.exitCode(for: error) {
    case .success:
        print(message)
        exit(ExitCode.success.rawValue)
    case .validationFailure:
        report(words: message)
        exit(ExitCode.usage.rawValue)
    case let code where error is CleanExit || code != .failure:
        exit(code.rawValue)
    default:
        report(Explanation("\(String(describing: error))", hint: "this should not happen; please tell the authors what you did"))
        exit(ExitCode.internalError.rawValue)
    }
}
