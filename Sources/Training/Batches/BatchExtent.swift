/// How large a batch is, or may get.
package struct BatchExtent: Hashable, Sendable {
    package var tokens: Int
    package var targets: Int

    package init(tokens: Int, targets: Int) { (self.tokens, self.targets) = (tokens, targets) }
}

extension BatchPlan {
    /// The largest that a batch can be, in whatever order the sequences come.
    package var largest: BatchExtent {
        let (tokens, targets) = switch material {
        case .sequences(let sequences): (sequences.map(\.tokens.count), sequences.map { $0.targets.count { $0 } })
        case .documents(let documents, let rowLength):
            // Rows are at most so long, and there are at most as many as documents.
            (documents.map { _ in rowLength }, documents.map { _ in rowLength - 1 })
        }
        switch size {
        case .sequences(let count):
            return BatchExtent(tokens: sumOfLargest(count, tokens), targets: sumOfLargest(count, targets))
        case .tokens(let most):
            let all = tokens.reduce(0, +)
            let bound = min(max(most, tokens.max() ?? 0), all)
            return BatchExtent(tokens: bound, targets: min(bound, targets.reduce(0, +)))
        }
    }

    private func sumOfLargest(_ count: Int, _ numbers: [Int]) -> Int {
        numbers.sorted(by: >).prefix(count).reduce(0, +)
    }
}
