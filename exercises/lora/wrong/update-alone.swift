func loraForward(_ x: [Double], weight: [[Double]], a: [[Double]], b: [[Double]], alpha: Double) -> [Double] {
    let scale = alpha / Double(a.count)
    let update = product(b, product(a, x))  // [m]
    return update.map { scale * $0 }
}

func merged(weight: [[Double]], a: [[Double]], b: [[Double]], alpha: Double) -> [[Double]] {
    let scale = alpha / Double(a.count)
    var merged = weight.map { $0.map { _ in 0.0 } }  // [m][n]
    for i in merged.indices {
        for j in merged[i].indices {
            for k in a.indices { merged[i][j] += scale * b[i][k] * a[k][j] }
        }
    }
    return merged
}

func product(_ matrix: [[Double]], _ x: [Double]) -> [Double] {
    matrix.map { row in zip(row, x).reduce(0) { $0 + $1.0 * $1.1 } }
}
