package import LanguageModels
package import Tensors

/// Writes a trained model to `path`: a GGUF file that this engine and llama.cpp load.
///
/// Written under a temporary name and renamed: a full disk, an error or a kill leave the file that was there before whole.
/// At most some twenty megabytes of it are in memory at a time.
///
/// - Parameters:
///   - tensors: every tensor that `configuration` asks for, once, in any order, by its name in GGUF.
///   - metadata: of the base (`ModelMetadata(of:)`) or with a tokenizer of its own; the shape is corrected here.
///   - formats: which tensor is stored how.
///   - progress: is told before each few megabytes; returning `false` ends the writing.
/// - Returns: what was written, with the error of rounding of each tensor.
package func writeModel(
    tensors: [NamedTensor], configuration: ModelConfiguration, metadata: ModelMetadata, formats: FormatChoice,
    scales: ScaleChoice = .leastSquares, to path: String, compute: Compute, progress: (SavingProgress) -> Bool = { _ in true }
) throws(ModelFileError) -> SavedFile {
    guard metadata.has("tokenizer.ggml.tokens") else { throw .noVocabulary }
    var byName: [String: NamedTensor] = [:]
    for tensor in tensors where byName.updateValue(tensor, forKey: tensor.name) != nil { throw .unexpectedTensor(tensor.name) }
    var sources: [(source: TensorSource, format: ElementFormat)] = []
    for (name, shape) in configuration.tensorShapes {
        guard let tensor = byName.removeValue(forKey: name) else { throw .missingTensor(name) }
        guard tensor.shape == shape else { throw .shape(tensor: name, expected: shape, found: tensor.shape) }
        sources.append((TensorSource(tensor), formats.format(of: name, shape: shape)))
    }
    if let stranger = byName.keys.min() { throw .unexpectedTensor(stranger) }

    var metadata = metadata
    metadata.set(shape: configuration)
    metadata.set(format: formats.matrices)
    return try TensorStream(sources: sources, metadata: metadata, scales: scales, compute: compute)
        .write(to: path, progress: progress)
}
