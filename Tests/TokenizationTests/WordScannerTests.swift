import TestSupport
import Tensors
import Testing
import Tokenization

@Suite("The scanner cuts text as the pattern does")
struct WordScannerTests {
    @Test(arguments: [
        ("Hello, world!", ["Hello", ",", " world", "!"]),
        ("I'm you'll HE'S 'tis", ["I", "'m", " you", "'ll", " HE", "'", "S", " '", "tis"]),
        ("a  b   c ", ["a", " ", " b", "  ", " c", " "]),
        ("a\n\nb \n c", ["a", "\n", "\n", "b", " \n", " c"]),
        ("x 12 34", ["x", " 12", " 34"]),
        ("?!'s", ["?!'", "s"]),
        ("\u{a0}x\u{3000}y", ["\u{a0}", "x", "\u{3000}", "y"]),
        ("\u{130}stanbul\u{660}\u{bd}", ["\u{130}stanbul", "\u{660}\u{bd}"]),
    ])
    func gpt2(_ text: String, _ words: [String]) { #expect(cut(text, .gpt2) == words) }

    @Test(arguments: [
        ("x 12", ["x", " ", "1", "2"]),
        ("a   7", ["a", "   ", "7"]),
        ("v2.0", ["v", "2", ".", "0"]),
        ("\u{bd} \u{b2}", ["\u{bd}", " ", "\u{b2}"]),
    ])
    func singleDigits(_ text: String, _ words: [String]) { #expect(cut(text, .singleDigits) == words) }

    /// The same patterns through the standard library's regular expressions.
    @Test(arguments: [
        (PreTokenizer.gpt2, #"'s|'t|'re|'ve|'m|'ll|'d| ?\p{L}+| ?\p{N}+| ?[^\s\p{L}\p{N}]+|\s+(?!\S)|\s+"#),
        (
            .singleDigits,
            #"'s|'t|'re|'ve|'m|'ll|'d|\p{N}| ?\p{L}+| ?[^\s\p{L}\p{N}]+|\s+(?=\p{N})|\s+(?!\S)|\s+"#
        ),
    ])
    func agreesWithRegularExpression(_ preTokenizer: PreTokenizer, _ pattern: String) throws {
        let expression = try Regex(pattern).matchingSemantics(.unicodeScalar)
        let alphabet = [
            "a", "B", "z", " ", " ", "\n", "\t", "'", "s", "re", "ll", "1", "9", "\u{660}", "\u{bd}", "\u{fc}", "\u{130}", "\u{65E5}",
            "\u{301}", ",", "-", "\u{1F600}", "\u{a0}", "\u{3000}", "\u{200d}", "\u{85}", "_", "\u{e001}", "\u{2160}", "\u{aa}",
        ]
        var generator = SeededGenerator(seed: 3)
        for _ in 0..<400 {
            let text = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
                alphabet.randomElement(using: &generator) ?? ""
            }.joined()
            #expect(cut(text, preTokenizer) == text.matches(of: expression).map { String(text[$0.range]) }, "\(Array(text.utf8))")
        }
    }

    @Test("Characters of every plane have the class of their general category")
    func classes() {
        for point in 0..<0x32000 as Range<UInt32> {
            guard let properties = Unicode.Scalar(point)?.properties else { continue }
            // The standard library may know a later Unicode than the table.
            if let age = properties.age, age.major > 14 { continue }
            let expected: CharacterClass =
                switch properties.generalCategory {
                case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter: .letter
                case .decimalNumber, .letterNumber, .otherNumber: .number
                default: properties.isWhitespace ? .space : .other
                }
            if CharacterClass(of: point) != expected { Issue.record("code point \(point) should be \(expected)") }
        }
        #expect(CharacterClass(of: 0x10FFFF) == .other && CharacterClass(of: .max) == .other)
    }

    private func cut(_ text: String, _ preTokenizer: PreTokenizer) -> [String] {
        let bytes = Array(text.utf8)
        return preTokenizer.words(of: bytes).map { String(decoding: bytes[$0], as: UTF8.self) }
    }
}
