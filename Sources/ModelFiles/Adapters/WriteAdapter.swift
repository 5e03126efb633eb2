import GGUF
package import LanguageModels
package import Tensors

/// Writes a LoRA adapter to `path` in llama.cpp's format: two matrices for each one adapted, in F32.
///
/// - Parameters:
///   - tensors: pairs `<matrix>.lora_a` `[r, columns]` and `<matrix>.lora_b` `[rows, r]`, in any order.
///   - alpha: what the updates add is scaled by alpha / r.
///   - base: the model that they belong to; every pair must fit it.
package func writeAdapter(
    tensors: [NamedTensor], alpha: Float, base: ModelConfiguration, provenance: Provenance, to path: String,
    compute: Compute
) throws(ModelFileError) -> SavedFile {
    let shapes = base.tensorShapes
    var sources: [(source: TensorSource, format: ElementFormat)] = []
    for tensor in tensors {
        guard let target = Adapter.cut(Adapter.aSuffix, from: tensor.name) ?? Adapter.cut(Adapter.bSuffix, from: tensor.name),
            let shape = shapes.first(where: { $0.name == target })?.shape,
            (0..<base.layers).contains(where: { Adapter.targets($0).contains(target) }),
            tensors.count(where: { $0.name == tensor.name }) == 1
        else { throw .unexpectedTensor(tensor.name) }
        let other = target + (tensor.name == target + Adapter.aSuffix ? Adapter.bSuffix : Adapter.aSuffix)
        guard let partner = tensors.first(where: { $0.name == other }) else { throw .unpaired(tensor: tensor.name, missing: other) }
        let (a, b) = tensor.name == target + Adapter.aSuffix ? (tensor, partner) : (partner, tensor)
        guard a.shape.count == 2, a.shape[1] == shape[1] else {
            throw .shape(tensor: a.name, expected: [a.shape.first ?? 0, shape[1]], found: a.shape)
        }
        guard b.shape.count == 2, b.shape[0] == shape[0] else {
            throw .shape(tensor: b.name, expected: [shape[0], b.shape.last ?? 0], found: b.shape)
        }
        guard a.shape[0] == b.shape[1] else { throw .rank(tensor: target, a: a.shape[0], b: b.shape[1]) }
        sources.append((TensorSource(tensor), .f32))
    }

    var metadata = ModelMetadata()
    metadata.set("general.architecture", .string(base.architecture))
    metadata.set("general.type", .string("adapter"))
    metadata.set(provenance)
    metadata.set("adapter.type", .string("lora"))
    metadata.set("adapter.lora.alpha", .float32(alpha))
    metadata.set(format: .f32)
    return try TensorStream(sources: sources, metadata: metadata, scales: .reference, compute: compute)
        .write(to: path, progress: { _ in true })
}
