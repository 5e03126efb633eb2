import Diagnostics
import Foundation
import GRDB
import Testing

@testable import Learning

@Suite("A database that cannot be used is refused with the reason, and left as it is")
struct StoreRefusalTests {
    let folder = StateFolder()

    private func contents() throws -> Data { try Data(contentsOf: URL(filePath: folder.database)) }

    /// Opens, expects to be refused with `text`, and that the file is what it was.
    private func expectRefusal(_ text: String, at location: SourceLocation = #_sourceLocation) throws {
        let before = try contents()
        #expect(folder.message { _ = try folder.open() } == text, sourceLocation: location)
        #expect(try contents() == before, sourceLocation: location)
    }

    private func sqlite(_ statements: String) throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/imbik", withIntermediateDirectories: true)
        let queue = try DatabaseQueue(path: folder.database)
        try queue.writeWithoutTransaction { try $0.execute(sql: statements) }
        try queue.close()
    }

    @Test func aNewerDatabase() throws {
        _ = try folder.open()
        try sqlite("PRAGMA user_version = 7; PRAGMA wal_checkpoint(TRUNCATE)")
        try expectRefusal(
            """
            error: your progress was written by a newer imbik (format 7; this one knows formats up to 2)
              in ~/imbik/learner.sqlite
              hint: update imbik; nothing was changed
            """)
    }

    @Test(arguments: ["PRAGMA application_id = 5; CREATE TABLE t (x)", "CREATE TABLE t (x)"])
    func theDatabaseOfAnotherProgram(_ statements: String) throws {
        try sqlite(statements)
        try expectRefusal(
            """
            error: this file is not a database of imbik's, and was left as it was
              in ~/imbik/learner.sqlite
              hint: move it elsewhere, or set XDG_STATE_HOME to another folder
            """)
    }

    @Test func aFileThatIsNoDatabase() throws {
        try folder.write(String(repeating: "<html>404</html>\n", count: 100), to: "learner.sqlite")
        try expectRefusal(
            """
            error: this file is not a database of imbik's, and was left as it was
              in ~/imbik/learner.sqlite
              hint: move it elsewhere, or set XDG_STATE_HOME to another folder
            """)
    }

    @Test func anEmptyFileIsANewDatabase() throws {
        try folder.write("", to: "learner.sqlite")
        #expect(try folder.open().progress() == Progress())
    }

    /// Bytes overwritten anywhere, a cut: what was thrown names the file; nothing traps, nothing is written.
    @Test(arguments: 0..<40)
    func damage(_ seed: Int) throws {
        let store = try folder.open()
        for number in 0..<200 { try store.record(attempt(number)) }
        try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)") }
        try store.queue.close()
        var data = try contents()
        var generator = Counter(value: UInt64(seed))
        if seed % 4 == 0 {
            data = data.prefix(Int.random(in: 4096..<data.count, using: &generator))
        } else {
            let start = Int.random(in: 100..<data.count - 5000, using: &generator)
            data.replaceSubrange(start..<start + 4096, with: (0..<4096).map { _ in UInt8.random(in: 0...255, using: &generator) })
        }
        try data.write(to: URL(filePath: folder.database))
        let message = folder.message {
            let store = try folder.open()
            _ = try store.progress()
            _ = try store.attempts()
        }
        #expect(message.contains("in ~/imbik/learner.sqlite") || message == "nothing was thrown", "\(message)")
        if message != "nothing was thrown" { #expect(try contents() == data) }
    }

    @Test func theMessageAboutDamage() {
        #expect(
            StoreError.damaged(path: "/s/learner.sqlite", detail: "row 3 missing from index").description == """
                error: the database with your progress is damaged: row 3 missing from index
                  in /s/learner.sqlite
                  hint: move it aside to start afresh (mv '/s/learner.sqlite' '/s/learner.sqlite.damaged'); \
                'sqlite3 /s/learner.sqlite.damaged .recover' shows what can be saved
                """)
    }

    @Test func aFolderThatCannotBeWritten() {
        #expect(throws: StoreError.unwritable(path: "/proc/imbik/learner.sqlite")) { try LearnerStore(path: "/proc/imbik/learner.sqlite") }
        #expect(
            StoreError.unwritable(path: "/x/learner.sqlite").description == """
                error: your progress cannot be saved: the file or its folder may not be written
                  in /x/learner.sqlite
                  hint: make the folder yours, or set XDG_STATE_HOME to one that is
                """)
    }

    @Test func aFolderInTheFilesPlace() throws {
        try FileManager.default.createDirectory(atPath: folder.database, withIntermediateDirectories: true)
        #expect(throws: StoreError.unwritable(path: folder.database)) { try folder.open() }
    }

    @Test func aFullDiskLosesNothingThatWasSaved() throws {
        let store = try folder.open()
        try store.record(attempt(0))
        // SQLite's own limit stands for the device's.
        try store.queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA max_page_count = 1") }
        var saved = 1
        let message = folder.message {
            for number in 1..<10_000 {
                try store.record(attempt(number))
                saved += 1
            }
        }
        #expect(
            message == """
                error: your progress cannot be saved: no space is left
                  in ~/imbik/learner.sqlite
                  hint: free some space; what was saved before is safe
                """)
        #expect(try folder.open().attempts().count == saved)
    }

    @Test func oneThatAnotherProgramKeepsLocked() throws {
        let store = try folder.open(patience: 0.05)
        let other = try DatabaseQueue(path: folder.database)
        try other.writeWithoutTransaction { database in
            try database.execute(sql: "BEGIN EXCLUSIVE")
            #expect(
                folder.message { try store.record(attempt(1)) } == """
                    error: another program keeps your progress locked
                      in ~/imbik/learner.sqlite
                      hint: end the other imbik, or the program that has this file open, and try again
                    """)
            try database.execute(sql: "ROLLBACK")
        }
        try store.record(attempt(1))
        #expect(try store.attempts().count == 1)
    }
}
