/// How far a long piece of work has come, shown live while the cell runs and gone when it ends.
///
///     var progress = Progress("Scoring", of: words.count)
///     for word in words {
///         …
///         progress.advance(detail: word)
///     }
///
/// It reports when the whole percentage or the detail changes, so it may be called for every item.
public struct Progress: Sendable {
    /// What is being done, as in "Scoring".
    public let label: String
    /// How many steps there are in all.
    public let total: Int
    /// How many steps are done.
    public private(set) var done = 0
    private var reported: (percent: Int, detail: String) = (-1, "")

    /// Starts at nothing done, and says so.
    public init(_ label: String, of total: Int) {
        (self.label, self.total) = (label, total)
        report(detail: "")
    }

    /// The part done, from 0 to 1; 1 where there is nothing to do.
    public var fraction: Double {
        total > 0 ? min(1, max(0, Double(done) / Double(total))) : 1
    }

    /// Counts `steps` more as done.
    ///
    /// - Parameter detail: what to show beside the bar now, such as a loss or the newest word.
    public mutating func advance(by steps: Int = 1, detail: String = "") {
        done += steps
        report(detail: detail)
    }

    private mutating func report(detail: String) {
        let percent = Int(fraction * 100)
        guard percent != reported.percent || detail != reported.detail else { return }
        reported = (percent, detail)
        send(.progress(label: label, fraction: fraction, detail: detail))
    }
}

/// Walks through `items` and shows how far the walk has come.
///
///     for word in progress("Scoring", of: words) { … }
public func progress<Items: Collection>(_ label: String, of items: Items) -> ProgressSequence<Items> {
    ProgressSequence(label: label, items: items)
}

/// A collection that reports how far it has been walked through. Made by `progress(_:of:)`.
public struct ProgressSequence<Items: Collection>: Sequence {
    let label: String
    let items: Items

    /// The walk, which counts an item as done when the next one is asked for.
    public struct Iterator: IteratorProtocol {
        var items: Items.Iterator
        var progress: Progress
        var started = false

        /// The next item; reports that the one before it is done.
        public mutating func next() -> Items.Element? {
            if started { progress.advance() }
            let item = items.next()
            started = item != nil
            return item
        }
    }

    /// Starts a walk.
    public func makeIterator() -> Iterator {
        Iterator(items: items.makeIterator(), progress: Progress(label, of: items.count))
    }
}
