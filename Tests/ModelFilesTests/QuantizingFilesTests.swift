import Foundation
import GGUF
import LanguageModels
import ModelFiles
import TestSupport
import Tensors
import Testing
import Tokenization

@Suite("A model's file is written in another format")
struct QuantizingFilesTests {
    let folder: Folder
    init() throws { folder = try Folder() }

    @Test("The report adds up", arguments: [ElementFormat.q8_0, .q4_0, .q4_1, .f16, .bf16, .f32])
    func report(_ format: ElementFormat) throws {
        let base = try TinyModel(width: 64, feedForwardWidth: 96).file()
        var steps: [SavingProgress] = []
        let saved = try quantize(base, to: folder.path("q.gguf"), format: format, compute: compute) { steps.append($0); return true }
        let file = try GGUFFile.open(folder.path("q.gguf"))
        #expect(saved.byteCount == file.byteCount)
        #expect(saved.tensors.map(\.name) == base.tensors.map(\.name))
        #expect(saved.tensors.map(\.byteCount) == file.tensors.map(\.byteCount))
        for (tensor, (before, after)) in zip(saved.tensors, zip(base.tensors, file.tensors)) {
            let (x, y) = (before.floats(), after.floats())
            let error = RoundingError(of: y, for: x, count: x.count)
            #expect(tensor.error.largest == error.largest)
            #expect(abs(tensor.error.relative - error.relative) < 1e-9)
        }
        #expect(steps.map(\.parametersWritten) == steps.map(\.parametersWritten).sorted())
        #expect(steps.allSatisfy { $0.parameters == saved.parameterCount })
        // Keys of the base that are not about how tensors are stored.
        #expect(try file.string("general.name") == "Tiny")
        #expect(try file.integerIfPresent("general.quantization_version") == (format.blockLength > 1 ? 2 : nil))
    }

    @Test("What is in the format already is copied, so that doing it twice changes nothing", arguments: [ElementFormat.q8_0, .q4_0, .q4_1])
    func twice(_ format: ElementFormat) throws {
        let base = try TinyModel().file()
        _ = try quantize(base, to: folder.path("once.gguf"), format: format, compute: compute)
        let again = try quantize(GGUFFile.open(folder.path("once.gguf")), to: folder.path("twice.gguf"), format: format, compute: compute)
        #expect(again.error.largest == 0 && again.error.size > 0)
        #expect(try Data(contentsOf: URL(filePath: folder.path("once.gguf"))) == Data(contentsOf: URL(filePath: folder.path("twice.gguf"))))
    }

    @Test("Least squares beats the reference on whole models")
    func scales() throws {
        let base = try TinyModel(width: 64, feedForwardWidth: 96).file()
        for format in [ElementFormat.q4_0, .q4_1] {
            let errors = try ScaleChoice.allCases.map {
                try quantize(base, to: folder.path("q.gguf"), format: format, scales: $0, compute: compute).error.relative
            }
            #expect(errors[1] < 0.97 * errors[0], "\(format): \(errors)")
        }
    }

    @Test("Rows that are no whole blocks stay in half precision")
    func narrow() throws {
        let base = try TinyModel(width: 48, feedForwardWidth: 64).file()
        let saved = try quantize(base, to: folder.path("q.gguf"), format: .q8_0, compute: compute)
        #expect(Set(saved.tensors.filter { $0.shape.count > 1 && $0.shape[1] == 48 }.map(\.format)) == [.f16])
        #expect(Set(saved.tensors.filter { $0.shape.count > 1 && $0.shape[1] == 64 }.map(\.format)) == [.q8_0])
        _ = try LanguageModel.load(path: folder.path("q.gguf"), threads: 1)
    }

    @Test("A file in a format that can't be read is explained")
    func foreign() throws {
        var contents = TinyModel().contents()
        contents.add("blk.0.extra", shape: [1, 256], type: .other(12), bytes: [UInt8](repeating: 0, count: 144))
        let base = try GGUFFile(bytes: contents.serialized(), name: "k.gguf")
        #expect(throws: ModelFileError.unreadableType(tensor: "blk.0.extra", type: .other(12), file: "k.gguf")) {
            try quantize(base, to: folder.path("q.gguf"), format: .q8_0, compute: compute)
        }
        #expect(try folder.names() == [])
    }
}
