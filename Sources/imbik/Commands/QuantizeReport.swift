import Diagnostics
import Foundation
import GGUF
import LanguageModels
import ModelFiles
import ModelStore
import Tensors
import Tokenization

/// What 'imbik quantize' says; the names are the JSON's.
struct QuantizeReport: Encodable {
    var model, file, format: String
    var bytesBefore, bytes, parameters: Int
    /// Of all numbers.
    var relativeError: Double
    var largestError: Float
    var tensors: [Tensor]
    /// With '--text'.
    var perplexity: Perplexity?

    struct Tensor: Encodable {
        var name: String
        var shape: [Int]
        var type: String
        var parameters, bytes: Int
        var relativeError, rootMeanSquareError: Double
        var largestError: Float
    }

    struct Perplexity: Encodable {
        var tokens: Int
        var before, after: Double
    }

    init(
        _ base: GGUFFile, _ saved: SavedFile, _ format: String, out: String, before: PerplexityText.Reading?,
        after: PerplexityText.Reading?
    ) {
        (model, file, self.format) = (base.name, out, format)
        (bytesBefore, bytes, parameters) = (base.byteCount, saved.byteCount, saved.parameterCount)
        (relativeError, largestError) = (saved.error.relative, saved.error.largest)
        tensors = saved.tensors.map {
            Tensor(
                name: $0.name, shape: $0.shape, type: $0.format.rawValue, parameters: $0.error.count, bytes: $0.byteCount,
                relativeError: $0.error.relative, rootMeanSquareError: $0.error.rootMeanSquare, largestError: $0.error.largest)
        }
        if let before, let after { perplexity = Perplexity(tokens: before.tokens, before: before.perplexity, after: after.perplexity) }
        kinds = Kind.all(of: saved)
    }

    /// Tensors that differ in their layer only, together.
    private let kinds: [Kind]

    private struct Kind {
        var name: String
        var format: ElementFormat
        var count = 0, bytes = 0
        var error = RoundingError()

        static func all(of saved: SavedFile) -> [Kind] {
            var kinds: [Kind] = []
            for tensor in saved.tensors {
                let parts = tensor.name.split(separator: ".")
                let name = parts.first == "blk" && parts.count > 2 ? "blk.*." + parts[2...].joined(separator: ".") : tensor.name
                let index = kinds.firstIndex { $0.name == name && $0.format == tensor.format }
                if index == nil { kinds.append(Kind(name: name, format: tensor.format)) }
                let own = index ?? kinds.count - 1
                kinds[own].count += 1
                kinds[own].bytes += tensor.byteCount
                kinds[own].error += tensor.error
            }
            return kinds
        }
    }

    private enum CodingKeys: String, CodingKey {
        case model, file, format, bytesBefore, bytes, parameters, relativeError, largestError, tensors, perplexity
    }

    var text: String {
        func percent(_ share: Double) -> Phrase { "\(fixed(100 * share, 3)) %" }
        let rows: [[Phrase]] = kinds.map {
            ["\($0.name)", grouped($0.count), "\($0.format.rawValue)", grouped($0.bytes), percent($0.error.relative), fixed(Double($0.error.largest), 5)]
        }
        let all: [Phrase] = ["all", grouped(tensors.count), "", grouped(bytes), percent(relativeError), fixed(Double(largestError), 5)]
        var text = """
            \(file), \(said(megabytes(bytes))) (\(model), \(said(megabytes(bytesBefore))))

            \(table(of: [["tensors", "count", "stored as", "bytes", "error", "largest"]] + rows + [all], numbers: [1, 3, 4, 5]))
            """
        if let p = perplexity {
            let change = fixed(100 * (p.after / p.before - 1), 2)
            text += "\n\n" + said("perplexity on \(grouped(p.tokens)) tokens: \(fixed(p.before, 3)) before, \(fixed(p.after, 3)) after (\(change) %)")
        }
        return text
    }
}
