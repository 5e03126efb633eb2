import Glibc  // exp, log

func distillationLoss(student: [[Double]], teacher: [[Double]], temperature: Double) -> Double {
    let divergences = zip(student, teacher).map { student, teacher in
        let p = softmax(teacher, temperature)
        let q = softmax(student, temperature)
        return zip(p, q).reduce(0) { $0 + $1.0 * log($1.0 / $1.1) }
    }
    return temperature * temperature * divergences.reduce(0, +) / Double(student.count)
}

func distillationGradient(student: [[Double]], teacher: [[Double]], temperature: Double) -> [[Double]] {
    let n = Double(student.count)
    return zip(student, teacher).map { student, teacher in
        zip(softmax(student, temperature), softmax(teacher, temperature)).map { q, p in
            temperature * (q - p) / n
        }
    }
}

func softmax(_ scores: [Double], _ temperature: Double) -> [Double] {
    let z = scores.map { $0 / temperature }
    let m = z.max() ?? 0
    let powers = z.map { exp($0 - m) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
}
