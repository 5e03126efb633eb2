/// How long each of several answers took.
///
///     let online = try latencies(of: queries) { _ = try judge.predict($0) }
///     online.percentile(99)
public struct Latencies: Hashable, Sendable, Displayable, CustomStringConvertible {
    /// Of each answer, the shortest first.
    public let seconds: [Double]

    /// - Precondition: there is at least one.
    public init(seconds: [Double]) {
        precondition(!seconds.isEmpty, "latencies of no answers")
        self.seconds = seconds.sorted()
    }

    /// Of all answers together, in seconds.
    public var total: Double { seconds.reduce(0, +) }
    /// Half of the answers took no longer, in seconds.
    public var median: Double { percentile(50) }

    /// So many per cent of the answers took no longer, in seconds: the nearest rank.
    ///
    /// - Precondition: `share` is above 0 and at most 100.
    public func percentile(_ share: Double) -> Double {
        precondition(share > 0 && share <= 100, "a percentile lies above 0 and at most at 100; \(share) does not")
        let rank = Int((share / 100 * Double(seconds.count)).rounded(.up))
        return seconds[max(1, rank) - 1]
    }

    /// As in "median 41 ms, 99 % within 58 ms, of 100".
    public var description: String {
        "median \(median.asTime), 99 % within \(percentile(99).asTime), of \(seconds.count.grouped)"
    }

    /// The description.
    public var display: MIMEBundle { MIMEBundle(text: description) }

    /// The latencies as a line from the shortest to the longest, over the share of answers in per cent.
    public func series(_ name: String) -> Series {
        Series(name, x: seconds.indices.map { 100 * Double($0 + 1) / Double(seconds.count) }, y: seconds)
    }
}

/// Measures how long `body` takes for each item, one after the other.
///
/// - Precondition: there is at least one item.
public func latencies<Item>(of items: [Item], _ body: (Item) throws -> Void) rethrows -> Latencies {
    let clock = ContinuousClock()
    return Latencies(
        seconds: try items.map { item in
            let (whole, rest) = try clock.measure { try body(item) }.components
            return Double(whole) + Double(rest) * 1e-18
        })
}

extension Double {
    /// A count of seconds in the unit that suits it, to two digits or, above, to whole units: "0.41 µs", "38 ms", "1.2 s",
    /// "26 min", "13 h", "4.1 days".
    public var asTime: String {
        let units: [(name: String, seconds: Double)] = [
            ("days", 86_400), ("h", 3_600), ("min", 60), ("s", 1), ("ms", 1e-3), ("µs", 1e-6),
        ]
        let unit = units.first { magnitude >= $0.seconds } ?? ("µs", 1e-6)
        let value = self / unit.seconds
        return (value.magnitude < 100 ? value.short(2) : value.fixed(0)) + " " + unit.name
    }
}
