import Glibc  // exp

/// [en] One attention head with a causal mask. n tokens, k numbers a query and key, m numbers a value.
/// [tr] Nedensel maskeli bir dikkat başı. n belirteç; sorgu ile anahtarda k, değerde m sayı.
///
/// [en] - Parameters:
/// [en]   - queries: `[n][k]`
/// [en]   - keys: `[n][k]`
/// [en]   - values: `[n][m]`
/// [en] - Returns: `[n][m]`, for every token a mix of the values up to its own
/// [tr] - Parameters:
/// [tr]   - queries: sorgular, `[n][k]`
/// [tr]   - keys: anahtarlar, `[n][k]`
/// [tr]   - values: değerler, `[n][m]`
/// [tr] - Returns: `[n][m]`, her belirteç için kendisininkine kadarki değerlerin karışımı
func attentionHead(queries: [[Double]], keys: [[Double]], values: [[Double]]) -> [[Double]] {
    // [en] TODO
    // [tr] TODO: yazılacak
    []
}
