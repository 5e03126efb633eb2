import Glibc  // exp, log

/// How far a gradient is from the slope of the loss, measured by moving each score of the student a little to both sides.
func distanceFromSlope(_ student: [[Double]], _ teacher: [[Double]], _ temperature: Double, _ gradient: [[Double]]) -> Double {
    guard gradient.map(\.count) == student.map(\.count) else { return .infinity }
    let step = 1e-4
    var largest = 0.0
    for row in student.indices {
        for i in student[row].indices {
            var (above, below) = (student, student)
            above[row][i] += step
            below[row][i] -= step
            let slope = (loss(above, teacher, temperature) - loss(below, teacher, temperature)) / (2 * step)
            let distance = (slope - gradient[row][i]).magnitude
            guard distance <= .greatestFiniteMagnitude else { return .infinity }
            largest = max(largest, distance)
        }
    }
    return largest
}

func loss(_ student: [[Double]], _ teacher: [[Double]], _ temperature: Double) -> Double {
    var sum = 0.0
    for (student, teacher) in zip(student, teacher) {
        let (p, q) = (softmax(teacher, temperature), softmax(student, temperature))
        for (p, q) in zip(p, q) { sum += p * log(p / q) }
    }
    return temperature * temperature * sum / Double(student.count)
}

func softmax(_ scores: [Double], _ temperature: Double) -> [Double] {
    let powers = scores.map { exp($0 / temperature) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
}
