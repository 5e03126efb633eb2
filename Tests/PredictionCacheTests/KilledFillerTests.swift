import Foundation
import PredictionCache
import Testing

@Suite("A filler killed at any instant leaves a cache that opens, with every prediction it had finished")
struct KilledFillerTests {
    /// A child process stores predictions and notes each batch that is done; it is killed by the kernel (SIGKILL) after some
    /// microseconds. The same file goes through all the kills.
    @Test func everyFinishedPredictionIsThere() async throws {
        let folder = try CacheFolder()
        let (path, confirmed) = (folder.file, folder.path + "/confirmed")
        var delay: UInt32 = 500
        var total = 0
        for kill in 0..<30 {
            delay = 500 + (delay &* 7919 &+ 13) % 60_000
            await #expect(processExitsWith: .signal(SIGKILL)) { [path = path as String, confirmed = confirmed as String, delay = delay as UInt32] in
                Thread.detachNewThread {
                    usleep(delay)
                    Foundation.kill(getpid(), SIGKILL)
                }
                try fillForever(path: path, confirmed: confirmed)
            }
            let sure = (try? String(contentsOfFile: confirmed, encoding: .utf8))?.split(separator: "\n").compactMap { Int($0) } ?? []
            let cache = try folder.open(.filling)
            let there = try cache.statistics(at: 5).first?.predictions ?? 0
            #expect(there % 3 == 0, "a batch is there whole or not at all")
            #expect(there >= (sure.max() ?? 0) && there >= total, "kill \(kill)")
            for number in sure where number > 0 { #expect(try cache.holds("query \(number - 1)", in: context, at: 5)) }
            total = there
        }
        #expect(total > 30, "the children came to write")
    }
}

private func fillForever(path: String, confirmed: String) throws {
    let cache = try PredictionCache(path: path, .filling)
    let descriptor = open(confirmed, O_CREAT | O_WRONLY | O_APPEND, 0o600)
    while true {
        // As a filler that resumes does: what is there is not computed again.
        let next = try cache.statistics(at: 5).first?.predictions ?? 0
        try cache.store(numbered(next..<next + 3), in: context, computedAt: 1)
        let line = Array("\(next + 3)\n".utf8)
        _ = Foundation.write(descriptor, line, line.count)
    }
}
