import ModelStore
import Testing

@Suite("The model folder follows the XDG Base Directory Specification")
struct ModelFolderTests {
    @Test(arguments: [
        (["XDG_CACHE_HOME": "/x/cache", "HOME": "/home/a"], "/x/cache/imbik/models"),
        (["HOME": "/home/a"], "/home/a/.cache/imbik/models"),
        (["XDG_CACHE_HOME": "relative", "HOME": "/home/a"], "/home/a/.cache/imbik/models"),
        (["XDG_CACHE_HOME": "", "HOME": "/home/a"], "/home/a/.cache/imbik/models"),
    ])
    func path(environment: [String: String], expected: String) {
        #expect(ModelFolder.standard(environment: environment)?.path == expected)
    }

    @Test func withoutHomeThereIsNone() {
        #expect(ModelFolder.standard(environment: [:]) == nil)
    }

    @Test func smollm2IsKnownByItsName() throws {
        let model = try #require(KnownModel.named("smollm2"))
        #expect(ModelFolder("/models").path(of: model) == "/models/SmolLM2-135M-Instruct.Q4_1.gguf")
        #expect(KnownModel.named("SmolLM2") == nil)
        #expect(Set(KnownModel.all.map(\.name)).count == KnownModel.all.count)
        #expect(KnownModel.all.allSatisfy { $0.sha256.count == 64 && $0.byteCount > 0 })
    }
}
