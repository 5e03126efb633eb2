import Glibc  // log

func biasGap(_ first: [[Double]], _ second: [[Double]]) -> Double {
    mean(logOdds(first)) - mean(logOdds(second))
}

func standardError(_ first: [[Double]], _ second: [[Double]]) -> Double {
    let (g, h) = (logOdds(first), logOdds(second))
    return (variance(g) / Double(g.count) + variance(h) / Double(h.count)).squareRoot()
}

/// [en] For every sentence, ln p(he) − ln p(she).
/// [tr] Her cümle için ln p(he) − ln p(she).
func logOdds(_ group: [[Double]]) -> [Double] {
    group.map { log($0[0]) - log($0[1]) }
}

func mean(_ x: [Double]) -> Double {
    x.reduce(0, +) / Double(x.count)
}

func variance(_ x: [Double]) -> Double {
    let m = mean(x)
    // [en] n − 1: the mean was taken from the same numbers.
    // [tr] n − 1: ortalama aynı sayılardan alındı.
    return x.reduce(0) { $0 + ($1 - m) * ($1 - m) } / Double(x.count - 1)
}
