import Foundation
import Synchronization

/// Ctrl-C as a wish to end with what is done, instead of the end of the program. A second one ends it at once.
///
/// Holds from its making until `end`.
struct Interruption {
    init() {
        interruptions.store(0, ordering: .relaxed)
        signal(SIGINT) { _ in
            if interruptions.add(1, ordering: .relaxed).newValue > 1 { _exit(2) }
        }
    }

    var isAsked: Bool { interruptions.load(ordering: .relaxed) > 0 }

    /// Ctrl-C ends the program again.
    func end() { exitOnInterrupt() }
}

/// How often Ctrl-C was pressed; only the handler counts.
private let interruptions = Atomic(0)
