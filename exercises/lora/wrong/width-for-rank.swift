func loraForward(_ x: [Double], weight: [[Double]], a: [[Double]], b: [[Double]], alpha: Double) -> [Double] {
    let scale = alpha / Double(a[0].count)
    let frozen = product(weight, x)  // [m]
    let update = product(b, product(a, x))  // [m]
    return zip(frozen, update).map { $0 + scale * $1 }
}

func merged(weight: [[Double]], a: [[Double]], b: [[Double]], alpha: Double) -> [[Double]] {
    let scale = alpha / Double(a[0].count)
    var merged = weight  // [m][n]
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
