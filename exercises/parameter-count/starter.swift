/// [en] How many numbers a model of the Llama family learns.
/// [tr] Llama ailesinden bir modelin öğrendiği sayıların adedi.
///
/// [en] - Parameters:
/// [en]   - vocabulary: tokens, V
/// [en]   - width: numbers a token, d
/// [en]   - layers: L
/// [en]   - heads: query heads, h
/// [en]   - keyValueHeads: g, at most h
/// [en]   - headWidth: numbers a head, k
/// [en]   - feedForward: inner width of the feed-forward part, f
/// [en]   - tied: the output uses the embedding's numbers again
/// [tr] - Parameters:
/// [tr]   - vocabulary: belirteç sayısı, V
/// [tr]   - width: bir belirtecin taşıdığı sayı, d
/// [tr]   - layers: katman sayısı, L
/// [tr]   - heads: sorgu başları, h
/// [tr]   - keyValueHeads: anahtar/değer başları, g; en çok h
/// [tr]   - headWidth: bir başın taşıdığı sayı, k
/// [tr]   - feedForward: ileri beslemenin iç genişliği, f
/// [tr]   - tied: çıktı, gömmenin sayılarını yeniden kullanıyor
func parameterCount(
    vocabulary: Int, width: Int, layers: Int, heads: Int, keyValueHeads: Int, headWidth: Int, feedForward: Int, tied: Bool
) -> Int {
    // [en] TODO: so far only the embedding is counted.
    // [tr] TODO: Şimdilik yalnızca gömme sayılıyor.
    vocabulary * width
}
