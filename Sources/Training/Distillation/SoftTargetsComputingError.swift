package import Diagnostics

/// Why a teacher's distributions can't be computed and kept.
package enum SoftTargetsComputingError: ExplainedError, Equatable {
    case model(TrainingError)
    case targets(SoftTargetsError)

    package var explanation: Explanation {
        switch self {
        case .model(let error): error.explanation
        case .targets(let error): error.explanation
        }
    }
}
