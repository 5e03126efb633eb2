import GGUF
import Grading
import LanguageModels
import ModelStore
import Synchronization

/// Facts of the models that imbik knows, for the keys of quizzes. A file's header is read once, when a quiz first asks.
func modelFactSource() -> FactSource {
    let models = ModelsAsked()
    return { models.facts(of: $0) }
}

/// What was asked so far; a model that is not here is looked for again, since it may be fetched in between.
private final class ModelsAsked: Sendable {
    private let read = Mutex<[String: Grading.ModelFacts]>([:])

    func facts(of name: String) -> Grading.ModelFacts? {
        read.withLock { read in
            if let facts = read[name] { return facts }
            // Only by name: a lesson opens no file of its choice.
            guard KnownModel.named(name) != nil, let path = try? modelPath(name), let file = try? GGUFFile.open(path),
                let configuration = try? ModelConfiguration(file)
            else { return nil }
            let facts = Grading.ModelFacts(file, configuration)
            read[name] = facts
            return facts
        }
    }
}

extension Grading.ModelFacts {
    fileprivate init(_ file: GGUFFile, _ c: ModelConfiguration) {
        let count = ParameterCount(c)
        self.init { fact in
            switch fact {
            case .parameters: count.total
            case .bytes: file.byteCount
            case .layers: c.layers
            case .width: c.width
            case .heads: c.heads
            case .keyValueHeads: c.keyValueHeads
            case .headWidth: c.headWidth
            case .feedForward: c.feedForwardWidth
            case .vocabulary: c.vocabularyCount
            case .context: c.contextLength
            case .embeddingParameters: count.embedding
            case .attentionParameters: count.attentionPerLayer
            case .feedForwardParameters: count.feedForwardPerLayer
            case .layerParameters: count.perLayer
            case .kvNumbersPerToken: c.keyValueNumbersPerToken
            case .kvBytesPerToken: c.keyValueBytesPerToken
            }
        }
    }
}
