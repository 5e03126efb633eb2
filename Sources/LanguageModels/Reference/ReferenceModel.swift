// Decoder of the Llama family (Touvron et al. 2023, arXiv:2302.13971, §2.2), pre-norm,
// with grouped-query attention (Ainslie et al. 2023, arXiv:2305.13245). One token at a time, in 32-bit floats.
//
//   d width   h query heads   g key/value heads   k head width   f feed-forward width
//   V vocabulary   t position of the token, from 0
//
// This is the definition that `Decoder`, the fast one, is tested against. It favours reading over speed: it makes a
// new array for every step and holds every weight as a float.

public import GGUF
import Tensors
public import Tokenization

/// A decoder that reads like the paper.
public struct ReferenceModel: Sendable {
    public let configuration: ModelConfiguration
    let embedding: Matrix  // [V, d]
    var layers: [Layer]
    let finalNorm: RMSNorm
    let output: Matrix  // [V, d]

    /// Reads all weights of `file` into floats: four bytes a parameter.
    public init(_ file: GGUFFile) throws(ModelError) {
        let c = try ModelConfiguration(file)
        let tensors: WeightTensors
        do throws(GGUFError) { tensors = try WeightTensors(file, c) } catch { throw .file(error) }
        configuration = c
        embedding = Matrix(tensors.embedding)
        finalNorm = RMSNorm(weight: tensors.finalNorm.floats(), epsilon: c.normEpsilon)
        output = c.tiedEmbeddings ? embedding : Matrix(tensors.output)
        layers = tensors.layers.map { Layer($0, c) }
    }

    /// The same model with an adapter's updates beside its matrices.
    public func adapted(by adapter: Adapter) throws(AdapterError) -> ReferenceModel {
        try adapter.check(fits: configuration)
        func update(_ target: String) -> LowRank? {
            adapter.update(for: target).map { LowRank($0, scale: adapter.scale(of: $0)) }
        }
        var model = self
        for n in layers.indices {
            model.layers[n].attention.query.update = update(TensorName.query(n))
            model.layers[n].attention.key.update = update(TensorName.key(n))
            model.layers[n].attention.value.update = update(TensorName.value(n))
            model.layers[n].attention.output.update = update(TensorName.attentionOutput(n))
            model.layers[n].feedForward.gate.update = update(TensorName.gate(n))
            model.layers[n].feedForward.up.update = update(TensorName.up(n))
            model.layers[n].feedForward.down.update = update(TensorName.down(n))
        }
        return model
    }

    /// Keys and values of the tokens seen so far, one entry a layer.
    public struct Cache: Sendable {
        var layers: [LayerCache]
        public internal(set) var count = 0

        public init(_ model: ReferenceModel) {
            layers = model.layers.map { _ in LayerCache() }
        }
    }

    /// Scores every vocabulary entry as the next token, and remembers this one in `cache`. Returns `[V]`.
    public func logits(after token: TokenID, cache: inout Cache) -> [Float] {
        output(finalNorm(hiddenStates(after: token, cache: &cache)[layers.count]))
    }

    /// What flows between the layers for this token: the embedding, then the result of each layer. `[layers + 1][d]`
    package func hiddenStates(after token: TokenID, cache: inout Cache) -> [[Float]] {
        let t = cache.count
        var x = embedding.row(Int(token.rawValue))  // [d]
        var states = [x]
        for (index, layer) in layers.enumerated() {
            x = x + layer.attention(layer.attentionNorm(x), at: t, cache: &cache.layers[index])
            x = x + layer.feedForward(layer.feedForwardNorm(x))
            states.append(x)
        }
        cache.count += 1
        return states
    }
}

struct LayerCache: Sendable {
    var keys: [[Float]] = []  // [t + 1][g·k]
    var values: [[Float]] = []  // [t + 1][g·k]
}

struct Layer: Sendable {
    let attentionNorm: RMSNorm
    var attention: Attention
    let feedForwardNorm: RMSNorm
    var feedForward: FeedForward

    init(_ tensors: WeightTensors.Layer, _ c: ModelConfiguration) {
        attentionNorm = RMSNorm(weight: tensors.attentionNorm.floats(), epsilon: c.normEpsilon)
        attention = Attention(
            query: Matrix(tensors.query), key: Matrix(tensors.key), value: Matrix(tensors.value),
            output: Matrix(tensors.attentionOutput), heads: c.heads, width: c.headWidth,
            sharedBy: c.heads / c.keyValueHeads, rope: RotaryEmbedding(width: c.ropeWidth, base: c.ropeBase))
        feedForwardNorm = RMSNorm(weight: tensors.feedForwardNorm.floats(), epsilon: c.normEpsilon)
        feedForward = FeedForward(gate: Matrix(tensors.gate), up: Matrix(tensors.up), down: Matrix(tensors.down))
    }
}

struct Attention: Sendable {
    var query: Matrix, key: Matrix, value: Matrix, output: Matrix
    let heads: Int, width: Int
    /// Query heads that share one key/value head.
    let sharedBy: Int
    let rope: RotaryEmbedding

    func callAsFunction(_ x: [Float], at t: Int, cache: inout LayerCache) -> [Float] {
        output(mixed(x, at: t, cache: &cache))  // [d]
    }

    /// What the heads found, before the output matrix puts them together. `[h·k]`
    func mixed(_ x: [Float], at t: Int, cache: inout LayerCache) -> [Float] {
        let q = rope(query(x), headWidth: width, at: t)  // [h·k]
        cache.keys.append(rope(key(x), headWidth: width, at: t))  // [g·k]
        cache.values.append(value(x))  // [g·k]

        let scale = 1 / Float(width).squareRoot()
        var mixed = [Float](repeating: 0, count: heads * width)  // [h·k]
        for head in 0..<heads {
            let own = head * width..<(head + 1) * width
            let shared = head / sharedBy * width..<(head / sharedBy + 1) * width
            let scores = cache.keys.map { dot(q[own], $0[shared]) * scale }  // [t + 1]
            for (weight, value) in zip(softmax(scores), cache.values) {
                for (i, v) in zip(own, value[shared]) { mixed[i] += weight * v }
            }
        }
        return mixed
    }
}

struct FeedForward: Sendable {
    var gate: Matrix, up: Matrix, down: Matrix

    /// SwiGLU (Shazeer 2020, arXiv:2002.05202): down(SiLU(gate x) ⊙ up x).
    func callAsFunction(_ x: [Float]) -> [Float] {
        down(zip(gate(x), up(x)).map { silu($0) * $1 })  // [d]
    }
}
