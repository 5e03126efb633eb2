import Glibc  // exp, log

/// [en] The mean surprise at the targets, in nats.
/// [tr] Hedeflere duyulan şaşırmanın ortalaması, nat birimiyle.
///
/// [en] - Parameters:
/// [en]   - scores: `[n][V]`, a row for every place
/// [en]   - targets: `[n]`, the number of the token that really came
/// [tr] - Parameters:
/// [tr]   - scores: puanlar, `[n][V]`, her konum için bir satır
/// [tr]   - targets: gerçekte gelen belirtecin numarası, `[n]`
func crossEntropy(_ scores: [[Double]], targets: [Int]) -> Double {
    // [en] TODO
    // [tr] TODO: yazılacak
    -1
}

/// [en] How the loss changes with every score, `[n][V]`.
/// [tr] Kaybın her puanla nasıl değiştiği, `[n][V]`.
func crossEntropyGradient(_ scores: [[Double]], targets: [Int]) -> [[Double]] {
    // [en] TODO
    // [tr] TODO: yazılacak
    []
}
