import Glibc  // exp

/// [en] The probability of every label, among the labels alone.
/// [tr] Yalnızca etiketler arasında, her etiketin olasılığı.
///
/// [en] - Parameter logProbabilities: for every label the log-probabilities of its tokens, at least one
/// [tr] - Parameter logProbabilities: her etiket için belirteçlerinin log-olasılıkları, en az bir tane
func labelProbabilities(_ logProbabilities: [[Double]]) -> [Double] {
    // [en] TODO
    // [tr] TODO: yazılacak
    []
}

/// [en] The probabilities without what the model would say anyway.
/// [tr] Modelin zaten söyleyeceğinden arındırılmış olasılıklar.
///
/// [en] - Parameter contentFree: the probabilities of the same labels after a text that says nothing
/// [tr] - Parameter contentFree: hiçbir şey söylemeyen bir metinden sonra aynı etiketlerin olasılıkları
func corrected(_ probabilities: [Double], contentFree: [Double]) -> [Double] {
    // [en] TODO
    // [tr] TODO: yazılacak
    []
}
