import Exercises
import GGUF
import JSON
import LanguageModels
import ModelStore
import Synchronization
import Tokenization

/// What the models' own files say to the questions of exercises, computed by the reference decoder. A model is read once,
/// when an exercise first asks, and every question is computed once.
func modelAnswerSource() -> ModelSource {
    let models = ModelsAsked()
    return { models.answer(to: $0) }
}

private final class ModelsAsked: Sendable {
    private struct Known {
        var models: [String: AskedModel] = [:]
        var answers: [ModelQuestion: ModelAnswer] = [:]
    }

    private let known = Mutex(Known())

    func answer(to question: ModelQuestion) -> ModelAnswer? {
        known.withLock { known in
            if let answer = known.answers[question] { return answer }
            // Only by name: an exercise opens no file of its choice.
            guard KnownModel.named(question.model) != nil,
                let model = known.models[question.model] ?? (try? AskedModel(path: modelPath(question.model)))
            else { return nil }
            known.models[question.model] = model
            let answer = model.answer(to: question.topic)
            known.answers[question] = answer
            return answer
        }
    }
}

/// A model that is asked about its parts.
private struct AskedModel {
    let file: GGUFFile
    let reference: ReferenceModel
    let tokenizer: Tokenizer

    init(path: String) throws {
        file = try GGUFFile.open(path)
        reference = try ReferenceModel(file)
        tokenizer = try Tokenizer(file)
    }

    /// Nil where the model has no such layer or head.
    func answer(to topic: ModelQuestion.Topic) -> ModelAnswer? {
        switch topic {
        case .attention(let layer, let head, let prompt):
            return reference.head(head, ofLayer: layer, for: tokenizer.promptTokens(prompt)).map { trace in
                ModelAnswer(
                    arguments: [rows(trace.queries), rows(trace.keys), rows(trace.values)], expected: rows(trace.outputs))
            }
        case .norm(let layer, let prompt):
            return reference.attentionNorm(ofLayer: layer, for: tokenizer.promptTokens(prompt)).map { trace in
                ModelAnswer(
                    arguments: [numbers(trace.state), numbers(trace.weight), .number(Double(trace.epsilon))],
                    expected: numbers(trace.output))
            }
        case .configuration:
            let c = reference.configuration
            let shape = [c.vocabularyCount, c.width, c.layers, c.heads, c.keyValueHeads, c.headWidth, c.feedForwardWidth]
            return ModelAnswer(
                arguments: shape.map { .integer($0) } + [.bool(c.tiedEmbeddings)], expected: .integer(ParameterCount(c).total))
        case .nextToken(let prompts, let tokens):
            let texts = tokens.map { tokenizer.encode($0, special: .asText) }
            return ModelAnswer(
                arguments: prompts.map { list in
                    .array(
                        list.map { prompt in
                            let likely = reference.probabilities(of: texts, after: tokenizer.promptTokens(prompt))
                            return .array(likely.map { .number($0) })
                        })
                }, expected: nil)
        }
    }

    private func numbers(_ values: [Float]) -> JSONValue { .array(values.map { .number(Double($0)) }) }
    private func rows(_ values: [[Float]]) -> JSONValue { .array(values.map(numbers)) }
}
