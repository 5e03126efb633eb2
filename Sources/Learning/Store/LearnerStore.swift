package import Diagnostics
package import Foundation
import GRDB
package import Grading
import Synchronization

/// The database that keeps a learner's progress and attempts (SQLite in WAL mode).
///
/// Every write is on the disk when the call returns: a crash, `kill -9` or a power cut loses at most the write in progress.
/// Several programs may use the same file at once. Progress is written row by row, and only those rows that differ from
/// what this store last read or wrote: a terminal that has been open for a day overwrites nothing that another one did.
package final class LearnerStore: Sendable {
    package let path: String
    /// Whose variants and attempts these are.
    package let learner: Learner
    /// What the learner should know about the opening: an old file that could not be taken over.
    package let note: Explanation?

    let queue: DatabaseQueue
    let now: @Sendable () -> Date
    /// The progress as this store's owner knows it: what it read first or saved last.
    private let known: Mutex<Progress?>

    /// Opens the database at `path`, or makes it.
    ///
    /// A file `progress.json` of an earlier imbik beside it is taken over when the database is made, and kept.
    ///
    /// - Parameters:
    ///   - learner: reads and records as this learner for as long as the store is open; the database's own if nil.
    ///   - generator: draws the id of a new database's learner.
    ///   - patience: how long a write waits for another program, in seconds.
    package init(
        path: String, learner: String? = nil, using generator: inout some RandomNumberGenerator, patience: Double = 10,
        now: @escaping @Sendable () -> Date = { Date() }
    ) throws(StoreError) {
        let opened = try OpenedDatabase(path: path, newLearner: .random(using: &generator), patience: patience, now: now())
        (self.path, queue, note, self.now) = (path, opened.queue, opened.note, now)
        self.learner = learner.map { Learner(id: $0) } ?? opened.learner
        known = Mutex(nil)
    }

    package convenience init(path: String, learner: String? = nil) throws(StoreError) {
        var generator = SystemRandomNumberGenerator()
        try self.init(path: path, learner: learner, using: &generator)
    }

    /// The file in the user's state folder (XDG Base Directory Specification); nil if neither variable is set.
    package static func path(environment: [String: String]) -> String? {
        func folder(_ name: String) -> String? { environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
        let state = folder("XDG_STATE_HOME") ?? folder("HOME").map { $0 + "/.local/state" }
        return state.map { $0 + "/imbik/learner.sqlite" }
    }

    /// The progress as it stands in the database.
    package func progress() throws(StoreError) -> Progress {
        let progress = try read { try ProgressRows.read($0) }
        known.withLock { if $0 == nil { $0 = progress } }
        return progress
    }

    /// Writes what differs from what this store read first or saved last.
    package func save(_ progress: Progress) throws(StoreError) {
        let before = known.withLock { $0 }
        let old: Progress
        if let before { old = before } else { old = try self.progress() }
        guard progress != old else { return }
        let time = now()
        try write { try ProgressRows.write(progress, since: old, at: time, to: $0) }
        known.withLock { $0 = progress }
    }

    /// Makes `learner` the database's own from now on. Attempts stay with the learner who made them.
    package func adopt(_ learner: Learner) throws(StoreError) {
        try write { try Setting.write(.learner, learner.id, to: $0) }
    }

    /// Forgets the progress that this store took for known, so that it is read anew.
    func forgetKnown() { known.withLock { $0 = nil } }

    func read<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        try explainingFailures(of: path) { try queue.read(body) }
    }

    /// One transaction; on the disk when this returns.
    func write<Value>(_ body: (Database) throws -> Value) throws(StoreError) -> Value {
        try explainingFailures(of: path) { try queue.write(body) }
    }
}
