/// [en] Divides texts into batches of similar length.
/// [tr] Metinleri benzer uzunlukta yığınlara böler.
///
/// [en] - Parameters:
/// [en]   - lengths: of the texts, in tokens, each at least 1
/// [en]   - budget: what a batch may cost, the number of texts times the longest
/// [en] - Returns: lists of text numbers, from 0
/// [tr] - Parameters:
/// [tr]   - lengths: metinlerin belirteç olarak uzunlukları, her biri en az 1
/// [tr]   - budget: bir yığının en yüksek maliyeti; maliyet, metin sayısı çarpı en uzun metnin boyudur
/// [tr] - Returns: metin numaralarının listeleri, 0'dan başlayarak
func batches(lengths: [Int], budget: Int) -> [[Int]] {
    // [en] TODO
    // [tr] TODO: yazılacak
    [[]]
}

/// [en] The answers in the order of the texts; `results[i][j]` belongs to text `batches[i][j]`.
/// [tr] Metinlerin sırasıyla yanıtlar; `results[i][j]`, `batches[i][j]` numaralı metnindir.
func inOriginalOrder(_ results: [[String]], batches: [[Int]]) -> [String] {
    // [en] TODO
    // [tr] TODO: yazılacak
    []
}
