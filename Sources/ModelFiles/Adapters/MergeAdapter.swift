package import GGUF
package import LanguageModels
package import Tensors

/// Writes the model of `file` with the updates of `adapter` added to its matrices: W + (α / r) B A.
///
/// The sums are taken in 32-bit floats and then stored in `format`. Tensors that the adapter doesn't change are copied
/// where they are in that format already.
package func mergeAdapter(
    _ adapter: Adapter, into file: GGUFFile, provenance: Provenance, format: ElementFormat,
    scales: ScaleChoice = .leastSquares, to path: String, compute: Compute,
    progress: (SavingProgress) -> Bool = { _ in true }
) throws(ModelFileError) -> SavedFile {
    let configuration: ModelConfiguration
    do throws(ModelError) { configuration = try ModelConfiguration(file) } catch { throw .base(error) }
    do throws(AdapterError) { try adapter.check(fits: configuration) } catch { throw .adapter(error) }
    var metadata = ModelMetadata(of: file)
    metadata.set(provenance)
    return try rewrite(
        file, formats: FormatChoice(format, tiedEmbeddings: configuration.tiedEmbeddings), scales: scales,
        metadata: metadata, to: path, compute: compute,
        changing: { source in adapter.update(for: source.name).map { source.adding($0, scale: adapter.scale(of: $0)) } ?? source },
        progress: progress)
}

extension TensorSource {
    /// The same matrix with s · B A added.
    fileprivate func adding(_ update: Adapter.Update, scale: Float) -> TensorSource {
        TensorSource(name: name, shape: shape, read: { range, out in
            read(range, out)
            let (columns, r) = (update.columns, update.rank)
            update.a.withUnsafeBufferPointer { a in
                // Ranges need not start with a row.
                var next = range.lowerBound
                while next < range.upperBound {
                    let (row, first) = (next / columns, next % columns)
                    let count = min(columns - first, range.upperBound - next)
                    let sums = out + (next - range.lowerBound)
                    for k in 0..<r {
                        let weight = scale * update.b[row * r + k]
                        for i in 0..<count { sums[i] += weight * a[k * columns + first + i] }
                    }
                    next += count
                }
            }
        })
    }
}
