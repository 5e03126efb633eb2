package import LanguageModels
package import Tokenization

extension ScoringModel {
    /// What the model writes after `prompt`, always the likeliest token, until a line ends, the text ends, or
    /// `maxTokens` are written; without white space at its ends.
    package func greedyLine(
        after prompt: [TokenID], maxTokens: Int, _ tokenizer: Tokenizer
    ) throws(ModelError) -> String {
        guard !prompt.isEmpty else { throw .emptyPrompt }
        var tokens = prompt
        var stream = TextStream(tokenizer)
        var text = ""
        while tokens.count < min(prompt.count + maxTokens, contextLength) {
            var next = TokenID(0)
            try scores(of: tokens, from: tokens.count - 1) { _, scores in next = TokenID(indexOfLargest(scores)) }
            if tokenizer.endsGeneration(next) { break }
            tokens.append(next)
            text += stream.append(next)
            // Line breaks before the first word are no answer yet.
            if let end = text.drop(while: \.isWhitespace).firstIndex(where: \.isNewline) { return trimmed(text[..<end]) }
        }
        return trimmed(text + stream.finish())
    }
}

/// The first of equals.
private func indexOfLargest(_ scores: UnsafeBufferPointer<Float>) -> Int {
    var best = 0
    for index in scores.indices where scores[index] > scores[best] { best = index }
    return best
}

private func trimmed(_ text: some StringProtocol) -> String {
    let front = text.drop(while: \.isWhitespace)
    return String(front.prefix(front.count - front.reversed().prefix(while: \.isWhitespace).count))
}

/// The first number in a text: `about 12.5 minutes` is 12.5. Digits with at most one point, and perhaps a minus before
/// them; nil when there is none.
package func firstNumber(in text: String) -> Double? {
    let characters = Array(text.utf8)
    func isDigit(_ place: Int) -> Bool { place < characters.count && (0x30...0x39).contains(characters[place]) }
    guard let first = characters.indices.first(where: isDigit) else { return nil }
    var end = first
    while isDigit(end) { end += 1 }
    if end < characters.count, characters[end] == UInt8(ascii: "."), isDigit(end + 1) {
        end += 1
        while isDigit(end) { end += 1 }
    }
    let isNegative = first > 0 && characters[first - 1] == UInt8(ascii: "-")
    return Double(String(decoding: characters[(isNegative ? first - 1 : first)..<end], as: UTF8.self))
}
