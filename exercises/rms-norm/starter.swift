/// [en] Divides `x` by its root mean square, then multiplies every number by its weight.
/// [tr] `x`i kare ortalamasının köküne böler, sonra her sayıyı ağırlığıyla çarpar.
///
/// [en] - Parameters:
/// [en]   - x: what one token carries, `[d]`
/// [en]   - weight: `[d]`, learned
/// [en]   - epsilon: added to the mean of the squares
/// [en] - Returns: `[d]`
/// [tr] - Parameters:
/// [tr]   - x: bir belirtecin taşıdıkları, `[d]`
/// [tr]   - weight: `[d]`, öğrenilmiş ağırlıklar
/// [tr]   - epsilon: karelerin ortalamasına eklenir
/// [tr] - Returns: `[d]`
func rmsNorm(_ x: [Double], weight: [Double], epsilon: Double) -> [Double] {
    // [en] TODO
    // [tr] TODO: yazılacak
    []
}
