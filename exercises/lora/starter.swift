/// [en] What the frozen matrix and its adapter give together.
/// [tr] Dondurulmuş matrisle uyarlayıcısının birlikte verdiği.
///
/// [en] - Parameters:
/// [en]   - x: `[n]`
/// [en]   - weight: W, `[m][n]`, frozen
/// [en]   - a: A, `[r][n]`
/// [en]   - b: B, `[m][r]`
/// [en]   - alpha: α; the update is scaled by α / r
/// [en] - Returns: `[m]`
/// [tr] - Parameters:
/// [tr]   - x: `[n]`
/// [tr]   - weight: W, `[m][n]`, dondurulmuş
/// [tr]   - a: A, `[r][n]`
/// [tr]   - b: B, `[m][r]`
/// [tr]   - alpha: α; güncellemenin ölçeği α / r'dir
/// [tr] - Returns: `[m]`
func loraForward(_ x: [Double], weight: [[Double]], a: [[Double]], b: [[Double]], alpha: Double) -> [Double] {
    // [en] TODO
    // [tr] TODO: yazılacak
    []
}

/// [en] One matrix that does what the two together do, `[m][n]`.
/// [tr] İkisinin birlikte yaptığını yapan tek matris, `[m][n]`.
func merged(weight: [[Double]], a: [[Double]], b: [[Double]], alpha: Double) -> [[Double]] {
    // [en] TODO
    // [tr] TODO: yazılacak
    []
}
