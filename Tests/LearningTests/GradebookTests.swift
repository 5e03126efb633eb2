import Diagnostics
import Foundation
import Grading
import Learning
import Testing

@Suite("A gradebook keeps one grade for each learner and exercise")
struct GradebookTests {
    let folder = NSTemporaryDirectory() + "imbik-gradebook-\(UUID().uuidString)"
    var path: String { folder + "/grades.sqlite" }

    init() throws { try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true) }

    private func entry(_ learner: String, source: String = "a", version: String = "1", score: Double = 0.5, at second: Double = 0) -> Gradebook.Entry {
        Gradebook.Entry(
            learner: Learner(id: learner), exercise: "softmax", source: source, version: version, score: score, detail: "{}",
            givenAt: Date(timeIntervalSince1970: 1_800_000_000 + second))
    }

    @Test func whatIsRecordedIsThereWhenItIsOpenedAgain() throws {
        let entries = [entry("ada"), entry("bo\nb", source: "b", score: 1)]
        try Gradebook(path: path, newSeed: 1).record(entries)
        #expect(try Gradebook(path: path, newSeed: 2).entries() == entries)
    }

    @Test func theSeedIsThatOfTheFirstTime() throws {
        #expect(try Gradebook(path: path, newSeed: .max - 1).seed == .max - 1)
        #expect(try Gradebook(path: path, newSeed: 2).seed == .max - 1)
    }

    @Test func theSameGradeTwiceIsOnce() throws {
        let book = try Gradebook(path: path, newSeed: 1)
        try book.record([entry("ada")])
        try book.record([entry("ada", score: 0.9, at: 5)])
        #expect(try book.entries() == [entry("ada")])
        #expect(try book.formerCount() == 0)
    }

    @Test func aGradeForAnotherFileTakesThePlaceOfTheOld() throws {
        let book = try Gradebook(path: path, newSeed: 1)
        try book.record([entry("ada")])
        try book.record([entry("ada", source: "b", score: 1)])
        #expect(try book.entries() == [entry("ada", source: "b", score: 1)])
        #expect(try book.formerCount() == 1)
    }

    @Test func aGradeThatIsGivenAnewTakesThePlaceOfTheOld() throws {
        let book = try Gradebook(path: path, newSeed: 1)
        try book.record([entry("ada")])
        try book.record([entry("ada", score: 0.9)], afresh: true)
        #expect(try book.entries().map(\.score) == [0.9])
        #expect(try book.formerCount() == 1)
    }

    @Test func aFileOfAnotherKindIsLeftAsItWas() throws {
        try Data("no database".utf8).write(to: URL(filePath: path))
        let error = #expect(throws: GradebookError.self) { try Gradebook(path: path, newSeed: 1) }
        #expect(
            error?.description.replacing(folder, with: "~") == """
                error: this file is not a gradebook, and was left as it was
                  in ~/grades.sqlite
                  hint: name another file with '--gradebook'
                """)
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "no database")
    }

    @Test func aLearnersDatabaseIsNoGradebook() throws {
        _ = try LearnerStore(path: path)
        #expect(throws: GradebookError(cause: .foreign(path: path))) { try Gradebook(path: path, newSeed: 1) }
    }

    @Test func aFolderThatCannotBeWritten() throws {
        let error = #expect(throws: GradebookError.self) { try Gradebook(path: "/proc/grades.sqlite", newSeed: 1) }
        #expect(error?.explanation.problem == "the gradebook cannot be written")
    }
}
