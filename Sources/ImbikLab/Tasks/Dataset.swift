internal import Datasets
internal import Diagnostics

/// Examples of one task: texts, and what a model shall say to each.
///
///     let train = try Dataset.load("definitions/train")
///     let own = Dataset("mine", ["a small boat": "object", "a red bird": "animal"])
///
/// The course's own data are in `lessons/data`, each with a card that says where they come from.
public struct Dataset: Hashable, Sendable, Displayable {
    /// A text and what is right to say to it.
    public struct Example: Hashable, Sendable {
        /// What the model reads.
        public let text: String
        /// The label, the number or the answer; nil where nothing is asked.
        public let answer: String?
    }

    /// As it was asked for: "definitions/train".
    public let name: String
    let data: Datasets.Dataset

    init(_ name: String, _ data: Datasets.Dataset) { (self.name, self.data) = (name, data) }

    /// Texts with their labels, in the order given.
    public init(_ name: String, _ labelled: KeyValuePairs<String, String>) {
        let examples = labelled.enumerated().map { index, pair in
            Datasets.Example(pair.key, .label(pair.value), origin: Origin(file: name, line: index + 1))
        }
        self.init(name, Datasets.Dataset(.classification, name: name, examples))
    }

    /// Loads data of the course by name, as in `"definitions/train"`, or a file of JSON lines or comma-separated values by
    /// its path.
    ///
    /// - Throws: an error that names the file, the line and what is wrong there.
    public static func load(_ name: String) throws -> Dataset {
        let path = isFile(name) ? name : dataFolder() + "/" + name + ".jsonl"
        return Dataset(name, try Datasets.Dataset.read(path))
    }

    private static func isFile(_ name: String) -> Bool { name.hasSuffix(".jsonl") || name.hasSuffix(".csv") }

    /// How many examples there are.
    public var count: Int { data.count }
    /// Each label once, sorted; empty where the task is no classification.
    public var labels: [String] { data.labels }
    /// The examples in their order.
    public var examples: [Example] {
        data.examples.map { Example(text: $0.text, answer: $0.target == .nothing ? nil : answer($0)) }
    }

    private func answer(_ example: Datasets.Example) -> String {
        example.label ?? example.value.map { $0.short(12) } ?? example.rightAnswers.first ?? ""
    }

    /// The first examples, at most `count`.
    public func prefix(_ count: Int) -> Dataset { Dataset(name, data[Array(0..<min(max(count, 0), data.count))]) }

    /// Two parts, drawn by a seed: one to train on, one that is held out. Each label gives its share, and near-copies of a
    /// text stay on one side, so that nothing is only remembered.
    ///
    /// - Parameter fraction: of the examples, to be held out; above 0 and below 1.
    /// - Throws: when the fraction is something else.
    public func split(heldOut fraction: Double, seed: UInt64 = 1) throws -> (training: Dataset, heldOut: Dataset) {
        guard fraction > 0, fraction < 1 else {
            throw RequestError.number("the part to be held out", value: fraction.short(), must: "above 0 and below 1")
        }
        let split = data.split(heldOut: fraction, seed: seed)
        return (Dataset(name, split.training), Dataset(name, split.heldOut))
    }

    /// The first examples, and how many there are of each label.
    public var display: MIMEBundle {
        var caption = "\(name): \(count.grouped) \(count == 1 ? "example" : "examples")"
        if !labels.isEmpty { caption += "; " + data.classBalance.map { "\($0.label) \($0.count)" }.joined(separator: ", ") }
        return Table(
            caption, columns: ["text", "answer"], rows: examples.prefix(6).map { [$0.text, $0.answer ?? ""] }
        ).display
    }
}
