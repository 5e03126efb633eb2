import Diagnostics
import Foundation
import GRDB
import PredictionCache
import Testing

@Suite("A file that is no usable cache is refused with the reason, and left as it is")
struct CacheRefusalTests {
    /// Both ways of opening are refused with `text`.
    private func expectRefusal(_ folder: CacheFolder, _ text: String, _ openings: [PredictionCache.Opening] = [.filling, .asking]) throws {
        let before = try folder.contents()
        for opening in openings {
            let error = #expect(throws: CacheError.self) { try folder.open(opening) }
            #expect(error?.description.replacing(folder.file, with: "FILE") == text)
            #expect(try folder.contents() == before)
        }
    }

    private func sqlite(_ folder: CacheFolder, _ statements: String) throws {
        let queue = try DatabaseQueue(path: folder.file)
        try queue.writeWithoutTransaction { try $0.execute(sql: statements) }
        try queue.close()
    }

    @Test func nothingToAsk() throws {
        let folder = try CacheFolder()
        let error = #expect(throws: CacheError.self) { try folder.open(.asking) }
        #expect(
            error?.description.replacing(folder.file, with: "FILE") == """
                error: there is no cache here
                  in FILE
                  hint: fill one: imbik cache fill FILE … < queries.jsonl
                """)
        #expect(!FileManager.default.fileExists(atPath: folder.file))
    }

    private static let foreign = """
        error: this file is no cache of imbik's, and was left as it was
          in FILE
          hint: give another file
        """

    @Test(arguments: ["PRAGMA application_id = 5; CREATE TABLE t (x)", "CREATE TABLE t (x)"])
    func theDatabaseOfAnotherProgram(_ statements: String) throws {
        let folder = try CacheFolder()
        try sqlite(folder, statements)
        try expectRefusal(folder, Self.foreign)
    }

    @Test(arguments: ["{\"text\": \"x\"}\n", "SQLite format 2", String(repeating: "<html>", count: 1000)])
    func aFileThatIsNoDatabase(_ content: String) throws {
        let folder = try CacheFolder()
        try Data(content.utf8).write(to: URL(filePath: folder.file))
        try expectRefusal(folder, Self.foreign)
    }

    @Test func aNewerCache() throws {
        let folder = try CacheFolder()
        _ = try folder.open()
        try sqlite(folder, "PRAGMA user_version = 7; PRAGMA wal_checkpoint(TRUNCATE)")
        try expectRefusal(
            folder,
            """
            error: the cache was written by a newer imbik (format 7; this one knows formats up to 1)
              in FILE
              hint: update imbik; nothing was changed
            """)
    }

    /// Pages in the middle of the file are overwritten, wherever they are.
    @Test(arguments: [2, 5, 9])
    func aDamagedCache(_ page: Int) throws {
        let folder = try CacheFolder()
        let cache = try folder.open()
        try cache.store(numbered(0..<2_000), in: context, computedAt: 1)
        try cache.close()
        var bytes = try folder.contents()
        let damaged = page * 4096..<page * 4096 + 4096
        #expect(bytes.count > damaged.upperBound)
        bytes.replaceSubrange(damaged, with: Data(repeating: 0xA5, count: 4096))
        try bytes.write(to: URL(filePath: folder.file))
        let error = #expect(throws: CacheError.self) { try folder.open(.filling) }
        guard case .damaged? = error else { Issue.record("the damage was taken for \(String(describing: error))"); return }
        #expect(try folder.contents() == bytes)
    }

    @Test func anEmptyFileIsANewCache() throws {
        let folder = try CacheFolder()
        try Data().write(to: URL(filePath: folder.file))
        try folder.open().store(numbered(0..<1), in: context, computedAt: 1)
        #expect(try folder.open(.asking).answer(to: "query 0", in: context, at: 2) != nil)
    }

    @Test func aFolderThatIsNotThere() {
        #expect(throws: CacheError.unwritable(path: "/nowhere/cache")) { try PredictionCache(path: "/nowhere/cache", .filling) }
    }
}
