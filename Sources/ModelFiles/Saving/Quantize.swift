package import GGUF
import LanguageModels
package import Tensors

/// Writes the model of `file` to `path` with its matrices in another format.
///
/// Tensors that are in the format already, and everything that is no matrix, are copied as they are; metadata too, but for
/// the keys that say how tensors are stored. `path` may be the file's own.
///
/// - Returns: what was written; the errors are against the numbers of `file`, which may be rounded themselves.
package func quantize(
    _ file: GGUFFile, to path: String, format: ElementFormat, scales: ScaleChoice = .leastSquares, compute: Compute,
    progress: (SavingProgress) -> Bool = { _ in true }
) throws(ModelFileError) -> SavedFile {
    let formats = FormatChoice(format, tiedEmbeddings: file.tensor(named: TensorName.output) == nil)
    return try rewrite(file, formats: formats, scales: scales, metadata: ModelMetadata(of: file), to: path, compute: compute, progress: progress)
}

/// Writes the tensors of `file`, each through `change`, to `path`.
func rewrite(
    _ file: GGUFFile, formats: FormatChoice, scales: ScaleChoice, metadata: ModelMetadata, to path: String,
    compute: Compute, changing change: (TensorSource) -> TensorSource = { $0 }, progress: (SavingProgress) -> Bool
) throws(ModelFileError) -> SavedFile {
    var sources: [(source: TensorSource, format: ElementFormat)] = []
    for tensor in file.tensors {
        let source = try TensorSource(tensor, in: file)
        let isMatrix = tensor.shape.count > 1
        let kept = source.stored?.format ?? .f32
        sources.append((change(source), isMatrix ? formats.format(of: tensor.name, shape: tensor.shape) : kept))
    }
    var metadata = metadata
    metadata.set(format: formats.matrices)
    return try TensorStream(sources: sources, metadata: metadata, scales: scales, compute: compute)
        .write(to: path, progress: progress)
}
