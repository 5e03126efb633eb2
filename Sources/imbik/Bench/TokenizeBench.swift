import Diagnostics
import Foundation
import GGUF
import LanguageModels
import Tensors
import Tokenization

/// Encoding of 5 MB of text in one call. Tokenising is done by one thread.
///
/// - Parameter text: a file; without it, words are drawn from the vocabulary.
func benchTokenize(path: String, text: String?, runs: Int) throws -> BenchResult {
    let tokenizer = try Tokenizer(GGUFFile.open(path))
    let bytes: [UInt8]
    if let text {
        guard let data = FileManager.default.contents(atPath: text), !data.isEmpty else {
            throw Problem("the text can't be read, or is empty", place: text, hint: "name a UTF-8 file")
        }
        bytes = Array(data)
    } else {
        bytes = sampleText(byteCount: 5_000_000, tokenizer)
    }
    let tokens = tokenizer.encode(bytes, special: .asText)
    guard tokenizer.decode(tokens) == bytes else {
        throw Problem("the tokens of the text do not give the text back", place: text, hint: "nothing was measured")
    }
    forgetPeak()
    let seconds = measure(runs: runs) { _ = tokenizer.encode(bytes, special: .asText) }
    return BenchResult(
        name: "tokenize", unit: "MB/s", values: seconds.map { Double(bytes.count) / 1e6 / $0 }, threads: 1,
        peakBytes: peakBytes(), verified: "the \(tokens.count) tokens of \(bytes.count) bytes give the same bytes back")
}

/// Text whose words come as often as in prose: a byte-pair vocabulary is ordered roughly by frequency, so a word of
/// rank r is drawn with a probability of about 1/r (Zipf's law).
private func sampleText(byteCount: Int, _ tokenizer: Tokenizer) -> [UInt8] {
    var words: [[UInt8]] = []
    for index in 0..<tokenizer.vocabularyCount {
        let word = tokenizer.bytes(of: TokenID(rawValue: Int32(index)))
        let isWord = word.count > 1 && word[0] == UInt8(ascii: " ") && word.dropFirst().allSatisfy { $0 > 32 && $0 < 127 }
        if isWord { words.append(word) }
    }
    var generator = SeededGenerator(seed: 1)
    var text: [UInt8] = []
    text.reserveCapacity(byteCount + 64)
    var sentence = 0
    while text.count < byteCount, !words.isEmpty {
        let largest = log(Double(words.count + 1))
        let rank = exp(Double.random(in: 0..<largest, using: &generator))
        text += words[min(Int(rank) - 1, words.count - 1)]
        sentence += 1
        if sentence == 18 {
            text += Array(".\n".utf8)
            sentence = 0
        }
    }
    return text
}
