import Dispatch
import Synchronization

/// Where queries wait that the cache does not have, until the model has answered them.
///
/// Each is computed once, however many ask for it meanwhile; those that arrive while the model computes are computed together
/// next. Waiting and answering happen on different threads.
package final class MissDesk: Sendable {
    /// A query to compute.
    package struct Miss: Hashable, Sendable {
        /// The same for queries that are one.
        package let key: String
        package let query: String
    }

    /// One who waits.
    final class Seat: Sendable {
        private let arrived = DispatchSemaphore(value: 0)
        private let outcome = Mutex<Outcome?>(nil)

        fileprivate func give(_ value: Outcome) {
            outcome.withLock { $0 = value }
            arrived.signal()
        }

        /// nil: not in time.
        func wait(until deadline: DispatchTime) -> Outcome? {
            arrived.wait(timeout: deadline) == .success ? outcome.withLock { $0 } : nil
        }
    }

    private struct State {
        var waiting: [Miss] = []
        /// Who waits for each key, also while it is computed.
        var seats: [String: [Seat]] = [:]
        var isClosed = false
    }

    private let state = Mutex(State())
    private let work = DispatchSemaphore(value: 0)
    private let capacity: Int

    package init(capacity: Int) { self.capacity = capacity }

    /// Queries that nobody computes yet.
    package var waiting: Int { state.withLock { $0.waiting.count } }

    /// nil: too many wait already, or nobody computes any more.
    func seat(for query: String, key: String) -> Seat? {
        let seat = Seat()
        return state.withLock { state -> Seat? in
            if state.seats[key] != nil {
                state.seats[key]?.append(seat)
                return seat
            }
            guard !state.isClosed, state.waiting.count < capacity else { return nil }
            state.seats[key] = [seat]
            state.waiting.append(Miss(key: key, query: query))
            work.signal()
            return seat
        }
    }

    /// The next queries to compute, as soon as there is one; empty when the desk is closed and nobody waits.
    package func next(atMost count: Int) -> [Miss] {
        while true {
            work.wait()
            let (taken, ends) = state.withLock { state -> ([Miss], Bool) in
                let taken = Array(state.waiting.prefix(count))
                state.waiting.removeFirst(taken.count)
                return (taken, state.isClosed)
            }
            if !taken.isEmpty { return taken }
            if ends { return [] }
        }
    }

    /// Tells all who wait for it.
    package func finish(_ miss: Miss, _ outcome: Outcome) {
        for seat in state.withLock({ $0.seats.removeValue(forKey: miss.key) ?? [] }) { seat.give(outcome) }
    }

    /// Takes no more queries; those that wait are computed.
    package func close() {
        state.withLock { $0.isClosed = true }
        work.signal()
    }
}
