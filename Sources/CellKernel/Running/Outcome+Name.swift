extension Outcome {
    /// The outcome's name in files and in JSON; these names do not change.
    package var name: String {
        switch self {
        case .finished: "finished"
        case .compileError: "compileError"
        case .trap: "trap"
        case .stackOverflow: "stackOverflow"
        case .threwError: "threwError"
        case .exited: "exited"
        case .killed: "killed"
        case .stopped(.timeLimit, _): "timeLimit"
        case .stopped(.processorTimeLimit, _): "processorTimeLimit"
        case .stopped(.memoryLimit, _): "memoryLimit"
        case .stopped(.outputLimit, _): "outputLimit"
        case .stopped(.processLimit, _): "processLimit"
        case .stopped(.interrupted, _): "interrupted"
        case .lostContact: "lostContact"
        case .notStarted: "notStarted"
        }
    }
}
