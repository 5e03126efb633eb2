import ArgumentParser
import GGUF
import LanguageModels

/// `--model`, `--adapter` and `--threads`, for the commands that read or write with a model.
struct AdaptedModelOptions: ParsableArguments {
    @OptionGroup var base: ModelOptions

    @Option(help: "A LoRA adapter (GGUF) that the model is adapted by.")
    var adapter: String?

    func load() throws -> LanguageModel {
        // The small file first: a mistake in it shows before the large one is read.
        let adapter = try adapter.map { try Adapter(GGUFFile.open($0)) }
        let model = try base.load()
        return try adapter.map { try model.adapted(by: $0) } ?? model
    }
}
