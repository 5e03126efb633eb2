import Foundation
import GGUF
import LanguageModels
import TestSupport
import Testing
import Tokenization

/// A third forward pass, in Double and by the book, that rounds what meets quantised weights to 8 bits as the fast one does.
///
/// The fast decoder must agree with it closely even where that rounding puts it some per cent away from the reference.
struct PlainPass {
    private let file: GGUFFile
    private let c: ModelConfiguration

    init(_ file: GGUFFile) throws { (self.file, c) = (file, try ModelConfiguration(file)) }

    /// `[T][V]`
    func logits(_ tokens: [TokenID]) throws -> [[Double]] {
        let (d, k) = (c.width, c.headWidth)
        let embedding = try numbers("token_embd.weight")
        var x = tokens.map { Array(embedding[$0.index * d..<($0.index + 1) * d]) }
        for layer in 0..<c.layers {
            let normed = try x.map { try norm($0, "blk.\(layer).attn_norm.weight") }
            let q = try product("blk.\(layer).attn_q.weight", normed).enumerated().map { turned($1, at: $0) }
            let keys = try product("blk.\(layer).attn_k.weight", normed).enumerated().map { turned($1, at: $0) }
            let values = try product("blk.\(layer).attn_v.weight", normed)
            let mixed = tokens.indices.map { t in
                (0..<c.heads).flatMap { head -> [Double] in
                    let shared = head / (c.heads / c.keyValueHeads) * k
                    let powers = (0...t).map { p in
                        exp((0..<k).reduce(0) { $0 + q[t][head * k + $1] * keys[p][shared + $1] } / Double(k).squareRoot())
                    }
                    let total = powers.reduce(0, +)
                    return (0..<k).map { i in (0...t).reduce(0) { $0 + powers[$1] / total * values[$1][shared + i] } }
                }
            }
            x = zip(x, try product("blk.\(layer).attn_output.weight", mixed)).map { zip($0, $1).map { $0 + $1 } }
            let input = try x.map { try norm($0, "blk.\(layer).ffn_norm.weight") }
            let gate = try product("blk.\(layer).ffn_gate.weight", input), up = try product("blk.\(layer).ffn_up.weight", input)
            let hidden = zip(gate, up).map { zip($0, $1).map { $0 / (1 + exp(-$0)) * $1 } }
            x = zip(x, try product("blk.\(layer).ffn_down.weight", hidden)).map { zip($0, $1).map { $0 + $1 } }
        }
        return try product(c.tiedEmbeddings ? "token_embd.weight" : "output.weight", x.map { try norm($0, "output_norm.weight") })
    }

    private func numbers(_ name: String) throws -> [Double] { try #require(file.tensor(named: name)).floats().map { Double($0) } }

    private func norm(_ x: [Double], _ name: String) throws -> [Double] {
        let mean = x.reduce(0) { $0 + $1 * $1 } / Double(x.count)
        return zip(x, try numbers(name)).map { $0 / (mean + Double(c.normEpsilon)).squareRoot() * $1 }
    }

    private func product(_ name: String, _ rows: [[Double]]) throws -> [[Double]] {
        let tensor = try #require(file.tensor(named: name))
        let weights = try numbers(name), columns = tensor.shape[1]
        return rows.map { row in
            let x = (tensor.type.block?.elements ?? 1) > 1 ? rounded(row) : row
            return (0..<tensor.shape[0]).map { r in (0..<columns).reduce(0) { $0 + weights[r * columns + $1] * x[$1] } }
        }
    }

    /// To the nearest of 255 steps of the largest of 32.
    private func rounded(_ x: [Double]) -> [Double] {
        stride(from: 0, to: x.count, by: 32).flatMap { start in
            let block = x[start..<start + 32]
            let step = (block.map(abs).max() ?? 0) / 127
            return block.map { step == 0 ? 0 : ($0 / step).rounded(.toNearestOrEven) * step }
        }
    }

    private func turned(_ x: [Double], at t: Int) -> [Double] {
        var x = x
        for start in stride(from: 0, to: x.count, by: c.headWidth) {
            for i in 0..<c.ropeWidth / 2 {
                let angle = Double(t) * pow(Double(c.ropeBase), -2 * Double(i) / Double(c.ropeWidth))
                let (a, b) = (x[start + 2 * i], x[start + 2 * i + 1])
                x[start + 2 * i] = a * cos(angle) - b * sin(angle)
                x[start + 2 * i + 1] = a * sin(angle) + b * cos(angle)
            }
        }
        return x
    }
}
