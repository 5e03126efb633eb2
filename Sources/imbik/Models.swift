import ArgumentParser
import Diagnostics
import Foundation
import GGUF
import LanguageModels
import ModelStore
import Tokenization

/// `--model` and `--threads`, for the commands that compute with a model.
struct ModelOptions: ParsableArguments {
    @Option(help: "Name of a model that 'imbik model list' shows, or a GGUF file.")
    var model = KnownModel.smollm2.name

    @OptionGroup var computing: ThreadOptions

    func load() throws -> LanguageModel {
        try LanguageModel.load(path: modelPath(model), threads: computing.count)
    }
}

/// `--threads`.
struct ThreadOptions: ParsableArguments {
    @Option(help: "Threads that compute. (default: 2, or 1 where there is one core)")
    var threads: Int?

    func validate() throws {
        if let threads, !(1...256).contains(threads) {
            throw ValidationError("'--threads' is from 1 to 256, not \(threads).")
        }
    }

    var count: Int { threads ?? min(2, ProcessInfo.processInfo.activeProcessorCount) }
}

/// The model folder of this user.
func modelFolder() throws -> ModelFolder {
    guard let folder = ModelFolder.standard(environment: ProcessInfo.processInfo.environment) else {
        throw Problem("neither XDG_CACHE_HOME nor HOME is set, so there is no place for models", hint: "set HOME")
    }
    return folder
}

/// The file of a model that was given by name or by path.
func modelPath(_ reference: String) throws -> String {
    if let model = KnownModel.named(reference) {
        let folder = try modelFolder()
        switch folder.state(of: model) {
        case .present: return folder.path(of: model)
        case .absent:
            throw Problem("the model '\(reference)' is not on this machine", hint: "./imbik model fetch \(reference)")
        case .otherSize(let bytes):
            throw Problem(
                "the model '\(reference)' is damaged: \(bytes) bytes instead of \(model.byteCount)",
                place: folder.path(of: model), hint: "./imbik model fetch \(reference)")
        }
    }
    if reference.contains("/") || reference.hasSuffix(".gguf") || FileManager.default.fileExists(atPath: reference) {
        return reference
    }
    throw ModelStoreError.unknownModel(reference, known: KnownModel.all.map(\.name))
}

/// The tokenizer of a model, without its weights.
func loadTokenizer(_ reference: String) throws -> Tokenizer {
    try Tokenizer(GGUFFile.open(modelPath(reference)))
}

/// Something a person can mend that only this program knows of.
struct Problem: ExplainedError {
    let explanation: Explanation

    init(_ problem: String, place: String? = nil, hint: String? = nil) {
        explanation = Explanation(problem, place: place, hint: hint)
    }
}
