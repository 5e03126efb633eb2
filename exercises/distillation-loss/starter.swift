import Glibc  // exp, log

/// [en] How far the student's softened probabilities are from the teacher's, times T², the mean over the rows. In nats.
/// [tr] Öğrencinin yumuşatılmış olasılıklarının öğretmeninkilerden uzaklığı, çarpı T²; satırlar üzerinden ortalama. Nat birimiyle.
///
/// [en] - Parameters:
/// [en]   - student: scores, `[n][V]`
/// [en]   - teacher: scores, `[n][V]`
/// [en]   - temperature: T, above 0
/// [tr] - Parameters:
/// [tr]   - student: öğrencinin puanları, `[n][V]`
/// [tr]   - teacher: öğretmenin puanları, `[n][V]`
/// [tr]   - temperature: T, sıfırdan büyük
func distillationLoss(student: [[Double]], teacher: [[Double]], temperature: Double) -> Double {
    // [en] TODO
    // [tr] TODO: yazılacak
    -1
}

/// [en] How the loss changes with every score of the student, `[n][V]`.
/// [tr] Kaybın, öğrencinin her puanıyla nasıl değiştiği, `[n][V]`.
func distillationGradient(student: [[Double]], teacher: [[Double]], temperature: Double) -> [[Double]] {
    // [en] TODO
    // [tr] TODO: yazılacak
    []
}
