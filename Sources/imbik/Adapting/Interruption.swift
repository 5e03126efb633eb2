import Foundation
import Synchronization

/// Ctrl-C as a wish to end with what is done, instead of the end of the program. A second one ends it at once.
///
/// Holds from its making until `end`.
struct Interruption {
    /// - Parameter signals: those that say the wish.
    init(by signals: [Int32] = [SIGINT]) {
        interruptions.store(0, ordering: .relaxed)
        unblock(signals)
        for name in signals {
            signal(name) { _ in
                if interruptions.add(1, ordering: .relaxed).newValue > 1 { _exit(2) }
            }
        }
    }

    var isAsked: Bool { interruptions.load(ordering: .relaxed) > 0 }

    /// Ctrl-C ends the program again.
    func end() { exitOnInterrupt() }
}

/// How often Ctrl-C was pressed; only the handler counts.
private let interruptions = Atomic(0)
