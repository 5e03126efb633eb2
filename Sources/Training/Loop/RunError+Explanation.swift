package import Diagnostics

extension RunError {
    package var explanation: Explanation {
        switch self {
        case .notANumber(let quantity, let step, let rate, let norm):
            Explanation(
                // Where nothing is clipped, layers change before the step is known as a whole.
                norm == nil
                    ? "\(quantity.words) is not a finite number at step \(step); the step was not finished"
                    : "\(quantity.words) is not a finite number at step \(step); the step was not taken",
                hint: remedy(rate, norm))
        case .risingLoss(let step, let loss, let lowest, let rate, let norm):
            Explanation(
                "the loss rises: \(number: nats(loss)) nats at step \(step), after \(number: nats(lowest)) at its lowest (smoothed)",
                hint: remedy(rate, norm))
        case .checkpoint(let error): error.explanation
        case .objective(let error): error.explanation
        }
    }
}

extension RunError.Quantity {
    fileprivate var words: Phrase {
        switch self {
        case .loss: "the loss"
        case .gradient: "a gradient"
        }
    }
}

private func remedy(_ rate: Double, _ norm: Double?) -> Phrase {
    switch norm {
    case nil:
        "try a third of the learning rate (it was \(rate) at this step), clip the gradients at 1, or a longer warm-up"
    case let norm? where norm > 1:
        "try a third of the learning rate (it was \(rate) at this step), clip the gradients at 1 (now \(norm)), or a longer warm-up"
    case .some: "try a third of the learning rate (it was \(rate) at this step), or a longer warm-up"
    }
}

/// Two digits after the point.
private func nats(_ loss: Double) -> String {
    guard loss.isFinite, abs(loss) < 1e9 else { return "\(loss)" }
    let hundredths = Int((loss * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(hundredths % 100)"
}
