func calibrationError(confidences: [Double], correct: [Bool], bins: Int) -> Double {
    var gap = [Double](repeating: 0, count: bins)
    for (confidence, right) in zip(confidences, correct) {
        // [en] A confidence of 1 belongs to the last bin.
        // [tr] 1 olan eminlik son gözdedir.
        let bin = min(Int(confidence * Double(bins)), bins - 1)
        gap[bin] += (right ? 1 : 0) - confidence
    }
    // [en] |B| / n · |acc − conf| is |right answers − sum of confidences| / n; an empty bin adds 0.
    // [tr] |B| / n · |acc − conf|, |doğru yanıtlar − eminliklerin toplamı| / n'dir; boş göz 0 ekler.
    return gap.reduce(0) { $0 + $1.magnitude } / Double(confidences.count)
}
