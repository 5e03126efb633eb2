/// [en] Answers computed ahead, by query and model, for a limited time.
/// [tr] Önceden hesaplanmış, soruya ve modele göre saklanan, ömrü sınırlı yanıtlar.
struct PredictionCache {
    /// [en] Seconds for which an answer is fresh.
    /// [tr] Bir yanıtın kaç saniye taze kalacağı.
    let lifetime: Int

    init(lifetime: Int) {
        self.lifetime = lifetime
    }

    /// [en] Keeps an answer; `model` is the hash of the model's file, `now` the time in seconds.
    /// [tr] Bir yanıtı saklar; `model` model dosyasının özeti, `now` saniye olarak zamandır.
    mutating func store(_ answer: String, for query: String, model: String, now: Int) {
        // [en] TODO
        // [tr] TODO: yazılacak
    }

    /// [en] The kept answer if it is fresh, otherwise nil.
    /// [tr] Tazeyse saklanan yanıt, değilse nil.
    mutating func answer(to query: String, model: String, now: Int) -> String? {
        // [en] TODO
        // [tr] TODO: yazılacak
        nil
    }
}
