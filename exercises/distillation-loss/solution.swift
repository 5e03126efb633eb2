import Glibc  // exp, log

func distillationLoss(student: [[Double]], teacher: [[Double]], temperature: Double) -> Double {
    let divergences = zip(student, teacher).map { student, teacher in
        let logP = logSoftmax(teacher, temperature)
        let logQ = logSoftmax(student, temperature)
        // [en] Σ p · ln(p / q). Both logarithms are finite, so a p of 0 adds 0.
        // [tr] Σ p · ln(p / q). İki logaritma da sonludur; p 0 ise 0 eklenir.
        return zip(logP, logQ).reduce(0) { $0 + exp($1.0) * ($1.0 - $1.1) }
    }
    return temperature * temperature * divergences.reduce(0, +) / Double(student.count)
}

func distillationGradient(student: [[Double]], teacher: [[Double]], temperature: Double) -> [[Double]] {
    let n = Double(student.count)
    return zip(student, teacher).map { student, teacher in
        zip(logSoftmax(student, temperature), logSoftmax(teacher, temperature)).map { logQ, logP in
            temperature * (exp(logQ) - exp(logP)) / n
        }
    }
}

/// [en] The logarithms of the softened probabilities, never −∞.
/// [tr] Yumuşatılmış olasılıkların logaritmaları, hiçbiri −∞ değil.
func logSoftmax(_ scores: [Double], _ temperature: Double) -> [Double] {
    let z = scores.map { $0 / temperature }
    let m = z.max() ?? 0
    let logSum = m + log(z.reduce(0) { $0 + exp($1 - m) })
    return z.map { $0 - logSum }
}
