/// How many numbers of a decoder were learned, by component.
///
///     d width   h query heads   g key/value heads   k head width   f feed-forward width   V vocabulary
public struct ParameterCount: Hashable, Sendable {
    /// V · d. With tied embeddings the same numbers score the output.
    public let embedding: Int
    /// Of one layer: queries and output h·k·d each, keys and values g·k·d each.
    public let attentionPerLayer: Int
    /// Of one layer: gate, up and down, d·f each.
    public let feedForwardPerLayer: Int
    /// Of one layer: two norms of d.
    public let normsPerLayer: Int
    public let layers: Int
    /// d.
    public let finalNorm: Int
    /// V · d, or 0 where the embedding is used again.
    public let output: Int

    public var perLayer: Int { attentionPerLayer + feedForwardPerLayer + normsPerLayer }
    public var total: Int { embedding + layers * perLayer + finalNorm + output }

    public init(_ c: ModelConfiguration) {
        embedding = c.vocabularyCount * c.width
        attentionPerLayer = 2 * c.width * c.headWidth * (c.heads + c.keyValueHeads)
        feedForwardPerLayer = 3 * c.width * c.feedForwardWidth
        normsPerLayer = 2 * c.width
        layers = c.layers
        finalNorm = c.width
        output = c.tiedEmbeddings ? 0 : c.vocabularyCount * c.width
    }
}
