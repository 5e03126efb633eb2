import Foundation
import GGUF
import LanguageModels
import ModelFiles
import TestSupport
import Tensors
import Testing
import Tokenization

/// llama.cpp by way of a Python package.
struct Peer {
    /// A Python that has the package.
    var python: String

    /// Named by `IMBIK_PEER_PYTHON`, or what 'Tools/bench-peers' has installed.
    static let found: Peer? = {
        let named = ProcessInfo.processInfo.environment["IMBIK_PEER_PYTHON"] ?? ""
        if !named.isEmpty { return Peer(python: named) }
        let peers = root.appending(path: ".build/peers")
        guard FileManager.default.fileExists(atPath: peers.appending(path: "ready").path) else { return nil }
        return Peer(python: peers.appending(path: "bin/python").path)
    }()
    static var isThere: Bool { found != nil }
    static let skipReason: Comment =
        "llama.cpp is not on this machine; 'Tools/bench-peers' installs it, or IMBIK_PEER_PYTHON names a Python that has it"

    private static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    struct Failure: Error, CustomStringConvertible { var description: String }

    /// Its scores `[T][V]` after each token, up to a constant a token.
    static func scores(_ model: String, adapter: String? = nil, _ tokens: [TokenID], in folder: Folder) throws -> [[Float]] {
        let out = folder.path("scores.bin")
        let process = Process()
        let peer = try #require(found)
        process.executableURL = URL(filePath: peer.python)
        process.standardOutput = FileHandle.nullDevice
        process.arguments = [root.appending(path: "Tools/peers/scores.py").path, model, out]
            + (adapter.map { ["--adapter", $0] } ?? []) + tokens.map { "\($0.rawValue)" }
        let errors = folder.path("errors.txt")
        try Data().write(to: URL(filePath: errors))
        process.standardError = try FileHandle(forWritingTo: URL(filePath: errors))
        try process.run()
        process.waitUntilExit()
        guard process.terminationStatus == 0 else {
            let said = try String(contentsOfFile: errors, encoding: .utf8).suffix(2000)
            throw Failure(description: "llama.cpp ended with \(process.terminationStatus): \(said)")
        }
        let data = try Data(contentsOf: URL(filePath: out))
        let numbers = data.withUnsafeBytes { Array($0.bindMemory(to: Float.self)) }
        let V = numbers.count / tokens.count
        return (0..<tokens.count).map { Array(numbers[$0 * V..<($0 + 1) * V]) }
    }

    /// √(Σ (x − y)² / Σ y²), the mean of each token's scores taken out: probabilities don't depend on it.
    static func distance(_ x: [[Float]], _ y: [[Float]]) -> Double {
        func centred(_ rows: [[Float]]) -> [[Float]] {
            rows.map { row in
                let mean = Float(row.reduce(0.0) { $0 + Double($1) } / Double(row.count))
                return row.map { $0 - mean }
            }
        }
        return ModelFilesTests.distance(centred(x), centred(y))
    }
}

// llama.cpp rounds activations: to 16 bits beside F16 weights, to 8 bits beside quantised ones. So its scores are compared
// with ours up to that rounding, relative to their size, and with those of another model to show that the measure tells.
@Suite("llama.cpp loads what is written, and computes the same with it", .enabled(if: Peer.isThere, Peer.skipReason), .serialized)
struct PeerTests {
    let folder: Folder
    init() throws { folder = try Folder() }

    private let text = "the cat in the hat and the rest".utf8.map { TokenID(TinyVocabulary.token(of: $0)) }
    private let tiny = TinyModel(width: 64, heads: 4, feedForwardWidth: 96)

    static func bound(_ format: ElementFormat) -> Double {
        switch format {
        case .f32: 1e-5
        case .f16: 3e-3
        case .bf16: 2e-2
        case .q8_0, .q4_0, .q4_1: 6e-2
        }
    }

    @Test("A model in each format", arguments: ElementFormat.allCases)
    func model(_ format: ElementFormat) throws {
        let base = try tiny.file()
        let trained = TrainedNumbers(of: base)
        var metadata = ModelMetadata(of: base)
        metadata.set(provenance)
        let c = try ModelConfiguration(base)
        _ = try writeModel(
            tensors: trained.tensors, configuration: c, metadata: metadata, formats: FormatChoice(format, tiedEmbeddings: true),
            to: folder.path("m.gguf"), compute: compute)
        let theirs = try Peer.scores(folder.path("m.gguf"), text, in: folder)
        let ours = try scores(GGUFFile.open(folder.path("m.gguf")), text)
        #expect(Peer.distance(theirs, ours) < Self.bound(format), "\(Peer.distance(theirs, ours))")
    }

    @Test("An adapter beside its base", arguments: [ElementFormat.f32, .f16, .q8_0], [1, 8])
    func adapter(_ format: ElementFormat, _ rank: Int) throws {
        _ = try quantize(tiny.file(), to: folder.path("base.gguf"), format: format, compute: compute)
        let base = try GGUFFile.open(folder.path("base.gguf"))
        let trained = TrainedNumbers.adapter(for: try ModelConfiguration(base), rank: rank)
        _ = try writeAdapter(
            tensors: trained.tensors, alpha: 2 * Float(rank), base: ModelConfiguration(base), provenance: provenance,
            to: folder.path("lora.gguf"), compute: compute)
        let theirs = try Peer.scores(folder.path("base.gguf"), adapter: folder.path("lora.gguf"), text, in: folder)
        let model = try LanguageModel(base, compute: compute)
        let ours = try scores(model.adapted(by: Adapter(GGUFFile.open(folder.path("lora.gguf")))), text)
        #expect(Peer.distance(theirs, ours) < Self.bound(format), "\(Peer.distance(theirs, ours))")
        #expect(try Peer.distance(scores(model, text), ours) > 5 * Self.bound(format), "the adapter changes the scores by far more")
    }

    @Test("SmolLM2 in another format", .enabled(if: SmolLM2.isThere, SmolLM2.skipReason), arguments: [ElementFormat.q8_0, .f16])
    func smolLM2(_ format: ElementFormat) throws {
        let base = try GGUFFile.open(SmolLM2.path ?? "")
        _ = try quantize(base, to: folder.path("s.gguf"), format: format, compute: compute)
        let model = try LanguageModel.load(path: folder.path("s.gguf"), threads: 2)
        let tokens = model.tokenizer.encode("The capital of France is", special: .asText)
        let theirs = try Peer.scores(folder.path("s.gguf"), tokens, in: folder)
        let ours = try scores(model, tokens)
        #expect(Peer.distance(theirs, ours) < Self.bound(format), "\(Peer.distance(theirs, ours))")
        let last = tokens.count - 1
        let likeliest = theirs[last].indices.max { theirs[last][$0] < theirs[last][$1] }
        #expect(likeliest == ours[last].indices.max { ours[last][$0] < ours[last][$1] })
    }
}
