func calibrationError(confidences: [Double], correct: [Bool], bins: Int) -> Double {
    var gap = [Double](repeating: 0, count: bins)
    for (confidence, right) in zip(confidences, correct) {
        // [en] A confidence of 1 belongs to the last bin.
        // [tr] 1 olan güven son aralıktadır.
        let bin = min(Int(confidence * Double(bins)), bins - 1)
        gap[bin] += (right ? 1 : 0) - confidence
    }
    // [en] |B| / n · |acc − conf| is |right answers − sum of confidences| / n; an empty bin adds 0.
    // [tr] |B| / n · |acc − conf|, |doğru yanıtlar − güvenlerin toplamı| / n'dir; boş aralık 0 ekler.
    return gap.reduce(0) { $0 + $1.magnitude } / Double(confidences.count)
}
