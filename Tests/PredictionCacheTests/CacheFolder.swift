import Foundation
import PredictionCache
import QuerySpelling

/// A folder of a test's own with a cache in it, gone afterwards.
final class CacheFolder {
    let path = FileManager.default.temporaryDirectory.appending(path: "imbik-cache-\(UUID().uuidString)").path
    var file: String { path + "/predictions.sqlite" }

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func open(_ opening: PredictionCache.Opening = .filling, _ language: QueryLanguage? = nil) throws -> PredictionCache {
        try PredictionCache(path: file, opening, language: language, patience: 5)
    }

    func contents() throws -> Data { try Data(contentsOf: URL(filePath: file)) }
}

let context = CacheContext(task: "classify", prompt: "[\"{text}\"]", model: "aa")

func numbered(_ range: Range<Int>) -> [NewPrediction] {
    range.map { NewPrediction(query: "Query \($0)?", answer: "{\"label\":\"\($0)\"}") }
}
