import Glibc  // log

func biasGap(_ first: [[Double]], _ second: [[Double]]) -> Double {
    logOfMeans(first) - logOfMeans(second)
}

func standardError(_ first: [[Double]], _ second: [[Double]]) -> Double {
    let (g, h) = (logOdds(first), logOdds(second))
    return (variance(g) / Double(g.count) + variance(h) / Double(h.count)).squareRoot()
}

func logOfMeans(_ group: [[Double]]) -> Double {
    log(mean(group.map { $0[0] })) - log(mean(group.map { $0[1] }))
}

func logOdds(_ group: [[Double]]) -> [Double] {
    group.map { log($0[0]) - log($0[1]) }
}

func mean(_ x: [Double]) -> Double {
    x.reduce(0, +) / Double(x.count)
}

func variance(_ x: [Double]) -> Double {
    let m = mean(x)
    return x.reduce(0) { $0 + ($1 - m) * ($1 - m) } / Double(x.count - 1)
}
