import Foundation
import GGUF
import LanguageModels
import Tokenization
import Training

/// The decoder and its loss by the papers, in Double and one number at a time: what gradients are checked against.
/// Nothing of it is shared with the layers under test.
struct PlainDecoder {
    let c: ModelConfiguration
    /// By name, as in the file; adapters' factors as `<name>.lora_a` and `.lora_b`.
    var weights: [String: [Double]]
    var loraScale = 0.0
    /// Of the adapters' factor A, for its shape.
    var loraRank = 0

    init(_ model: TrainableModel) {
        c = model.configuration
        weights = [:]
        for (name, shape) in model.tensors {
            let room = UnsafeMutableBufferPointer<Float>.allocate(capacity: shape.reduce(1, *))
            defer { room.deallocate() }
            model.write(name, into: room, merged: false)
            weights[name] = room.map { Double($0) }
        }
        for parameter in model.trainedParameters where parameter.name.contains(".lora_") {
            weights[parameter.name] = parameter.values.map { Double($0) }
        }
        if case .lora(let settings) = model.tuning {
            (loraScale, loraRank) = (Double(settings.alpha) / Double(settings.rank), settings.rank)
        }
    }

    /// Σ −ln p(target) over the batch.
    func loss(_ batch: Batch) -> Double { batch.sequences.reduce(0) { $0 + loss($1) } }

    private func loss(_ sequence: TrainingSequence) -> Double {
        var sum = 0.0
        for (t, scores) in logits(sequence.tokens).enumerated() where t + 1 < sequence.tokens.count && sequence.targets[t + 1] {
            let largest = scores.max() ?? 0
            let total = scores.reduce(0) { $0 + exp($1 - largest) }
            sum += largest + log(total) - scores[Int(sequence.tokens[t + 1].rawValue)]
        }
        return sum
    }

    /// `[T][V]`.
    func logits(_ tokens: [TokenID]) -> [[Double]] {
        let (d, k) = (c.width, c.headWidth)
        let embedding = weights["token_embd.weight", default: []]
        var x = tokens.map { Array(embedding[Int($0.rawValue) * d..<(Int($0.rawValue) + 1) * d]) }  // [T][d]
        for n in 0..<c.layers {
            let normed = x.map { norm($0, "blk.\(n).attn_norm.weight") }
            let q = normed.enumerated().map { turned(linear($1, "blk.\(n).attn_q.weight"), at: $0) }
            let keys = normed.enumerated().map { turned(linear($1, "blk.\(n).attn_k.weight"), at: $0) }
            let values = normed.map { linear($0, "blk.\(n).attn_v.weight") }
            for t in tokens.indices {
                var mixed = [Double](repeating: 0, count: c.heads * k)
                for head in 0..<c.heads {
                    let shared = head / (c.heads / c.keyValueHeads)
                    let scores = (0...t).map { s in
                        (0..<k).reduce(0.0) { $0 + q[t][head * k + $1] * keys[s][shared * k + $1] } / Double(k).squareRoot()
                    }
                    let powers = scores.map { exp($0 - (scores.max() ?? 0)) }
                    for s in 0...t {
                        let weight = powers[s] / powers.reduce(0, +)
                        for i in 0..<k { mixed[head * k + i] += weight * values[s][shared * k + i] }
                    }
                }
                x[t] = sum(x[t], linear(mixed, "blk.\(n).attn_output.weight"))
                let h = norm(x[t], "blk.\(n).ffn_norm.weight")
                let (gate, up) = (linear(h, "blk.\(n).ffn_gate.weight"), linear(h, "blk.\(n).ffn_up.weight"))
                let hidden = zip(gate, up).map { $0 / (1 + exp(-$0)) * $1 }
                x[t] = sum(x[t], linear(hidden, "blk.\(n).ffn_down.weight"))
            }
        }
        let output = c.tiedEmbeddings ? "token_embd.weight" : "output.weight"
        return x.map { linear(norm($0, "output_norm.weight"), output) }
    }

    private func norm(_ x: [Double], _ name: String) -> [Double] {
        let mean = x.reduce(0) { $0 + $1 * $1 } / Double(x.count)
        return zip(x, weights[name, default: []]).map { $0 / (mean + Double(c.normEpsilon)).squareRoot() * $1 }
    }

    private func linear(_ x: [Double], _ name: String) -> [Double] {
        let y = product(weights[name, default: []], x)
        guard let a = weights[name + ".lora_a"], let b = weights[name + ".lora_b"] else { return y }
        return sum(y, product(b, product(a, x)).map { $0 * loraScale })
    }

    private func product(_ w: [Double], _ x: [Double]) -> [Double] {
        stride(from: 0, to: w.count, by: x.count).map { row in
            var sum = 0.0
            for i in x.indices { sum += w[row + i] * x[i] }
            return sum
        }
    }

    private func turned(_ x: [Double], at t: Int) -> [Double] {
        var y = x
        for start in stride(from: 0, to: x.count, by: c.headWidth) {
            for i in 0..<c.ropeWidth / 2 {
                let angle = Double(t) * pow(Double(c.ropeBase), -2 * Double(i) / Double(c.ropeWidth))
                let (a, b) = (x[start + 2 * i], x[start + 2 * i + 1])
                y[start + 2 * i] = a * cos(angle) - b * sin(angle)
                y[start + 2 * i + 1] = a * sin(angle) + b * cos(angle)
            }
        }
        return y
    }

    private func sum(_ x: [Double], _ y: [Double]) -> [Double] { zip(x, y).map { $0 + $1 } }
}
