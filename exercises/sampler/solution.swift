func greedy(_ probabilities: [Double]) -> Int {
    var best = 0
    // [en] Only a larger one replaces the best, so the first of equals stays.
    // [tr] En iyinin yerine yalnızca daha büyüğü geçer; eşitler arasında ilki kalır.
    for i in probabilities.indices where probabilities[i] > probabilities[best] { best = i }
    return best
}

func topK(_ probabilities: [Double], k: Int) -> [Double] {
    // [en] Numbers of tokens are sorted, not probabilities: that way each finds its place again.
    // [tr] Olasılıklar değil belirteç numaraları sıralanır; böylece her biri yerini yeniden bulur.
    let ranked = probabilities.indices.sorted { (-probabilities[$0], $0) < (-probabilities[$1], $1) }
    let kept = ranked.prefix(k)
    let sum = kept.reduce(0) { $0 + probabilities[$1] }
    var result = [Double](repeating: 0, count: probabilities.count)
    for i in kept { result[i] = probabilities[i] / sum }
    return result
}

func draw(_ probabilities: [Double], random: Double) -> Int {
    var sum = 0.0
    for (i, p) in probabilities.enumerated() {
        sum += p
        if random < sum { return i }
    }
    // [en] Rounding left the sum below `random`: the last possible token is meant.
    // [tr] Yuvarlama yüzünden toplam `random` sayısının altında kaldı: çekilebilecek belirteçlerin sonuncusu kastedilmiştir.
    return probabilities.lastIndex { $0 > 0 } ?? 0
}
