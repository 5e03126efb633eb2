import Glibc  // exp, log

/// How far a gradient is from the slope of the loss, measured by moving each score a little to both sides.
func distanceFromSlope(_ scores: [[Double]], _ targets: [Int], _ gradient: [[Double]]) -> Double {
    guard gradient.map(\.count) == scores.map(\.count) else { return .infinity }
    let step = 1e-5
    var largest = 0.0
    for place in scores.indices {
        for i in scores[place].indices {
            var (above, below) = (scores, scores)
            above[place][i] += step
            below[place][i] -= step
            let slope = (loss(above, targets) - loss(below, targets)) / (2 * step)
            let distance = (slope - gradient[place][i]).magnitude
            guard distance <= .greatestFiniteMagnitude else { return .infinity }
            largest = max(largest, distance)
        }
    }
    return largest
}

func loss(_ scores: [[Double]], _ targets: [Int]) -> Double {
    var sum = 0.0
    for (z, target) in zip(scores, targets) { sum += log(z.reduce(0) { $0 + exp($1) }) - z[target] }
    return sum / Double(scores.count)
}
