import Glibc  // exp

/// [en] Gradient descent on a table of scores: `weights[a][b]` is the score of token b after token a.
/// [tr] Puan tablosu üzerinde gradyan inişi: `weights[a][b]`, a belirtecinden sonra b'nin puanıdır.
///
/// [en] - Parameters:
/// [en]   - weights: where to begin, `[V][V]`
/// [en]   - tokens: the text, at least two tokens
/// [en]   - steps: how often the weights move; every step looks at the whole text
/// [en]   - learningRate: how far they move
/// [en] - Returns: the weights afterwards, `[V][V]`
/// [tr] - Parameters:
/// [tr]   - weights: başlangıç ağırlıkları, `[V][V]`
/// [tr]   - tokens: metin, en az iki belirteç
/// [tr]   - steps: ağırlıkların kaç kez kaydırılacağı; her adım metnin tamamına bakar
/// [tr]   - learningRate: öğrenme hızı, ne kadar kaydırılacakları
/// [tr] - Returns: sonraki ağırlıklar, `[V][V]`
func train(_ weights: [[Double]], on tokens: [Int], steps: Int, learningRate: Double) -> [[Double]] {
    // [en] TODO
    // [tr] TODO: yazılacak
    []
}
