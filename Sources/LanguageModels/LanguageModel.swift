public import GGUF
public import Tensors
public import Tokenization

/// A decoder of the Llama family, loaded and ready to compute: its shape, its tokenizer, its weights.
///
/// The model itself never changes and can be shared. What changes while a text is read or written (keys, values,
/// scratch memory) lives in a `Decoder`.
public final class LanguageModel: Sendable {
    public let configuration: ModelConfiguration
    public let tokenizer: Tokenizer
    public let chatTemplate: ChatTemplate?
    public var parameters: ParameterCount { ParameterCount(configuration) }
    /// The path of the file, for messages.
    public var fileName: String { file.name }

    let weights: Weights
    let compute: Compute
    private let file: GGUFFile

    /// Checks the file's metadata and tensors, builds the tokenizer and packs the weights for `compute`.
    public init(_ file: GGUFFile, compute: Compute) throws(ModelError) {
        let configuration = try ModelConfiguration(file)
        let tensors: WeightTensors
        do throws(GGUFError) { tensors = try WeightTensors(file, configuration) } catch { throw .file(error) }
        do throws(TokenizerFileError) { tokenizer = try Tokenizer(file) } catch { throw .tokenizer(error) }
        chatTemplate = try ChatTemplate(file)
        weights = Weights(packing: tensors, compute: compute)
        (self.file, self.configuration, self.compute) = (file, configuration, compute)
    }

    #if canImport(Glibc)
        /// Maps the GGUF file at `path` and loads it.
        /// - Parameter threads: threads that share each loop, the calling one included; at least 1.
        public static func load(path: String, threads: Int) throws(ModelError) -> LanguageModel {
            let file: GGUFFile
            do throws(GGUFError) { file = try GGUFFile.open(path) } catch { throw .file(error) }
            return try LanguageModel(file, compute: Compute(threads: threads))
        }
    #endif
}

/// The weights of a decoder, packed for the kernels. Letters as in `WeightTensors`.
struct Weights: Sendable {
    struct Layer: Sendable {
        let attentionNorm: [Float]  // [d]
        let query: WeightMatrix  // [h·k, d]
        let key: WeightMatrix  // [g·k, d]
        let value: WeightMatrix  // [g·k, d]
        let attentionOutput: WeightMatrix  // [d, h·k]
        let feedForwardNorm: [Float]  // [d]
        let gate: WeightMatrix  // [f, d]
        let up: WeightMatrix  // [f, d]
        let down: WeightMatrix  // [d, f]
    }

    /// As it lies in the file: rows are looked up one by one.
    let embedding: GGUFTensor
    let layers: [Layer]
    let finalNorm: [Float]  // [d]
    let output: WeightMatrix  // [V, d]
    private let memory: AlignedMemory

    init(packing tensors: WeightTensors, compute: Compute) {
        let matrices = tensors.layers.flatMap(\.matrices) + [tensors.output]
        let memory = AlignedMemory(byteCount: matrices.reduce(0) { $0 + Weights.packedBytes($1) })
        var used = 0
        func pack(_ tensor: GGUFTensor) -> WeightMatrix {
            let start = memory.bytes.baseAddress.unsafelyUnwrapped + used
            used += Weights.packedBytes(tensor)
            let matrix = WeightMatrix(
                rows: tensor.shape[0], columns: tensor.shape[1], format: tensor.readableFormat, bytes: tensor.bytes,
                packingInto: start, compute: compute)
            // The packed copy serves from here on; the file's pages need not stay in memory.
            if Weights.packedBytes(tensor) > 0 { tensor.releasePages() }
            return matrix
        }
        layers = tensors.layers.map { layer in
            Layer(
                attentionNorm: layer.attentionNorm.floats(), query: pack(layer.query), key: pack(layer.key),
                value: pack(layer.value), attentionOutput: pack(layer.attentionOutput),
                feedForwardNorm: layer.feedForwardNorm.floats(), gate: pack(layer.gate), up: pack(layer.up),
                down: pack(layer.down))
        }
        (embedding, finalNorm, output) = (tensors.embedding, tensors.finalNorm.floats(), pack(tensors.output))
        self.memory = memory
    }

    private static func packedBytes(_ tensor: GGUFTensor) -> Int {
        let bytes = WeightMatrix.packedBytes(rows: tensor.shape[0], columns: tensor.shape[1], format: tensor.readableFormat)
        return (bytes + 63) & ~63
    }
}
