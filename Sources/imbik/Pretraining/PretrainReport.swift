import Diagnostics
import Pretraining
import Training

/// What 'imbik model pretrain' says; the names are the JSON's.
struct PretrainReport: Encodable {
    var settings: [String: String]
    var file: String
    var steps: Int
    /// Of this process; a resumed run took more.
    var seconds: Double?
    var tokensPerSecond: Double?
    /// Of each step, in nats a token.
    var losses: [Double]
    /// Root mean square of what rounding changed, by that of the weights.
    var relativeError: Double
    /// Nil with '--no-evaluation'.
    var evaluation: DamlaReport?

    var text: String {
        var lines: [Phrase] = ["written: \(file)"]
        if let seconds, let tokensPerSecond {
            lines.append("trained in \(clockTime(seconds)), \(fixed(tokensPerSecond, 0)) tokens/s")
        }
        if let evaluation { lines += ["", "\(evaluation.text(in: Interface.current.book))"] }
        return lines.map(said).joined(separator: "\n")
    }
}
