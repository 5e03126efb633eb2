internal import GGUF
internal import LanguageModels
internal import Tensors
internal import Tokenization

/// A language model, loaded and ready: what a lesson's cells read from, write with and look into.
///
///     let model = try Model.load(.smollm2)
///     try model.nextTokens(after: "The capital of France is", top: 10)
///
/// A model never changes while it is used; the same call with the same arguments gives the same answer.
public final class Model: Sendable, Displayable {
    /// The name that the file gives itself, such as "SmolLM2 135M Instruct"; may be empty.
    public var name: String { engine.configuration.name }
    /// The size of the file in bytes.
    public var byteCount: Int { file.byteCount }
    /// Layers that a token passes through one after another.
    public var layers: Int { engine.configuration.layers }
    /// How many numbers stand for one token between two layers.
    public var width: Int { engine.configuration.width }
    /// Attention heads of one layer.
    public var heads: Int { engine.configuration.heads }
    /// Heads of keys and values of one layer; each serves `heads / keyValueHeads` attention heads
    /// (grouped-query attention, Ainslie et al. 2023, arXiv:2305.13245).
    public var keyValueHeads: Int { engine.configuration.keyValueHeads }
    /// How many numbers one head works with.
    public var headWidth: Int { engine.configuration.headWidth }
    /// Width of the hidden layer within each feed-forward part.
    public var feedForwardWidth: Int { engine.configuration.feedForwardWidth }
    /// Entries of the vocabulary: tokens that the model knows.
    public var vocabularyCount: Int { engine.configuration.vocabularyCount }
    /// Tokens that the model was made to read at most.
    public var contextLength: Int { engine.configuration.contextLength }

    let engine: LanguageModel
    let file: GGUFFile

    init(_ file: GGUFFile, threads: Int, packedCopy: String? = nil) throws {
        self.file = file
        engine = try LanguageModel(file, compute: Compute(threads: threads), packedCopy: packedCopy)
    }

    init(_ engine: LanguageModel, _ file: GGUFFile) { (self.engine, self.file) = (engine, file) }

    /// A table of the model's sizes.
    public var display: MIMEBundle {
        let title = name.isEmpty ? "Model" : name
        return Table(
            title, columns: ["size", "value"],
            rows: [
                ["file, bytes", byteCount], ["parameters", parameters.total], ["vocabulary, tokens", vocabularyCount],
                ["context, tokens", contextLength], ["layers", layers], ["width", width], ["attention heads", heads],
                ["key/value heads", keyValueHeads], ["head width", headWidth], ["feed-forward width", feedForwardWidth],
            ]
        ).display
    }

    /// Tokens of a text that the author of a cell wrote: `<|im_start|>` and the like become special tokens.
    func encode(_ text: String) -> [TokenID] { engine.tokenizer.encode(text, special: .parsed) }

    /// The same for a text that the model shall continue.
    func promptTokens(_ text: String) -> [TokenID] { engine.tokenizer.promptTokens(text) }
}
