/// How often each label was predicted for each label that was right.
///
///   TP_c  right and predicted c   FP_c  predicted c, wrongly   FN_c  right c, but not predicted   n  all
package struct ConfusionMatrix: Hashable, Sendable {
    package let labels: [String]
    /// `[C][C]`: the right label first, the predicted one second.
    package private(set) var counts: [[Int]]

    /// - Parameter outcomes: places in `labels`.
    package init(labels: [String], _ outcomes: [(actual: Int, predicted: Int)]) {
        self.labels = labels
        counts = Array(repeating: Array(repeating: 0, count: labels.count), count: labels.count)
        for outcome in outcomes { counts[outcome.actual][outcome.predicted] += 1 }
    }

    package var total: Int { counts.joined().reduce(0, +) }

    /// Σ TP / n; nil without examples.
    package var accuracy: Double? {
        ratio(labels.indices.reduce(0) { $0 + counts[$1][$1] }, total)
    }

    /// TP / (TP + FP): how much of what was called so is so; nil when the label was never predicted.
    package func precision(_ label: Int) -> Double? { ratio(counts[label][label], predicted(label)) }

    /// TP / (TP + FN): how much of what is so was found; nil when no example has the label.
    package func recall(_ label: Int) -> Double? { ratio(counts[label][label], actual(label)) }

    /// 2 TP / (2 TP + FP + FN), the harmonic mean of precision and recall (van Rijsbergen 1979, chapter 7);
    /// nil when the label neither is right nor predicted anywhere.
    package func f1(_ label: Int) -> Double? { ratio(2 * counts[label][label], actual(label) + predicted(label)) }

    /// Mean of F1 over the labels that have one, each counting the same (macro average); nil without examples.
    package var macroF1: Double? {
        let scores = labels.indices.compactMap(f1)
        return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }

    private func actual(_ label: Int) -> Int { counts[label].reduce(0, +) }
    private func predicted(_ label: Int) -> Int { counts.reduce(0) { $0 + $1[label] } }
    private func ratio(_ part: Int, _ whole: Int) -> Double? { whole == 0 ? nil : Double(part) / Double(whole) }
}
