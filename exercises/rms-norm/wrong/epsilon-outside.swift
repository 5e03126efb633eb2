func rmsNorm(_ x: [Double], weight: [Double], epsilon: Double) -> [Double] {
    let meanSquare = x.reduce(0) { $0 + $1 * $1 } / Double(x.count)
    let rms = meanSquare.squareRoot() + epsilon
    return zip(x, weight).map { $0 / rms * $1 }  // [d]
}
