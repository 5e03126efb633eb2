func rmsNorm(_ x: [Double], weight: [Double], epsilon: Double) -> [Double] {
    let weighted = zip(x, weight).map { $0 * $1 }
    let meanSquare = weighted.reduce(0) { $0 + $1 * $1 } / Double(x.count)
    let rms = (meanSquare + epsilon).squareRoot()
    return weighted.map { $0 / rms }  // [d]
}
