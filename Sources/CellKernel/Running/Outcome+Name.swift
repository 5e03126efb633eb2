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
        case .timeLimit: "timeLimit"
        case .processorTimeLimit: "processorTimeLimit"
        case .memoryLimit: "memoryLimit"
        case .outputLimit: "outputLimit"
        case .processLimit: "processLimit"
        case .interrupted: "interrupted"
        case .lostContact: "lostContact"
        case .notStarted: "notStarted"
        }
    }
}
