func rmsNorm(_ x: [Double], weight: [Double], epsilon: Double) -> [Double] {
    let sum = x.reduce(0) { $0 + $1 * $1 }
    let rms = (sum + epsilon).squareRoot()
    return zip(x, weight).map { $0 / rms * $1 }  // [d]
}
