import Foundation
import GGUF
import LanguageModels
import ModelFiles
import Tensors
import TestSupport

/// A folder of a test's own, removed with it.
final class Folder {
    let url = FileManager.default.temporaryDirectory.appending(path: "imbik-files-\(UUID().uuidString)")

    init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(at: url) }

    func path(_ name: String) -> String { url.appending(path: name).path }
    func names() throws -> [String] { try FileManager.default.contentsOfDirectory(atPath: url.path).sorted() }
}

/// Numbers that stay where they are for as long as this value is held, as a trained model's do.
final class TrainedNumbers {
    private(set) var tensors: [NamedTensor] = []
    private var memory: [UnsafeMutableBufferPointer<Float>] = []

    init() {}

    /// All tensors of a model.
    convenience init(of file: GGUFFile) {
        self.init()
        for tensor in file.tensors { add(tensor.name, tensor.shape, tensor.floats()) }
    }

    deinit { for area in memory { area.deallocate() } }

    func add(_ name: String, _ shape: [Int], _ numbers: [Float]) {
        let area = UnsafeMutableBufferPointer<Float>.allocate(capacity: numbers.count)
        _ = area.initialize(from: numbers)
        memory.append(area)
        tensors.append(NamedTensor(name: name, shape: shape, values: UnsafeBufferPointer(area)))
    }

    func set(_ number: Float, of name: String, at index: Int) {
        for (tensor, area) in zip(tensors, memory) where tensor.name == name { area[index] = number }
    }

    func remove(_ name: String) {
        guard let index = tensors.firstIndex(where: { $0.name == name }) else { return }
        tensors.remove(at: index)
        memory.remove(at: index).deallocate()
    }
}

extension TrainedNumbers {
    /// A LoRA of every matrix of every layer, or of those whose name has one of `parts` in it; drawn from a seed.
    static func adapter(for c: ModelConfiguration, rank: Int, parts: [String] = [""], size: Float = 0.3, seed: UInt64 = 11) -> TrainedNumbers {
        var random = SeededGenerator(seed: seed)
        let trained = TrainedNumbers()
        let shapes = c.tensorShapes.filter { entry in
            entry.name.hasPrefix("blk.") && entry.shape.count == 2 && parts.contains { $0.isEmpty || entry.name.contains($0) }
        }
        for (name, shape) in shapes {
            let bound = size / Float(shape[1]).squareRoot()
            trained.add(name + ".lora_a", [rank, shape[1]], random.floats(rank * shape[1], in: -bound...bound))
            trained.add(name + ".lora_b", [shape[0], rank], random.floats(shape[0] * rank, in: -1...1))
        }
        return trained
    }
}

/// Shared by all tests: the pool lets one loop after another run.

let compute = Compute(threads: 2)
let provenance = Provenance(name: "Tuned", recipe: "imbik tune tiny", base: "Tiny")
