public import GGUF

extension Adapter {
    package static let aSuffix = ".lora_a"
    package static let bSuffix = ".lora_b"

    /// Reads an adapter from a file of llama.cpp's format: `general.type` "adapter", `adapter.type` "lora",
    /// `adapter.lora.alpha`, and for each adapted matrix `<name>.lora_a` `[r, columns]` and `<name>.lora_b` `[rows, r]`.
    ///
    /// - Throws: `AdapterError` when the file is something else, or its parts don't belong together.
    public init(_ file: GGUFFile) throws(AdapterError) {
        fileName = file.name
        (architecture, alpha) = try Self.metadata(of: file)
        var updates: [Update] = []
        for tensor in file.tensors {
            let name = tensor.name
            if let target = Self.cut(Self.bSuffix, from: name) {
                guard file.tensor(named: target + Self.aSuffix) != nil else {
                    throw .unpaired(tensor: name, missing: target + Self.aSuffix, file: file.name)
                }
                continue
            }
            guard let target = Self.cut(Self.aSuffix, from: name) else { throw .notAnUpdate(tensor: name, file: file.name) }
            guard let b = file.tensor(named: target + Self.bSuffix) else {
                throw .unpaired(tensor: name, missing: target + Self.bSuffix, file: file.name)
            }
            updates.append(try Update(target, a: tensor, b: b, in: file))
        }
        guard !updates.isEmpty else { throw .empty(file: file.name) }
        self.updates = updates
    }

    private static func metadata(of file: GGUFFile) throws(AdapterError) -> (architecture: String, alpha: Float) {
        let kind: String, method: String, architecture: String, alpha: Float
        do throws(GGUFError) {
            kind = try file.stringIfPresent("general.type") ?? "model"
            method = try file.stringIfPresent("adapter.type") ?? ""
            architecture = try file.string("general.architecture")
            alpha = try file.floatIfPresent("adapter.lora.alpha") ?? 0
        } catch {
            throw .file(error)
        }
        guard kind.utf8.elementsEqual("adapter".utf8) else { throw .notAnAdapter(kind: kind, file: file.name) }
        guard method.utf8.elementsEqual("lora".utf8) else { throw .method(method, file: file.name) }
        // "Activated" LoRA works from some tokens on only.
        let activation = "adapter.alora.invocation_tokens"
        if file.keys.contains(where: { $0.utf8.elementsEqual(activation.utf8) }) { throw .method("alora", file: file.name) }
        return (architecture, alpha)
    }

    /// The name without the suffix, if it has it.
    package static func cut(_ suffix: String, from name: String) -> String? {
        let (bytes, end) = (Array(name.utf8), Array(suffix.utf8))
        guard bytes.count > end.count, bytes.suffix(end.count).elementsEqual(end) else { return nil }
        return String(decoding: bytes.dropLast(end.count), as: UTF8.self)
    }
}

extension Adapter.Update {
    fileprivate init(_ target: String, a: GGUFTensor, b: GGUFTensor, in file: GGUFFile) throws(AdapterError) {
        guard a.shape.count == 2, b.shape.count == 2, a.shape[0] == b.shape[1] else {
            throw .partsDiffer(target: target, a: a.shape, b: b.shape, file: file.name)
        }
        do throws(GGUFError) {  // looked up so that a type that can't be read is refused
            self.a = try file.tensor(a.name, shape: a.shape).floats()  // [r, columns]
            self.b = try file.tensor(b.name, shape: b.shape).floats()  // [rows, r]
        } catch {
            throw .file(error)
        }
        self.target = target
        (rank, rows, columns) = (a.shape[0], b.shape[0], a.shape[1])
    }
}
