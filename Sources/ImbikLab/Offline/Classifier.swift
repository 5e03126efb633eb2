internal import Datasets
internal import Diagnostics
internal import Evaluation
internal import GGUF
internal import Hashing
internal import LanguageModels
internal import OfflineInference

/// A model with a prompt and labels: everything that a prediction depends on besides its query.
///
///     let judge = try Classifier(model, "{text}:", labels: ["no", "yes"])
///     try judge.predict("is the covid vaccine safe")
public struct Classifier: Sendable {
    /// The model that is asked.
    public let model: Model
    /// How a query is put to it.
    public let prompt: Prompt
    /// What it chooses among.
    public let labels: [String]
    /// 16 hexadecimal digits that change with any number of the model, the prompt or the labels: a hash (SHA-256) of them.
    public let fingerprint: String
    private let choice: LabelChoice

    /// Puts the three together.
    ///
    /// - Throws: when the prompt does not hold `{text}` exactly once, or there is no label, an empty one or one twice.
    public init(_ model: Model, _ prompt: Prompt, labels: [String]) throws {
        guard !labels.isEmpty, !labels.contains("") else { throw RequestError.noCandidates }
        for (index, label) in labels.enumerated() where labels[..<index].contains(label) {
            throw RequestError.sameCandidates(label)
        }
        (self.model, self.prompt, self.labels) = (model, prompt, labels)
        choice = try LabelChoice(
            labels, after: prompt.engine(startingWith: model.startToken), by: .total, model.engine.tokenizer)
        fingerprint = InferenceJob.fingerprint(.classify(choice), modelHash: model.hash)
    }

    /// Asks the model about one query, as a server does while somebody waits.
    ///
    /// - Throws: when the query is longer than the model's context.
    public func predict(_ query: String) throws -> Prediction {
        let example = Datasets.Example(query, .nothing, origin: Origin(file: "", line: 0))
        return Prediction(try choice.predict(example, DecoderScores(model.engine)), query, labels)
    }

    /// Asks about many queries in one batch: each weight is read from memory once for `width` of them.
    ///
    /// - Returns: a prediction for each query, in their order.
    /// - Throws: when a query is longer than the model's context.
    public func predict(ahead queries: [String], width: Int = 16) throws -> [Prediction] {
        try check("the width of the batch", atLeastOne: width)
        let job = InferenceJob(.classify(choice), model.engine, modelHash: fingerprint, width: width)
        var progress = Progress("Computing ahead", of: queries.count)
        var predictions: [Prediction] = []
        while predictions.count < queries.count {
            let window = queries[predictions.count..<min(predictions.count + 4 * width, queries.count)]
            let asked = window.enumerated().map { InferenceQuery(line: $0 + 1, text: $1) }
            for (query, result) in zip(window, job.predictions(for: asked)) {
                switch try result.get() {
                case .label(let found, _): predictions.append(Prediction(found, query, labels))
                case .text, .score: preconditionFailure("a classification gives labels")
                }
            }
            progress.advance(by: window.count)
        }
        return predictions
    }
}

/// What a model says to one query.
public struct Prediction: Hashable, Sendable, CustomStringConvertible {
    /// As it was asked.
    public let query: String
    /// The likeliest of the labels.
    public let label: String
    /// How likely it is among them.
    public let probability: Probability

    init(_ found: LabelPrediction, _ query: String, _ labels: [String]) {
        (self.query, label, probability) = (query, labels[found.predicted], Probability(found.confidence))
    }

    /// A label that somebody else gave, such as a person who looked at it: certain.
    public init(_ query: String, label: String) { (self.query, self.label, probability) = (query, label, 1.0) }

    /// The label.
    public var description: String { label }
}

extension Model {
    /// A hash over the names and the numbers of all tensors, and over what an adapter beside them adds.
    var hash: String {
        var facts = file.tensors.map { "\($0.name) \(SHA256Digest(of: $0.bytes))" }
        if let adapter = engine.adapter {
            facts.append("alpha \(adapter.alpha.bitPattern)")
            for update in adapter.updates {
                let factors = [update.a, update.b].map { factor in factor.withUnsafeBytes { "\(SHA256Digest(of: $0))" } }
                facts.append("\(update.target) \(update.rank) " + factors.joined(separator: " "))
            }
        }
        return SHA256Digest(of: facts.joined(separator: "\n")).description
    }
}
