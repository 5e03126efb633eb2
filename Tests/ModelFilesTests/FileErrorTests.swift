import Diagnostics
import Foundation
import GGUF
import LanguageModels
import ModelFiles
import TestSupport
import Tensors
import Testing

@Suite("What goes wrong with files and adapters is explained")
struct FileErrorTests {
    private static let kept = "the file that was there before is as it was"
    private static let ours = "this is a fault of the program that trained the model; please tell its authors"

    @Test("Each error has its words", arguments: [
        (ModelFileError.missingTensor("x"), "error: the model to be saved lacks the tensor 'x'\n  hint: \(ours)"),
        (.unexpectedTensor("x"), "error: the tensor 'x' has no place in a model of this shape, or is there twice\n  hint: \(ours)"),
        (.shape(tensor: "x", expected: [1, 2], found: [3]), "error: the tensor 'x' has shape [3]; the model's shape asks for [1, 2]\n  hint: \(ours)"),
        (.noVocabulary, "error: the model to be saved has no tokenizer\n  hint: take the metadata of its base, or set a tokenizer"),
        (
            .notFinite(tensor: "x", index: 7, value: "nan"),
            "error: number 7 of the tensor 'x' is nan\n  hint: the training went astray; go back to an earlier checkpoint and use a lower learning rate"
        ),
        (
            .tooLarge(tensor: "x", value: "70000.0", format: .f16),
            "error: the tensor 'x' has the number 70000.0, more than F16 can say\n  hint: save the model as F32 or BF16"
        ),
        (
            .rowLength(tensor: "x", columns: 48, format: .q8_0),
            "error: rows of the tensor 'x' have 48 numbers, but Q8_0 stores blocks of 32\n  hint: save this tensor as F16 or F32"
        ),
        (
            .unreadableType(tensor: "x", type: .other(12), file: "k.gguf"),
            "error: the tensor 'x' is stored as Q4_K; F32, F16, BF16, Q8_0, Q4_0 and Q4_1 can be read\n  in k.gguf\n  hint: start from a file of one of these types"
        ),
        (.base(.emptyPrompt), "error: the prompt is empty; there is no token to continue\n  hint: give at least one character"),
        (.adapter(.empty(file: "l.gguf")), "error: the adapter changes nothing: it has no tensors\n  in l.gguf\n  hint: make it again"),
        (.unpaired(tensor: "a", missing: "b"), "error: the adapter to be saved has 'a' without 'b'\n  hint: \(ours)"),
        (.rank(tensor: "x", a: 2, b: 3), "error: the two parts of the adapter for 'x' have the ranks 2 and 3\n  hint: \(ours)"),
        (
            .writing(path: "m.gguf", code: ENOSPC),
            "error: the file can't be written: no space left on device\n  in m.gguf\n  hint: make room on the disk; \(kept)"
        ),
        (
            .writing(path: "m.gguf", code: EFBIG),
            "error: the file can't be written: file too large\n  in m.gguf\n  hint: files may not be this large here ('ulimit -f'); \(kept)"
        ),
        (.writing(path: "m.gguf", code: ENOENT), "error: the file can't be written: no such file or directory\n  in m.gguf\n  hint: make the folder first"),
        (
            .writing(path: "m.gguf", code: EACCES),
            "error: the file can't be written: permission denied\n  in m.gguf\n  hint: save to a folder that you may write to"
        ),
        (.writing(path: "m.gguf", code: EISDIR), "error: the file can't be written: is a directory\n  in m.gguf\n  hint: give the name of a file, not of a folder"),
        (.writing(path: "m.gguf", code: EIO), "error: the file can't be written: input/output error\n  in m.gguf\n  hint: \(kept)"),
        (.busy(path: "m.gguf"), "error: another program is saving under this name\n  in m.gguf\n  hint: wait until it is done, or save under another name"),
        (.cancelled(path: "m.gguf"), "error: saving was stopped\n  in m.gguf\n  hint: \(kept)"),
    ])
    func words(_ error: ModelFileError, _ text: String) { #expect(error.description == text) }

    /// An adapter of one update, changed by `change`, on its way to a tiny model.
    private func failure(_ change: (inout GGUFContents) -> Void) throws -> String? {
        var contents = GGUFContents()
        contents.set("general.architecture", .string("llama"))
        contents.set("general.type", .string("adapter"))
        contents.set("adapter.type", .string("lora"))
        contents.set("adapter.lora.alpha", .float32(4))
        contents.add("blk.0.attn_q.weight.lora_a", shape: [2, 32], [Float](repeating: 1, count: 64))
        contents.add("blk.0.attn_q.weight.lora_b", shape: [32, 2], [Float](repeating: 1, count: 64))
        change(&contents)
        let file = try GGUFFile(bytes: contents.serialized(), name: "l.gguf")
        let model = try LanguageModel(TinyModel().file(), compute: compute)
        do throws(AdapterError) {
            _ = try model.adapted(by: Adapter(file))
            return nil
        } catch { return error.description }
    }

    private func set(_ key: String, _ value: GGUFContents.Value) -> (inout GGUFContents) -> Void {
        { contents in
            contents.metadata.removeAll { $0.key == key }
            contents.set(key, value)
        }
    }

    @Test("An adapter that is none, or not for this model, is refused")
    func adapters() throws {
        #expect(try failure { _ in } == nil)
        #expect(try failure(set("general.type", .string("model"))) == """
            error: the file is not an adapter but a 'model'
              in l.gguf
              hint: give the model with '--model' and the adapter with '--adapter'
            """)
        #expect(try failure(set("adapter.type", .string("control"))) == """
            error: the adapter's type is 'control'; only 'lora' can be applied
              in l.gguf
              hint: merge it into its model with the program that made it
            """)
        #expect(try failure(set("adapter.alora.invocation_tokens", .int32s([1])))?.contains("'alora'") == true)
        #expect(try failure(set("general.architecture", .string("qwen2"))) == """
            error: the adapter was made for the architecture 'qwen2'; the model has 'llama'
              in l.gguf
              hint: use the model that it was trained on
            """)
        #expect(try failure(set("general.architecture", .uint8(1)))?.contains("key 'general.architecture' is an integer") == true)
        #expect(try failure { $0.tensors.removeAll() } == """
            error: the adapter changes nothing: it has no tensors
              in l.gguf
              hint: make it again
            """)
        for (left, gone) in [("a", "b"), ("b", "a")] {
            #expect(try failure { $0.tensors.removeAll { $0.name.hasSuffix("_" + gone) } } == """
                error: the adapter has 'blk.0.attn_q.weight.lora_\(left)' without 'blk.0.attn_q.weight.lora_\(gone)'
                  in l.gguf
                  hint: the file is damaged; make it again
                """)
        }
        #expect(try failure { $0.add("output_norm.weight", shape: [32], [Float](repeating: 1, count: 32)) } == """
            error: the adapter has the tensor 'output_norm.weight'; names end with '.lora_a' or '.lora_b'
              in l.gguf
              hint: only low-rank updates can be applied; train without other parameters
            """)
    }

    @Test("So is one whose updates have other shapes")
    func shapes() throws {
        func update(_ target: String, a: [Int], b: [Int]) throws -> String? {
            try failure { contents in
                contents.tensors.removeAll()
                contents.add(target + ".lora_a", shape: a, [Float](repeating: 1, count: a.reduce(1, *)))
                contents.add(target + ".lora_b", shape: b, [Float](repeating: 1, count: b.reduce(1, *)))
            }
        }
        #expect(try update("blk.0.attn_q.weight", a: [2, 32], b: [32, 3]) == """
            error: the parts for 'blk.0.attn_q.weight' have the shapes [2, 32] and [32, 3]; [r, columns] and [rows, r] are needed
              in l.gguf
              hint: the file is damaged; make it again
            """)
        #expect(try update("blk.0.attn_q.weight", a: [2, 64], b: [32, 2]) == """
            error: the adapter's update of 'blk.0.attn_q.weight' has shape [32, 64]; the model's matrix has [32, 32]
              in l.gguf
              hint: use the model that it was trained on
            """)
        for target in ["blk.2.attn_q.weight", "token_embd.weight", "blk.0.attn_norm.weight"] {
            #expect(try update(target, a: [2, 32], b: [32, 2]) == """
                error: the adapter changes '\(target)', which is no matrix of a layer of this model
                  in l.gguf
                  hint: use the model that it was trained on; embeddings and norms can't be adapted
                """)
        }
    }
}
