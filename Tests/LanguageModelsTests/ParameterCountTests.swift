import GGUF
import LanguageModels
import TestSupport
import Testing

@Suite("Parameters are counted by component")
struct ParameterCountTests {
    @Test(arguments: [
        TinyModel(), TinyModel(tied: false), TinyModel(layers: 1, width: 64, heads: 8, keyValueHeads: 2, feedForwardWidth: 33),
        TinyModel(layers: 7, width: 48, heads: 6, keyValueHeads: 3, headWidth: 24, tied: false),
    ])
    func theSumOfAllTensors(_ model: TinyModel) throws {
        let file = try model.file()
        let count = ParameterCount(try ModelConfiguration(file))
        #expect(count.total == file.tensors.reduce(0) { $0 + $1.elementCount })
        func sum(_ part: String) -> Int { file.tensors.filter { $0.name.contains(part) }.reduce(0) { $0 + $1.elementCount } }
        #expect(count.embedding == sum("token_embd"))
        #expect(count.output == sum("output.weight") - sum("attn_output.weight"))
        #expect(count.layers * count.attentionPerLayer == sum("attn_") - sum("attn_norm"))
        #expect(count.layers * count.feedForwardPerLayer == sum("ffn_") - sum("ffn_norm"))
        #expect(count.layers * count.normsPerLayer == sum("attn_norm") + sum("ffn_norm"))
        #expect(count.finalNorm == model.width)
    }

    @Test func keysAndValues() throws {
        let configuration = try ModelConfiguration(TinyModel(layers: 3, width: 64, heads: 8, keyValueHeads: 2).file())
        #expect(configuration.keyValueNumbersPerToken == 2 * 3 * 2 * 8)
        #expect(configuration.keyValueBytesPerToken == 2 * 3 * 2 * 8 * 4)
        #expect(configuration.headWidth == 8 && configuration.ropeWidth == 8)
    }

    @Test(.enabled(if: SmolLM2.isThere, SmolLM2.skipReason))
    func smolLM2() throws {
        let file = try GGUFFile.open(try #require(SmolLM2.path))
        let count = ParameterCount(try ModelConfiguration(file))
        #expect(count.total == 134_515_008)
        #expect(file.tensors.reduce(0) { $0 + $1.elementCount } == 134_515_008)
        #expect(count.embedding == 28_311_552)
        #expect(count.output == 0)
    }
}
