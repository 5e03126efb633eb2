import Diagnostics
import GGUF
import LanguageModels
import Tokenization

/// Logits of the quantised path may differ from exact arithmetic on the same weights by this much: what llama.cpp
/// differs by at most on SmolLM2 in Q4_1, measured on the prompts of its oracle file.
private let largestLogitError: Float = 0.4

private let prompt = "The capital of France is"

/// Checks the fast path against the plain one, token by token, on a short greedy text. Says what was checked.
///
/// Throws when a logit of the token that was chosen is further from the plain one's best than both errors explain.
func verify(_ model: LanguageModel) throws -> Phrase {
    let reference = try ReferenceModel(GGUFFile.open(model.fileName))
    var cache = ReferenceModel.Cache(reference)
    let decoder = Decoder(model)
    var tokens = model.tokenizer.encode(prompt, special: .asText)
    var plain: [Float] = []
    for token in tokens { plain = reference.logits(after: token, cache: &cache) }
    var fast = try decoder.read(tokens)
    for step in 0..<4 {
        let best = plain.indices.max { plain[$0] < plain[$1] } ?? 0
        let chosen = fast.indices.max { fast[$0] < fast[$1] } ?? 0
        guard plain[best] - plain[chosen] <= 2 * largestLogitError, fast.allSatisfy(\.isFinite) else {
            throw Problem(
                "the fast path chose token \(chosen) at step \(step), the plain one \(best), \(plain[best] - plain[chosen]) above it",
                place: model.fileName, hint: "nothing was measured; './imbik test' finds the kernel at fault")
        }
        tokens.append(TokenID(rawValue: Int32(chosen)))
        plain = reference.logits(after: tokens[tokens.count - 1], cache: &cache)
        fast = try decoder.read([tokens[tokens.count - 1]])
    }
    return "4 greedy tokens agree with the plain forward pass"
}

/// Checks that a prompt read at once gives the scores of the same prompt read in pieces. Says what was checked.
func verify(_ tokens: [TokenID], inPieces model: LanguageModel) throws -> Phrase {
    let whole = try Decoder(model).read(tokens)
    let decoder = Decoder(model)
    var pieces: [Float] = []
    for start in stride(from: 0, to: tokens.count, by: 37) {
        pieces = try decoder.read(Array(tokens[start..<min(start + 37, tokens.count)]))
    }
    let difference = zip(whole, pieces).map { abs($0 - $1) }.max() ?? 0
    guard difference <= largestLogitError else {
        throw Problem(
            "a prompt read in pieces has scores that differ by \(difference) from the prompt read at once",
            place: model.fileName, hint: "nothing was measured; './imbik test' finds the kernel at fault")
    }
    return "\(tokens.count) tokens at once give the scores of the same tokens in pieces"
}
