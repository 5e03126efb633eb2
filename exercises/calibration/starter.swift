/// [en] The expected calibration error: how far confidence is from accuracy, 0 at best.
/// [tr] Beklenen kalibrasyon hatası: güvenin doğruluktan uzaklığı, en iyisi 0.
///
/// [en] - Parameters:
/// [en]   - confidences: the probability that the model gave its answer, from 0 to 1
/// [en]   - correct: whether the answer was right, as many
/// [en]   - bins: how many bins of equal width, at least 1
/// [tr] - Parameters:
/// [tr]   - confidences: modelin yanıtına verdiği olasılık, 0 ile 1 arasında
/// [tr]   - correct: yanıtın doğru olup olmadığı, aynı sayıda
/// [tr]   - bins: eşit genişlikte kaç aralık, en az 1
func calibrationError(confidences: [Double], correct: [Bool], bins: Int) -> Double {
    // [en] TODO
    // [tr] TODO: yazılacak
    -1
}
