import Glibc  // exp

/// [en] Turns scores into probabilities.
/// [tr] Puanları olasılıklara çevirir.
///
/// [en] - Parameters:
/// [en]   - scores: one number for every token, at least one
/// [en]   - temperature: above 0; 1 leaves the model as it is
/// [en] - Returns: as many probabilities, in the same order
/// [tr] - Parameters:
/// [tr]   - scores: her belirteç için bir sayı, en az bir tane
/// [tr]   - temperature: sıfırdan büyük; 1 iken model olduğu gibi kalır
/// [tr] - Returns: aynı sırayla, aynı sayıda olasılık
func softmax(_ scores: [Double], temperature: Double) -> [Double] {
    // [en] TODO: these are not probabilities yet.
    // [tr] TODO: Bunlar henüz olasılık değil.
    scores
}
