func calibrationError(confidences: [Double], correct: [Bool], bins: Int) -> Double {
    let n = Double(confidences.count)
    let accuracy = Double(correct.filter { $0 }.count) / n
    return (accuracy - confidences.reduce(0, +) / n).magnitude
}
