// The one place that knows what the GGUF format calls the parts of a Llama decoder.

/// Names of tensors in a GGUF file of the architecture "llama".
package enum TensorName {
    package static let embedding = "token_embd.weight"
    package static let finalNorm = "output_norm.weight"
    /// Missing where the embedding matrix is used for the output too.
    package static let output = "output.weight"

    package static func attentionNorm(_ layer: Int) -> String { "blk.\(layer).attn_norm.weight" }
    package static func query(_ layer: Int) -> String { "blk.\(layer).attn_q.weight" }
    package static func key(_ layer: Int) -> String { "blk.\(layer).attn_k.weight" }
    package static func value(_ layer: Int) -> String { "blk.\(layer).attn_v.weight" }
    package static func attentionOutput(_ layer: Int) -> String { "blk.\(layer).attn_output.weight" }
    package static func feedForwardNorm(_ layer: Int) -> String { "blk.\(layer).ffn_norm.weight" }
    package static func gate(_ layer: Int) -> String { "blk.\(layer).ffn_gate.weight" }
    package static func up(_ layer: Int) -> String { "blk.\(layer).ffn_up.weight" }
    package static func down(_ layer: Int) -> String { "blk.\(layer).ffn_down.weight" }
}
