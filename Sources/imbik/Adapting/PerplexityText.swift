import Diagnostics
import Foundation
import GGUF
import LanguageModels
import Tensors
import Tokenization

/// A text that perplexity is measured on.
struct PerplexityText {
    private let text: String
    private let path: String

    struct Reading {
        /// Tokens that were predicted.
        var tokens: Int
        var perplexity: Double
    }

    init(_ path: String) throws {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Problem("the text can't be read", place: path, hint: "give a file that is there")
        }
        guard let text = String(validating: data, as: UTF8.self) else {
            throw Problem("the text is not UTF-8", place: path, hint: "convert it with 'iconv -t UTF-8'")
        }
        (self.text, self.path) = (text, path)
    }

    func perplexity(of file: GGUFFile, threads: Int) throws -> Reading {
        try perplexity(of: LanguageModel(file, compute: Compute(threads: threads)))
    }

    /// Exponential of the mean of −ln p over all tokens but the first of each window of 512.
    func perplexity(of model: LanguageModel) throws -> Reading {
        let tokens = model.tokenizer.encode(text, special: .asText)
        let window = min(512, model.configuration.contextLength)
        var (sum, count) = (0.0, 0)
        let decoder = Decoder(model)
        for start in stride(from: 0, to: tokens.count - 1, by: window) {
            let own = Array(tokens[start..<min(start + window, tokens.count)])
            guard own.count > 1 else { continue }
            for one in try decoder.logProbabilities(of: own) { sum -= Double(one) }
            count += own.count - 1
        }
        guard count > 0 else { throw Problem("the text is too short to measure perplexity on", place: path, hint: "give some sentences") }
        return Reading(tokens: count, perplexity: exp(sum / Double(count)))
    }
}
