package import GGUF
package import LanguageModels
import Tensors

/// Where a model comes from, as its file says.
package struct Provenance: Hashable, Sendable {
    /// The model's own name (`general.name`).
    package var name: String
    /// How it was made, in words or as the command that made it (`imbik.recipe`).
    package var recipe: String
    /// The name of the model that it was made from (`general.base_model.0.name`); nil where it was trained from nothing.
    package var base: String?

    package init(name: String, recipe: String, base: String?) { (self.name, self.recipe, self.base) = (name, recipe, base) }
}

/// Metadata of a file to be written, in order: those of another file, what is new, what is corrected.
package struct ModelMetadata {
    package private(set) var entries: [(key: String, value: GGUFContents.Value)] = []

    /// None yet.
    package init() {}

    /// Everything that `base` has, unread, but for what holds for its tensors only.
    package init(of base: GGUFFile) {
        for (key, value) in base.storedMetadata where !Self.ofTensors(key) { entries.append((key, .stored(value))) }
    }

    /// Keys that describe how and from what the tensors were quantised or laid out; no longer true of others.
    private static func ofTensors(_ key: String) -> Bool {
        ["general.alignment", "general.file_type", "general.quantization_version", "general.quantized_by"].contains(key)
            || key.hasPrefix("quantize.") || key.hasPrefix("split.")
    }

    package func has(_ key: String) -> Bool { entries.contains { $0.key == key } }

    /// Gives `key` this value, in its old place where it has one.
    package mutating func set(_ key: String, _ value: GGUFContents.Value) {
        if let index = entries.firstIndex(where: { $0.key == key }) {
            entries[index].value = value
        } else {
            entries.append((key, value))
        }
    }

    package mutating func remove(_ key: String) { entries.removeAll { $0.key == key } }

    /// Says where the model comes from.
    package mutating func set(_ provenance: Provenance) {
        set("general.name", .string(provenance.name))
        set("imbik.recipe", .string(provenance.recipe))
        // The base's own tags are about the base.
        for key in ["general.finetune", "general.version", "general.uuid"] { remove(key) }
        guard let base = provenance.base else { return }
        set("general.base_model.count", .uint32(1))
        set("general.base_model.0.name", .string(base))
    }

    /// Says how the matrices are stored, for programs that show it.
    mutating func set(format: ElementFormat) {
        set("general.file_type", .uint32(format.fileType))
        if format.blockLength > 1 { set("general.quantization_version", .uint32(2)) }  // ggml's GGML_QNT_VERSION
    }
}

extension ModelMetadata {
    /// States the shape `c`, whatever shape the base had. The name stays.
    package mutating func set(shape c: ModelConfiguration) {
        func count(_ number: Int) -> GGUFContents.Value { .uint32(UInt32(number)) }
        set("general.architecture", .string(c.architecture))
        if !has("general.type") { set("general.type", .string("model")) }
        set("general.size_label", .string(Self.sizeLabel(ParameterCount(c).total)))
        set("llama.block_count", count(c.layers))
        set("llama.context_length", count(c.contextLength))
        set("llama.embedding_length", count(c.width))
        set("llama.feed_forward_length", count(c.feedForwardWidth))
        set("llama.attention.head_count", count(c.heads))
        set("llama.attention.head_count_kv", count(c.keyValueHeads))
        set("llama.attention.layer_norm_rms_epsilon", .float32(c.normEpsilon))
        set("llama.rope.freq_base", .float32(c.ropeBase))
        set("llama.rope.dimension_count", count(c.ropeWidth))
        set("llama.vocab_size", count(c.vocabularyCount))
        // Without these keys a head's width is width / heads.
        for key in ["llama.attention.key_length", "llama.attention.value_length"] {
            if c.headWidth * c.heads != c.width { set(key, count(c.headWidth)) } else { remove(key) }
        }
    }

    /// "135M", "1.7B", "790K": as model names have it.
    static func sizeLabel(_ parameters: Int) -> String {
        func rounded(_ unit: Int) -> String {
            let tenths = (parameters * 10 + unit / 2) / unit
            return tenths < 100 && tenths % 10 != 0 ? "\(tenths / 10).\(tenths % 10)" : "\((parameters + unit / 2) / unit)"
        }
        if parameters >= 1_000_000_000 { return rounded(1_000_000_000) + "B" }
        if parameters >= 1_000_000 { return rounded(1_000_000) + "M" }
        return rounded(1000) + "K"
    }
}
