extension ModelConfiguration {
    /// A decoder of a shape of one's own, whose embedding scores the output too: to be trained from nothing.
    ///
    /// `heads` divides `width` into even parts, `keyValueHeads` divides `heads`.
    package init(
        name: String, layers: Int, width: Int, heads: Int, keyValueHeads: Int, feedForwardWidth: Int,
        vocabularyCount: Int, contextLength: Int, ropeBase: Float = 10_000, normEpsilon: Float = 1e-5,
        tiedEmbeddings: Bool = true
    ) {
        precondition(layers > 0 && vocabularyCount > 0 && contextLength > 0 && feedForwardWidth > 0, "a shape has sizes")
        precondition(heads > 0 && width % (2 * heads) == 0, "the heads divide the width into even parts")
        precondition(keyValueHeads > 0 && heads % keyValueHeads == 0, "the heads share keys and values evenly")
        architecture = "llama"
        (self.name, self.layers, self.width, self.heads, self.keyValueHeads) = (name, layers, width, heads, keyValueHeads)
        (self.feedForwardWidth, self.vocabularyCount, self.contextLength) = (feedForwardWidth, vocabularyCount, contextLength)
        (self.ropeBase, self.normEpsilon, self.tiedEmbeddings) = (ropeBase, normEpsilon, tiedEmbeddings)
        headWidth = width / heads
        ropeWidth = width / heads
    }
}
