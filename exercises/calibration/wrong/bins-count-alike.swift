func calibrationError(confidences: [Double], correct: [Bool], bins: Int) -> Double {
    var count = [Double](repeating: 0, count: bins)
    var right = count
    var sum = count
    for (confidence, correct) in zip(confidences, correct) {
        let bin = min(Int(confidence * Double(bins)), bins - 1)
        count[bin] += 1
        right[bin] += correct ? 1 : 0
        sum[bin] += confidence
    }
    var error = 0.0
    for bin in 0..<bins where count[bin] > 0 {
        let gap = right[bin] / count[bin] - sum[bin] / count[bin]
        error += gap.magnitude
    }
    return error / Double(count.filter { $0 > 0 }.count)
}
