func parameterCount(
    vocabulary: Int, width: Int, layers: Int, heads: Int, keyValueHeads: Int, headWidth: Int, feedForward: Int, tied: Bool
) -> Int {
    let embedding = vocabulary * width
    let attention = 2 * width * heads * headWidth + 2 * width * keyValueHeads * headWidth
    let gateUpDown = 3 * width * feedForward
    let norms = 2 * width
    return embedding + layers * (attention + gateUpDown + norms) + (tied ? 0 : embedding)
}
