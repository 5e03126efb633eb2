import Foundation
import TestSupport
import Testing

@Suite("imbik run keeps the outputs of a lesson, and notices when they change",
       .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason))
final class RunCommandTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "imbik-lesson-\(UUID().uuidString)")

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// Writes a course of one lesson with these cells and runs `imbik run 1`.
    private func course(_ cells: String...) throws {
        let lesson = folder.appending(path: "01-toy")
        try FileManager.default.createDirectory(at: lesson, withIntermediateDirectories: true)
        try Data("title: { en: Toy }\nlanguages: [en]\nlessons:\n  - 01-toy\n".utf8)
            .write(to: folder.appending(path: "course.yml"))
        let front = "---\nid: toy\ntitle: Toy\nsummary: A toy.\nminutes: 1\nmodels: []\ngoals:\n  - Run.\n---\n\nText.\n\n"
        let blocks = cells.map { "```swift\n\($0)\n```\n" }.joined(separator: "\n")
        try Data((front + blocks).utf8).write(to: lesson.appending(path: "en.md"))
    }

    private func run(_ options: String...) throws -> Ran {
        let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
        return try CommandTests.run(
            ImbikProgram.path, ["run", "1", "--plain", "--course", folder.path] + options,
            environment: ["PATH": path, "HOME": folder.path, "XDG_CACHE_HOME": folder.path + "/cache", "LANG": "C.UTF-8"],
            in: folder.path)
    }

    @Test func `all lessons run one after the other, in every language that they have`() throws {
        try course("//| label: first\n6 * 7")
        func all(_ options: String...) throws -> Ran {
            let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
            return try CommandTests.run(
                ImbikProgram.path, ["run", "--all", "--plain", "--course", folder.path] + options,
                environment: ["PATH": path, "HOME": folder.path, "XDG_CACHE_HOME": folder.path + "/cache", "LANG": "C.UTF-8"],
                in: folder.path)
        }
        let ran = try all()
        #expect(ran.status == 0 && ran.output.contains("── 01-toy, English\n"), "\(ran.transcript)")
        #expect(try all("--check").output.contains("1 cell: as kept"))
        #expect(try all("--check", "--json").output.hasPrefix("["))
        try course("//| label: first\n6 * 8")
        #expect(try all("--check").status == 1)
        #expect(try run("--all").status == 4)
    }

    private var kept: URL { folder.appending(path: "01-toy/outputs/en.json") }

    @Test func `a frozen cell runs again only when something changed, a later cell needs it, or it is thawed`() throws {
        let counter = folder.appending(path: "count").path
        let slow = """
            //| label: slow
            //| freeze: true
            import Foundation
            let old = (try? String(contentsOfFile: "\(counter)", encoding: .utf8)) ?? ""
            try (old + "|").write(toFile: "\(counter)", atomically: true, encoding: .utf8)
            let answer = 42
            answer
            """
        func count() throws -> Int { try String(contentsOfFile: counter, encoding: .utf8).count }
        try course(slow)
        #expect(try run().status == 0)
        let again = try run()
        #expect(again.status == 0 && again.output.contains("\n42\n") && again.output.contains("frozen: this ran on 20"), "\(again.transcript)")
        #expect(try run("--check").status == 0)
        #expect(try count() == 1)
        #expect(try run("--thaw").status == 0)
        #expect(try count() == 2)
        // A cell that is new needs what the frozen one declared.
        try course(slow, "//| label: after\nanswer + 1")
        let after = try run()
        #expect(after.status == 0 && after.output.contains("\n43\n"), "\(after.transcript)")
        #expect(try count() == 3)
        try course(slow.replacing("42", with: "41"), "//| label: after\nanswer + 1")
        let alone = try run("--cell", "slow")
        #expect(alone.output.contains("\n41\n"), "\(alone.transcript)")
        #expect(try count() == 4)
    }

    @Test func `outputs are kept, compared, and a change is shown`() throws {
        try course("//| label: one\nlet x = 0.5\nprint(\"x is\", x)", "//| label: two\nx * 2")
        let first = try run()
        #expect(first.status == 0, "\(first.transcript)")
        #expect(
            first.output == """

                ▎ let x = 0.5
                ▎ print("x is", x)

                x is 0.5

                ▎ x * 2

                1.0

                2 cells: outputs kept

                """)
        #expect(try run("--check").status == 0)
        let text = try String(contentsOf: kept, encoding: .utf8)
        try Data(text.replacing("x is 0.5", with: "x is 0.7").utf8).write(to: kept)
        let changed = try run("--check", "--json")
        #expect(changed.status == 1)
        let result = try fields(changed.output)
        #expect(result["passed"] as? Bool == false)
        #expect(
            (result["differences"] as? [[String: String]]) == [
                ["cell": "one", "problem": "output 1 differs", "frozen": "x is 0.7", "now": "x is 0.5"]
            ])
        #expect(try run("--cell", "one").status == 0)
        #expect(try String(contentsOf: kept, encoding: .utf8) == text)
    }

    @Test func `a cell that fails unexpectedly fails the run, and nothing is kept`() throws {
        try course("//| label: bad\nlet list = [1]\nlist[5]", "//| label: good\n1")
        let ran = try run()
        #expect(ran.status == 1)
        #expect(ran.output.contains("error: the cell stopped: Index out of range\n  in 01-toy/en.md, line 16"), "\(ran.output)")
        #expect(ran.output.hasSuffix("\nfailed: 'bad'\n"))
        #expect(!FileManager.default.fileExists(atPath: kept.path))
    }

    @Test func `a cell that is meant to fail passes by failing, and fails by passing`() throws {
        try course("//| label: trap\n//| expect: error\nfatalError(\"as planned\")", "//| label: next\n2")
        #expect(try run().status == 0)
        try course("//| label: trap\n//| expect: error\n1")
        #expect(try run().status == 1)
    }

    @Test func `no cells is no pass, an unknown cell is a mistake in the command line`() throws {
        try course()
        #expect(try run().status == 5)
        try course("//| label: one\n1")
        let ran = try run("--cell", "two")
        #expect(ran.status == 4)
        #expect(ran.errors.contains("There is no cell 'two'. Cells: one."))
    }
}
