func rmsNorm(_ x: [Double], weight: [Double], epsilon: Double) -> [Double] {
    let mean = x.reduce(0, +) / Double(x.count)
    let centred = x.map { $0 - mean }
    let meanSquare = centred.reduce(0) { $0 + $1 * $1 } / Double(x.count)
    let rms = (meanSquare + epsilon).squareRoot()
    return zip(centred, weight).map { $0 / rms * $1 }  // [d]
}
