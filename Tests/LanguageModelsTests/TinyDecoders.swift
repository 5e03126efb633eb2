import Foundation
import GGUF
import LanguageModels
import TestSupport
import Tensors
import Testing
import Tokenization

/// A tiny model in both forms: the fast decoder with chosen kernels and threads, and the reference.
struct TinyDecoders {
    let language: LanguageModel
    let reference: ReferenceModel
    private let file: GGUFFile
    var configuration: ModelConfiguration { language.configuration }

    init(_ model: TinyModel, _ variant: Kernels.Variant = .scalar, threads: Int = 1) throws {
        file = try model.file()
        language = try LanguageModel(file, compute: Compute(kernels: Kernels(variant), threads: threads))
        reference = try ReferenceModel(file)
    }

    /// `count` tokens of the vocabulary, at random.
    func tokens(_ count: Int, seed: UInt64 = 7) -> [TokenID] {
        var random = SeededGenerator(seed: seed)
        return (0..<count).map { _ in TokenID(Int.random(in: 0..<configuration.vocabularyCount, using: &random)) }
    }

    /// `[T][layers + 1][d]` and `[T][V]`.
    func referencePass(_ tokens: [TokenID]) -> (hidden: [[[Float]]], logits: [[Float]]) {
        var (forHidden, forLogits) = (ReferenceModel.Cache(reference), ReferenceModel.Cache(reference))
        let hidden = tokens.map { reference.hiddenStates(after: $0, cache: &forHidden) }
        let logits = tokens.map { reference.logits(after: $0, cache: &forLogits) }
        return (hidden, logits)
    }

    /// The scores `[V]` after each token, read in pieces of these lengths.
    func logits(_ tokens: [TokenID], pieces: [Int]) throws -> [[Float]] {
        let decoder = Decoder(language)
        var (all, start): ([[Float]], Int) = ([], 0)
        for piece in pieces {
            try decoder.readScoringAll(Array(tokens[start..<start + piece])) { place, scores in
                precondition(place == all.count - start, "places come in order")
                all.append(Array(scores))
            }
            start += piece
        }
        precondition(start == tokens.count, "the pieces are the whole")
        return all
    }
}

extension TinyDecoders {
    /// The attention weights `[h][T][T]` of one layer by the book, in Double, from the reference's states before that layer.
    func plainAttention(of tokens: [TokenID], layer: Int) throws -> [[[Double]]] {
        let (c, k) = (configuration, configuration.headWidth)
        func numbers(_ name: String) throws -> [Double] {
            try #require(file.tensor(named: "blk.\(layer).\(name).weight")).floats().map { Double($0) }
        }
        let (norm, query, key) = (try numbers("attn_norm"), try numbers("attn_q"), try numbers("attn_k"))
        /// Row `head` of heads of the product, turned by the position.
        func turned(_ matrix: [Double], _ x: [Double], head: Int, at t: Int) -> [Double] {
            var y = (head * k..<(head + 1) * k).map { row in (0..<c.width).reduce(0.0) { $0 + matrix[row * c.width + $1] * x[$1] } }
            for i in 0..<c.ropeWidth / 2 {
                let angle = Double(t) * pow(Double(c.ropeBase), -2 * Double(i) / Double(c.ropeWidth))
                (y[2 * i], y[2 * i + 1]) = (y[2 * i] * cos(angle) - y[2 * i + 1] * sin(angle), y[2 * i] * sin(angle) + y[2 * i + 1] * cos(angle))
            }
            return y
        }
        let inputs = referencePass(tokens).hidden.map { states in
            let x = states[layer].map { Double($0) }
            let mean = x.reduce(0) { $0 + $1 * $1 } / Double(c.width)
            return zip(x, norm).map { $0 / (mean + Double(c.normEpsilon)).squareRoot() * $1 }
        }
        return (0..<c.heads).map { head in
            let shared = head / (c.heads / c.keyValueHeads)
            let keys = inputs.enumerated().map { turned(key, $1, head: shared, at: $0) }
            return inputs.enumerated().map { t, x in
                let q = turned(query, x, head: head, at: t)
                let powers = keys[...t].map { exp(zip(q, $0).reduce(0) { $0 + $1.0 * $1.1 } / Double(k).squareRoot()) }
                return powers.map { $0 / powers.reduce(0, +) } + [Double](repeating: 0, count: tokens.count - t - 1)
            }
        }
    }
}

/// √(Σ (x − y)² / Σ y²): how far x is from y, relative to the size of y.
func relativeDistance(_ x: [Float], _ y: [Float]) -> Double {
    precondition(x.count == y.count, "the vectors differ in length")
    let difference = zip(x, y).reduce(0.0) { $0 + Double($1.0 - $1.1) * Double($1.0 - $1.1) }
    let size = y.reduce(0.0) { $0 + Double($1) * Double($1) }
    return (difference / size).squareRoot()
}
