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
    /// What the weights are adapted by; nil: they are used as they are in the file.
    public let adapter: Adapter?

    let weights: Weights
    let adapterWeights: AdapterWeights?
    package let compute: Compute
    private let file: GGUFFile

    /// Checks the file's metadata and tensors, builds the tokenizer and packs the weights for `compute`.
    /// - Parameter packedCopy: where packed weights are kept for the next load, once the file is packed; nil: nowhere. A
    ///   copy takes about as many bytes as the file. One that does not fit the file is replaced.
    public init(_ file: GGUFFile, compute: Compute, packedCopy: String? = nil) throws(ModelError) {
        let configuration = try ModelConfiguration(file)
        let tensors: WeightTensors
        do throws(GGUFError) { tensors = try WeightTensors(file, configuration) } catch { throw .file(error) }
        chatTemplate = try ChatTemplate(file)
        #if canImport(Glibc)
            let copy = packedCopy.flatMap {
                PackedCopy(at: $0, of: file.name, matrices: tensors.matrices, byteCount: Weights.packedBytes(tensors))
            }
            let kept = copy?.mapped()
        #else
            let kept: AlignedMemory? = nil
        #endif
        var built: Result<Tokenizer, TokenizerFileError>?
        weights = Weights(packing: tensors, kept: kept, compute: compute) {
            do throws(TokenizerFileError) { built = .success(try Tokenizer(file)) } catch { built = .failure(error) }
        }
        switch built {
        case .success(let tokenizer): self.tokenizer = tokenizer
        case .failure(let error): throw .tokenizer(error)
        case nil: preconditionFailure("the loop has not run all its tasks")
        }
        #if canImport(Glibc)
            if let copy, kept == nil { copy.write(UnsafeRawBufferPointer(weights.memory.bytes)) }
        #endif
        (self.file, self.configuration, self.compute) = (file, configuration, compute)
        (adapter, adapterWeights) = (nil, nil)
    }

    private init(_ base: LanguageModel, adapter: Adapter?) {
        (file, configuration, compute) = (base.file, base.configuration, base.compute)
        (weights, tokenizer, chatTemplate) = (base.weights, base.tokenizer, base.chatTemplate)
        self.adapter = adapter
        adapterWeights = adapter.map { AdapterWeights($0, layers: base.configuration.layers) }
    }

    /// The same model with the updates of `adapter` in place of its own, if it has one. The packed weights are shared, not
    /// copied; the updates stay apart from them, as 32-bit floats.
    ///
    /// - Throws: `AdapterError` when the adapter was made for another model.
    public func adapted(by adapter: Adapter) throws(AdapterError) -> LanguageModel {
        try adapter.check(fits: configuration)
        return LanguageModel(self, adapter: adapter)
    }

    /// The same model as its file has it, without an adapter.
    public func withoutAdapter() -> LanguageModel { LanguageModel(self, adapter: nil) }

    #if canImport(Glibc)
        /// Maps the GGUF file at `path` and loads it.
        /// - Parameter threads: threads that share each loop, the calling one included; at least 1.
        public static func load(path: String, threads: Int, packedCopy: String? = nil) throws(ModelError) -> LanguageModel {
            let file: GGUFFile
            do throws(GGUFError) { file = try GGUFFile.open(path) } catch { throw .file(error) }
            return try LanguageModel(file, compute: Compute(threads: threads), packedCopy: packedCopy)
        }
    #endif
}
