import Foundation
import Testing

@testable import Learning

@Suite("A program killed at any instant loses at most the write in progress")
struct KilledWriterTests {
    /// A child process writes attempts and progress one after another and notes each that is done; it is killed by the
    /// kernel (SIGKILL) after `microseconds`, wherever it is then. The same database goes through all the kills.
    @Test func everyConfirmedWriteIsThere() async throws {
        let folder = StateFolder()
        let confirmed = folder.path + "/confirmed"
        try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
        var generator = Counter(value: 42)
        var total = 0
        for _ in 0..<25 {
            let path = folder.database
            let microseconds = UInt32.random(in: 100..<60_000, using: &generator)
            await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, confirmed = confirmed as String, microseconds = microseconds as UInt32] in
                Thread.detachNewThread {
                    usleep(microseconds)
                    kill(getpid(), SIGKILL)
                }
                try writeForever(path: path, confirmed: confirmed)
            }
            let store = try LearnerStore(path: path)
            let sure = Set((try? String(contentsOfFile: confirmed, encoding: .utf8))?.split(separator: "\n").map(String.init) ?? [])
            let there = Set(try store.attempts().map { $0.id.uuidString })
            #expect(sure.isSubset(of: there))
            // The loop writes the progress after the attempt that it belongs to.
            let done = try store.progress().lessons["demo"]?.cells.count ?? 0
            #expect(done <= there.count)
            total = there.count
        }
        #expect(total > 25, "the children came to write")
    }
}

private func writeForever(path: String, confirmed: String) throws {
    let store = try LearnerStore(path: path)
    var progress = try store.progress()
    let descriptor = open(confirmed, O_CREAT | O_WRONLY | O_APPEND, 0o600)
    while true {
        let attempt = attempt(progress.lessons["demo"]?.cells.count ?? 0)
        try store.record(attempt)
        progress.lessons["demo", default: .init()].cells[attempt.id.uuidString] = .init(state: .done)
        progress.lessons["demo"]?.place.offset += 1
        try store.save(progress)
        let line = Array((attempt.id.uuidString + "\n").utf8)
        _ = Foundation.write(descriptor, line, line.count)
    }
}
