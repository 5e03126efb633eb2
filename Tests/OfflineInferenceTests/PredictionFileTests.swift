import Diagnostics
import Foundation
import JSON
import OfflineInference
import Testing

@Suite("A file of predictions survives what happens to its writer")
struct PredictionFileTests {
    private func lines(_ range: ClosedRange<Int>, job: String = "a") -> String {
        range.map { "{\"line\":\($0),\"text\":\"çay\",\"job\":\"\(job)\"}\n" }.joined()
    }

    private func write(_ text: String, to path: String) throws { try text.write(toFile: path, atomically: false, encoding: .utf8) }
    private func text(_ path: String) throws -> String { try String(contentsOfFile: path, encoding: .utf8) }

    @Test func aNewFileIsFilled() throws {
        let folder = try Folder()
        let file = try PredictionFile(path: folder.file("p"), resuming: false)
        #expect(file.lastLine == 0 && file.last == nil)
        try file.append(Array(lines(1...2).utf8))
        try file.append([])
        try file.append(Array(lines(3...3).utf8))
        #expect(try text(folder.file("p")) == lines(1...3))
    }

    @Test func whatIsThereIsNotOverwrittenUnasked() throws {
        let folder = try Folder()
        try write(lines(1...2), to: folder.file("p"))
        #expect(throws: InferenceError.outputExists(path: folder.file("p"))) {
            try PredictionFile(path: folder.file("p"), resuming: false)
        }
        #expect(try text(folder.file("p")) == lines(1...2))
    }

    /// Whatever part of the last line was written.
    @Test func aTornLineIsCutOff() throws {
        let folder = try Folder()
        let (whole, last) = (lines(1...3), Array(lines(4...4).utf8))
        for count in 0..<last.count {
            var bytes = Data(whole.utf8)
            bytes.append(contentsOf: last[..<count])
            try bytes.write(to: URL(filePath: folder.file("p")))
            let file = try PredictionFile(path: folder.file("p"), resuming: true)
            #expect(file.lastLine == 3 && file.last?["job"] == "a")
            try file.append(last)
            #expect(try text(folder.file("p")) == lines(1...4))
        }
    }

    @Test(arguments: ["", "{\"line\":1", "x"])
    func aFileWithoutAWholeLineIsEmpty(_ start: String) throws {
        let folder = try Folder()
        try write(start, to: folder.file("p"))
        #expect(try PredictionFile(path: folder.file("p"), resuming: true).lastLine == 0)
        #expect(try text(folder.file("p")) == "")
    }

    @Test(arguments: ["hello\n", "{\"text\":\"x\"}\n", "{\"line\":0}\n", "[1]\n"])
    func anotherFileIsLeftAsItWas(_ content: String) throws {
        let folder = try Folder()
        try write(content, to: folder.file("p"))
        #expect(throws: InferenceError.notPredictions(path: folder.file("p"))) {
            try PredictionFile(path: folder.file("p"), resuming: true)
        }
        #expect(try text(folder.file("p")) == content)
    }

    @Test func linesOfLaterQueriesAreDropped() throws {
        let folder = try Folder()
        try write(lines(2...3) + lines(700...1500), to: folder.file("p"))
        let file = try PredictionFile(path: folder.file("p"), resuming: true)
        try file.drop(after: 2000)
        #expect(try text(folder.file("p")) == lines(2...3) + lines(700...1500))
        try file.drop(after: 900)
        #expect(try text(folder.file("p")) == lines(2...3) + lines(700...900))
        try file.drop(after: 1)
        #expect(try text(folder.file("p")) == "" && file.lastLine == 1)
    }

    @Test func twoWritersAreOneTooMany() throws {
        let folder = try Folder()
        let first = try PredictionFile(path: folder.file("p"), resuming: true)
        #expect(throws: InferenceError.busy(path: folder.file("p"))) { try PredictionFile(path: folder.file("p"), resuming: true) }
        _ = consume first
        #expect(throws: Never.self) { try PredictionFile(path: folder.file("p"), resuming: true) }
    }

    @Test func aFolderThatIsNotThereIsNamed() throws {
        let error = #expect(throws: InferenceError.self) { try PredictionFile(path: "/nowhere/p", resuming: false) }
        #expect(
            error?.description == """
                error: the predictions cannot be written: No such file or directory
                  in /nowhere/p
                  hint: what was written before is whole; '--resume' goes on from there
                """)
    }
}
