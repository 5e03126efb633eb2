/// [en] The text that is sent to the model.
/// [tr] Modele gönderilecek metin.
///
/// [en] - Parameters:
/// [en]   - instruction: the first line; may be empty
/// [en]   - examples: lists of two texts, input and output
/// [en]   - query: what is asked
/// [en]   - shots: how many examples are wanted, 0 or more
/// [tr] - Parameters:
/// [tr]   - instruction: ilk satırdaki yönerge; boş olabilir
/// [tr]   - examples: iki metinlik listeler, girdi ve çıktı
/// [tr]   - query: sorgu
/// [tr]   - shots: istenen örnek sayısı, 0 ya da daha çok
func fewShotPrompt(instruction: String, examples: [[String]], query: String, shots: Int) -> String {
    // [en] TODO
    // [tr] TODO: yazılacak
    ""
}
