/// Examples of one kind.
///
///     let orders = try Dataset.read("orders.jsonl")
///     try orders.checkForTraining()
///     let split = orders.split(heldOut: 0.2, seed: 1)
package struct Dataset: Hashable, Sendable {
    package let task: TaskKind
    /// The file, or what else the person calls it; for messages.
    package let name: String
    package var examples: [Example]

    package init(_ task: TaskKind, name: String, _ examples: [Example]) {
        (self.task, self.name, self.examples) = (task, name, examples)
    }

    package var count: Int { examples.count }

    /// The labels that occur, each once, sorted; empty unless this is a classification.
    package var labels: [String] { Set(examples.compactMap(\.label)).sorted() }

    /// The values in the order of the examples; empty unless this is a regression.
    package var values: [Double] { examples.compactMap(\.value) }

    /// How many examples have each label.
    package var classBalance: [(label: String, count: Int)] {
        var counts: [String: Int] = [:]
        for label in examples.compactMap(\.label) { counts[label, default: 0] += 1 }
        return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
    }

    /// The same kind and name with only these examples, in this order.
    package subscript(indices: [Int]) -> Dataset { Dataset(task, name: name, indices.map { examples[$0] }) }
}
