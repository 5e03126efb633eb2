package import Tokenization

/// How often each word stands in a text, in the order in which the words first occur.
///
/// A word is what the pre-tokeniser cuts: merges never cross its border.
package struct WordCounts: Sendable {
    package private(set) var words: [[UInt8]] = []
    package private(set) var counts: [Int] = []
    private var places: [[UInt8]: Int] = [:]
    private let preTokenizer: PreTokenizer

    package init(_ preTokenizer: PreTokenizer) { self.preTokenizer = preTokenizer }

    /// Counts the words of one document.
    package mutating func add(_ text: String) {
        let bytes = Array(text.utf8)
        for range in preTokenizer.words(of: bytes) { add(Array(bytes[range]), count: 1) }
    }

    package mutating func add(_ word: [UInt8], count: Int) {
        if let place = places[word] {
            counts[place] += count
        } else {
            places[word] = words.count
            words.append(word)
            counts.append(count)
        }
    }
}
