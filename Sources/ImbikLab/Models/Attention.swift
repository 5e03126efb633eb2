internal import LanguageModels

extension Model {
    /// How much each token looks at each one before it, in one head: a row for each token that looks, whose weights add
    /// up to 1 (Vaswani et al. 2017, arXiv:1706.03762, §3.2.1).
    ///
    /// - Parameters:
    ///   - text: what the model reads.
    ///   - layer: counted from 0.
    ///   - head: counted from 0; nil for the mean of all heads.
    /// - Throws: when the layer or the head does not exist, the text is empty or longer than the context.
    public func attention(in text: String, layer: Int, head: Int? = nil) throws -> HeatMap {
        guard (0..<layers).contains(layer) else { throw RequestError.noSuchLayer(layer, layers: layers) }
        if let head, !(0..<heads).contains(head) { throw RequestError.noSuchHead(head, heads: heads) }
        let tokens = encode(text)
        let weights = try engine.attentionWeights(of: tokens, layer: layer)  // [h][T][T]
        let pieces = tokens.map { Token($0, engine.tokenizer).description }
        let values = pieces.indices.map { query in
            pieces.indices.map { key -> Double in
                if let head { return Double(weights[head][query][key]) }
                return weights.reduce(0) { $0 + Double($1[query][key]) } / Double(weights.count)
            }
        }
        let title = head.map { "Attention of layer \(layer), head \($0)" } ?? "Attention of layer \(layer), mean of all heads"
        return HeatMap(title, values, rows: pieces, columns: pieces)
    }
}
