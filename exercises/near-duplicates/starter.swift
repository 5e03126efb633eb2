/// [en] How similar two texts are, from 0 to 1, by their shingles of three words.
/// [tr] İki metnin üç sözcüklük kiremitlerine göre benzerliği, 0 ile 1 arasında.
func similarity(_ a: String, _ b: String) -> Double {
    // [en] TODO
    // [tr] TODO: yazılacak
    -1
}

/// [en] The numbers of the held-out texts that nearly stand in the training data, from 0, ascending.
/// [tr] Neredeyse aynısı eğitim verisinde de bulunan, ayrı tutulmuş metinlerin numaraları, 0'dan başlayarak, artan.
///
/// [en] - Parameter threshold: the similarity from which on two texts count as copies
/// [tr] - Parameter threshold: iki metnin kopya sayılmaya başladığı benzerlik
func leaks(heldOut: [String], training: [String], threshold: Double) -> [Int] {
    // [en] TODO
    // [tr] TODO: yazılacak
    [-1]
}
