import Foundation
import TestSupport
import Testing

@Suite("'imbik model' lists and describes", .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason))
struct ModelCommandTests {
    let imbik: ImbikProgram

    init() throws { imbik = try ImbikProgram() }

    @Test func anAbsentModelIsListedAsAbsent() throws {
        let ran = try imbik.run(["model", "list", "--json"])
        #expect(ran.output.hasPrefix("""
            [{"bytes":98362432,"license":"Apache-2.0","name":"smollm2",\
            "path":"<folder>/cache/imbik/models/SmolLM2-135M-Instruct.Q4_1.gguf","state":"absent",\
            "title":"SmolLM2-135M-Instruct, Q4_1"},
            """))
    }

    @Test func aDamagedModelIsSaidToBeDamaged() throws {
        let models = imbik.folder.appending(path: "cache/imbik/models")
        try FileManager.default.createDirectory(at: models, withIntermediateDirectories: true)
        try Data("half".utf8).write(to: models.appending(path: SmolLM2.fileName))
        let ran = try imbik.run(["next", "Hello"])
        #expect(ran.status == 1)
        #expect(ran.errors == """
            error: the model 'smollm2' is damaged: 4 bytes instead of 98362432
              in <folder>/cache/imbik/models/SmolLM2-135M-Instruct.Q4_1.gguf
              hint: ./imbik model fetch smollm2

            """)
    }

    @Test(.enabled(if: SmolLM2.isThere, SmolLM2.skipReason))
    func theFactsOfSmolLM2() throws {
        let path = try #require(SmolLM2.path)
        let facts = try fields(imbik.run(["model", "info", path, "--json"]).output)
        #expect(facts.keys.sorted() == [
            "architecture", "bytes", "contextLength", "feedForwardWidth", "file", "headWidth", "heads", "keyValueBytesPerToken",
            "keyValueHeads", "layers", "name", "parameters", "quantisation", "ropeBase", "tiedEmbeddings", "vocabulary", "width",
        ])
        #expect(facts["bytes"] as? Int == 98_362_432)
        let parameters = try #require(facts["parameters"] as? [String: Int])
        #expect(parameters["total"] == 134_515_008)
        // The count by formula and the tensors of the file are the same numbers.
        let stored = try #require(facts["quantisation"] as? [[String: Any]])
        #expect(stored.compactMap { $0["parameters"] as? Int }.reduce(0, +) == 134_515_008)
        #expect(stored.compactMap { $0["type"] as? String } == ["Q4_1", "Q8_0", "F32"])

        let ran = try imbik.run(["model", "info", path])
        try expectGolden(ran.output.replacing(path, with: "<file>"), "info-smollm2.txt")
    }
}
