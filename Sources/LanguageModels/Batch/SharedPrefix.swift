import Tensors
import Tokenization

/// What all prompts of a batch begin with, read once; every sequence starts with a copy that shares its pages.
final class SharedPrefix {
    private let pages: KeyValuePages
    private let shape: KeyValueShape
    private let spare: SparePages
    private var tokens: [TokenID] = []

    /// Shorter beginnings are not worth the copy of a page for each sequence.
    private static let shortest = 4

    init(_ shape: KeyValueShape, spare: SparePages) {
        (self.shape, self.spare) = (shape, spare)
        pages = KeyValuePages(shape, spare: spare)
    }

    /// Finds the beginning of all `prompts` and has `read` read what of it has not been read before. The last token of each
    /// prompt is never part of it: its scores are wanted.
    func share(_ prompts: [[TokenID]], read: (KeyValuePages, ArraySlice<TokenID>) -> Void) {
        guard var common = prompts.first?.dropLast() else { return }
        for prompt in prompts.dropFirst() { common = common.prefix(SharedPrefix.common(common, prompt.dropLast())) }
        // One prompt alone shares with those before it, not with itself.
        if prompts.count == 1 { common = common.prefix(SharedPrefix.common(common, tokens[...])) }
        let beginning = common.count < Self.shortest ? [] : Array(common)
        let known = SharedPrefix.common(tokens[...], beginning[...])
        pages.truncate(to: known)
        read(pages, beginning[known...])
        tokens = beginning
    }

    /// The pages of a sequence that begins with the shared tokens.
    func fork() -> KeyValuePages { pages.fork(at: tokens.count) }

    /// Tokens in which two sequences agree from the start.
    private static func common(_ a: ArraySlice<TokenID>, _ b: ArraySlice<TokenID>) -> Int {
        zip(a, b).prefix { $0 == $1 }.count
    }
}
