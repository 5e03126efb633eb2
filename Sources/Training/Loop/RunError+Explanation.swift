package import Diagnostics

extension RunError {
    package var explanation: Explanation {
        switch self {
        case .notANumber(let quantity, let step, let rate, let norm):
            Explanation(
                "\(quantity.rawValue) is not a finite number at step \(step); the step was not taken",
                hint: remedy(rate, norm))
        case .risingLoss(let step, let loss, let lowest, let rate, let norm):
            Explanation(
                "the loss rises: \(nats(loss)) nats at step \(step), after \(nats(lowest)) at its lowest (smoothed)",
                hint: remedy(rate, norm))
        case .checkpoint(let error): error.explanation
        case .objective(let error): error.explanation
        }
    }
}

private func remedy(_ rate: Double, _ norm: Double?) -> String {
    let clipping = norm.map { $0 > 1 ? ", clip the gradients at 1 (now \($0))" : "" } ?? ", clip the gradients at 1"
    return "try a third of the learning rate (it was \(rate) at this step)\(clipping), or a longer warm-up"
}

/// Two digits after the point.
private func nats(_ loss: Double) -> String {
    guard loss.isFinite, abs(loss) < 1e9 else { return "\(loss)" }
    let hundredths = Int((loss * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
