/// Why a running cell was stopped from outside.
package enum Stop: Hashable, Sendable {
    /// The learner stopped it.
    case interrupted
    case timeLimit(Duration)
    case processorTimeLimit(Duration)
    case memoryLimit(bytes: Int)
    case outputLimit(bytes: Int)
    case processLimit(Int)

    /// Whether there is time to ask the cell which line it is at. One that starts process after process must end at once.
    var leavesTimeToAsk: Bool {
        switch self {
        case .interrupted, .timeLimit, .processorTimeLimit, .memoryLimit, .outputLimit: true
        case .processLimit: false
        }
    }
}
