func parameterCount(
    vocabulary: Int, width: Int, layers: Int, heads: Int, keyValueHeads: Int, headWidth: Int, feedForward: Int, tied: Bool
) -> Int {
    let embedding = vocabulary * width
    let attention = 4 * width * heads * headWidth
    let gateUpDown = 3 * width * feedForward
    let norms = 2 * width
    let lastNorm = width
    return embedding + layers * (attention + gateUpDown + norms) + lastNorm + (tied ? 0 : embedding)
}
