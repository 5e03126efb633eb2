import Foundation
import TestSupport
import Testing

@Suite("'imbik cache fill' killed at random instants loses nothing", .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason))
struct KilledFillTests {
    private static let queries = (1...400).map { "{\"text\": \"ox \($0 * 7919 % 10007)\"}\n" }.joined()
    private static let fill = ["--task", "generate", "--model", "tiny.gguf", "--max-tokens", "24", "--width", "8", "--threads", "1"]
    private let fixture: AdaptingFixture

    init() throws {
        fixture = try AdaptingFixture()
        try Data(Self.queries.utf8).write(to: fixture.file("queries.jsonl"))
    }

    /// The answers of a cache by their queries; none where there is no cache yet.
    private func answers(_ cache: String) throws -> [String: String] {
        guard FileManager.default.fileExists(atPath: fixture.file(cache).path) else { return [:] }
        let exported = try fixture.run("cache", "export", cache)
        // A cache that was made and nothing more.
        guard exported.status == 0 else {
            #expect(exported.errors.hasPrefix("error: the cache has no such predictions\n"), "\(exported.errors)")
            return [:]
        }
        return try Dictionary(
            uniqueKeysWithValues: exported.output.split(separator: "\n").map { line in
                let value = try fields(String(line))
                return (try #require(value["query"] as? String), "\(try #require(value["answer"] as? [String: Any])["text"] ?? "")")
            })
    }

    @Test func whatWasThereStaysAndTheRestFollows() throws {
        try #require(try fixture.imbik.run(["cache", "fill", "whole.sqlite"] + Self.fill, input: Self.queries).status == 0)
        let whole = try answers("whole.sqlite")
        #expect(whole.count == 400)
        var before: [String: String] = [:]
        var generator = SystemRandomNumberGenerator()
        for _ in 0..<12 {
            let process = Process()
            process.executableURL = URL(filePath: ImbikProgram.path)
            process.arguments = ["cache", "fill", "killed.sqlite"] + Self.fill
            process.environment = ["PATH": "/usr/bin:/bin", "HOME": fixture.imbik.folder.path]
            process.currentDirectoryURL = fixture.imbik.folder
            process.standardInput = try FileHandle(forReadingFrom: fixture.file("queries.jsonl"))
            process.standardError = FileHandle.nullDevice
            try process.run()
            let delay = UInt32.random(in: 5_000...250_000, using: &generator)
            usleep(delay)
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
            let now = try answers("killed.sqlite")
            #expect(now.filter { whole[$0.key] != $0.value }.isEmpty, "killed after \(delay) µs")
            #expect(before.allSatisfy { now[$0.key] == $0.value }, "killed after \(delay) µs")
            before = now
        }
        #expect(try fixture.imbik.run(["cache", "fill", "killed.sqlite"] + Self.fill, input: Self.queries).status == 0)
        #expect(try answers("killed.sqlite") == whole)
    }
}
