import Synchronization

/// Results that are worked out in any order, several at once.
final class Results<Value: Sendable>: Sendable {
    private let slots: Mutex<[Value?]>

    init(count: Int) { slots = Mutex(Array(repeating: nil, count: count)) }

    func set(_ index: Int, _ value: Value) { slots.withLock { $0[index] = value } }

    /// In order; every one must have been set.
    var values: [Value] { slots.withLock { $0.compactMap(\.self) } }
}
