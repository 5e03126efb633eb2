/// [en] The number of the likeliest token; of equals, the smallest number.
/// [tr] En olası belirtecin numarası; eşitlikte en küçük numara.
func greedy(_ probabilities: [Double]) -> Int {
    // [en] TODO
    // [tr] TODO: yazılacak
    0
}

/// [en] Keeps the `k` likeliest tokens: all others become 0, the rest adds up to 1 again.
/// [tr] En olası `k` belirteci tutar: ötekiler 0 olur, kalanların toplamı yeniden 1 eder.
///
/// [en] - Returns: as many probabilities, in the same order
/// [tr] - Returns: aynı sırayla, aynı sayıda olasılık
func topK(_ probabilities: [Double], k: Int) -> [Double] {
    // [en] TODO
    // [tr] TODO: yazılacak
    []
}

/// [en] The number of the token on which `random` falls.
/// [tr] `random` sayısının düştüğü belirtecin numarası.
///
/// [en] - Parameter random: at least 0 and below 1
/// [tr] - Parameter random: en az 0, 1'den küçük
func draw(_ probabilities: [Double], random: Double) -> Int {
    // [en] TODO
    // [tr] TODO: yazılacak
    0
}
