func calibrationError(confidences: [Double], correct: [Bool], bins: Int) -> Double {
    var count = [Double](repeating: 0, count: bins)
    var right = count
    for (confidence, correct) in zip(confidences, correct) {
        let bin = min(Int(confidence * Double(bins)), bins - 1)
        count[bin] += 1
        right[bin] += correct ? 1 : 0
    }
    var error = 0.0
    for bin in 0..<bins where count[bin] > 0 {
        let gap = right[bin] / count[bin] - (Double(bin) + 0.5) / Double(bins)
        error += count[bin] / Double(confidences.count) * gap.magnitude
    }
    return error
}
