import Diagnostics
import Evaluation
import Foundation
import GGUF
import JSON
import LanguageModels
import OfflineInference
import TestSupport
import Tensors
import Tokenization

/// Jobs on a tiny model, and what they read and write in memory.
enum Jobs {
    static func model() throws -> LanguageModel {
        var tiny = TinyModel(format: .q4_1)
        tiny.contextLength = 256
        return try LanguageModel(tiny.file(), compute: Compute(threads: 2))
    }

    static func tasks(_ tokenizer: Tokenizer) throws -> [InferenceTask] {
        let classifying = try Prompt(template: "Text: {text}\nLabel:", instruction: "Choose.\n")
        let plain = try Prompt(template: "{text}")
        return [
            .classify(try LabelChoice(["the", "in a", "other words"], after: classifying, by: .total, tokenizer)),
            .generate(plain, GenerationOptions(maxTokens: 12)),
            .generate(plain, GenerationOptions(maxTokens: 6, sampling: .random(temperature: 2, topK: nil, topP: 1, seed: 5))),
            .score(plain),
        ]
    }

    /// Queries of many lengths, some of them twice.
    static func queries(_ count: Int) -> String {
        (1...count).map { number in
            let words = String(repeating: "and the rest ", count: number * 7 % 11)
            return "{\"id\": \(number), \"text\": \"\(words)\(number % 10)\", \"continuation\": \" the end\"}\n"
        }.joined()
    }

    struct Written: Equatable {
        var answers = ""
        var refused = ""
    }

    /// - Parameter chunk: bytes that the reader gets at a time.
    static func run(
        _ task: InferenceTask, on input: String, width: Int, after done: Int = 0, chunk: Int = 1000,
        progress: (InferenceJob.Progress) -> Bool = { _ in true }
    ) throws -> Written {
        let job = InferenceJob(task, try model(), modelHash: "tiny", width: width)
        var reader = reader(of: input, chunk: chunk)
        var written = Written()
        _ = try job.run(
            &reader, after: done, words: { $0.english },
            write: { (refused, answers) throws(InferenceError) in
                written.refused += String(decoding: refused, as: UTF8.self)
                written.answers += String(decoding: answers, as: UTF8.self)
            }, progress: progress)
        return written
    }

    static func reader(of text: String, chunk: Int) -> LineReader {
        let source = Bytes(Array(text.utf8))
        return LineReader { () throws(InferenceError) in Array(source.take(chunk)) }
    }

    private final class Bytes {
        private var rest: ArraySlice<UInt8>
        init(_ bytes: [UInt8]) { rest = bytes[...] }
        func take(_ count: Int) -> ArraySlice<UInt8> {
            defer { rest = rest.dropFirst(count) }
            return rest.prefix(count)
        }
    }
}

/// A folder of a test's own, gone afterwards.
final class Folder {
    let path = FileManager.default.temporaryDirectory.appending(path: "imbik-infer-\(UUID().uuidString)").path
    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }
    func file(_ name: String) -> String { path + "/" + name }
}
