func parameterCount(
    vocabulary: Int, width: Int, layers: Int, heads: Int, keyValueHeads: Int, headWidth: Int, feedForward: Int, tied: Bool
) -> Int {
    let embedding = vocabulary * width
    // [en] Query and output, key and value. Only the query heads number `heads`.
    // [tr] Sorgu ile çıktı, anahtar ile değer. `heads`, yalnızca sorgu başlarının sayısıdır.
    let attention = 2 * width * heads * headWidth + 2 * width * keyValueHeads * headWidth
    let gateUpDown = 3 * width * feedForward
    let norms = 2 * width
    let lastNorm = width
    return embedding + layers * (attention + gateUpDown + norms) + lastNorm + (tied ? 0 : embedding)
}
