import ArgumentParser
import Diagnostics
import GGUF
import LanguageModels
import ModelStore

struct ModelInfo: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "info",
        abstract: "Describe a model: its shape, parameters, quantisation and memory.",
        discussion: """
            Everything is read from the file's header; the weights are not loaded. The JSON's fields are described in \
            docs/commands.md.
            """)

    @Argument(help: "Name of a model, or a GGUF file.")
    var model = KnownModel.smollm2.name

    @OptionGroup var output: OutputOptions

    func run() throws {
        let file = try GGUFFile.open(modelPath(model))
        let facts = ModelFacts(file, try ModelConfiguration(file))
        if output.json { try printJSON(facts) } else { print(facts.text) }
    }
}

/// What 'imbik model info' says; the names are the JSON's.
private struct ModelFacts: Encodable {
    var name, architecture, file: String
    var bytes, layers, width, heads, keyValueHeads, headWidth, feedForwardWidth, vocabulary, contextLength: Int
    var ropeBase: Float
    var tiedEmbeddings: Bool
    var keyValueBytesPerToken: Int
    var parameters: Parameters
    /// By the type in which tensors are stored, the largest first.
    var quantisation: [StoredType]

    struct Parameters: Encodable {
        var total, embedding, attentionPerLayer, feedForwardPerLayer, normsPerLayer, perLayer, finalNorm, output: Int
    }

    struct StoredType: Encodable {
        var type: String
        var tensors, parameters, bytes: Int
    }

    init(_ file: GGUFFile, _ configuration: ModelConfiguration) {
        let c = configuration
        (name, architecture, self.file, bytes) = (c.name, c.architecture, file.name, file.byteCount)
        (layers, width, heads, keyValueHeads, headWidth) = (c.layers, c.width, c.heads, c.keyValueHeads, c.headWidth)
        (feedForwardWidth, vocabulary, contextLength) = (c.feedForwardWidth, c.vocabularyCount, c.contextLength)
        (ropeBase, tiedEmbeddings) = (c.ropeBase, c.tiedEmbeddings)
        keyValueBytesPerToken = c.keyValueBytesPerToken
        let count = ParameterCount(c)
        parameters = Parameters(
            total: count.total, embedding: count.embedding, attentionPerLayer: count.attentionPerLayer,
            feedForwardPerLayer: count.feedForwardPerLayer, normsPerLayer: count.normsPerLayer,
            perLayer: count.perLayer, finalNorm: count.finalNorm, output: count.output)
        quantisation = Dictionary(grouping: file.tensors, by: \.type.description).map { type, tensors in
            StoredType(
                type: type, tensors: tensors.count, parameters: tensors.reduce(0) { $0 + $1.elementCount },
                bytes: tensors.reduce(0) { $0 + $1.byteCount })
        }.sorted { ($0.bytes, $0.type) > ($1.bytes, $1.type) }
    }

    var text: String {
        let shape = table(
            of: [
                ["layers", grouped(layers)], ["width", grouped(width)], ["query heads", grouped(heads)],
                ["key/value heads", grouped(keyValueHeads)], ["head width", grouped(headWidth)],
                ["feed-forward width", grouped(feedForwardWidth)], ["vocabulary", grouped(vocabulary)],
                ["context, tokens", grouped(contextLength)], ["RoPE base", grouped(Int(ropeBase))],
                ["KV cache, bytes per token", grouped(keyValueBytesPerToken)],
            ], numbers: [1])
        let p = parameters
        func row(_ name: Phrase, _ each: Int, times: Int = 1) -> [Phrase] {
            [name, times > 1 ? "\(times) × \(grouped(each))" : "", grouped(each * times)]
        }
        let counts = table(
            of: [
                row("embedding", p.embedding),
                row("attention", p.attentionPerLayer, times: layers),
                row("feed-forward", p.feedForwardPerLayer, times: layers),
                row("norms", p.normsPerLayer, times: layers),
                row("final norm", p.finalNorm),
                tiedEmbeddings ? ["output", "the embedding again", "0"] : row("output", p.output),
                row("parameters", p.total),
            ], numbers: [1, 2])
        let stored = table(
            of: [["stored as", "tensors", "parameters", "bytes"]]
                + quantisation.map { ["\($0.type)", grouped($0.tensors), grouped($0.parameters), grouped($0.bytes)] },
            numbers: [1, 2, 3])
        return """
            \(name.isEmpty ? file : name) (\(architecture)), \(said(megabytes(bytes)))
            \(file)

            \(shape)

            \(counts)

            \(stored)
            """
    }
}
