import Foundation
import Testing

/// The program that was built with these tests, which lies beside them.
private let program: String = {
    let tests = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments[0]
    let beside = URL(filePath: tests).deletingLastPathComponent().appending(path: "imbik").path
    if FileManager.default.isExecutableFile(atPath: beside) { return beside }
    // The test runner of the toolchain loads the tests as a library; its first argument names them.
    let bundle = CommandLine.arguments.first { $0.hasSuffix(".xctest") } ?? ""
    return URL(filePath: bundle).deletingLastPathComponent().appending(path: "imbik").path
}()

@Suite(
    "imbik check reports what is wrong and fails only for errors",
    .enabled(if: FileManager.default.isExecutableFile(atPath: program), "the program was not built with the tests"))
struct CheckTests {
    private let english = """
        ---
        id: demo
        title: Demo
        summary: S
        minutes: 1
        models: []
        goals: [G]
        ---
        ```swift
        //| label: load
        1
        ```

        """

    private func check(_ files: [String: String], _ arguments: String...) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appending(path: "imbik-check-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (path, text) in files {
            let file = folder.appending(path: path)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        let ran = try run(program, ["check", "--course", folder.path] + arguments, environment: ["HOME": "/nonexistent"])
        return ran.transcript.replacing(folder.path, with: "<folder>")
    }

    private let outline = "title: { en: C }\nlanguages: [en]\nlessons: [01-demo]\n"

    @Test func nothingIsWrong() throws {
        #expect(
            try check(["course.yml": outline, "01-demo/en.md": english]) == """
                1 lesson text: 0 errors, 0 warnings
                -- exit code 0

                """)
    }

    @Test func warningsDoNotFail() throws {
        let both = outline.replacing("{ en: C }", with: "{ en: C, tr: D }").replacing("[en]", with: "[en, tr]")
        #expect(
            try check(["course.yml": both, "01-demo/en.md": english], "demo") == """
                01-demo/en.md:1:1: warning: the lesson has no translation to Türkçe, 01-demo/tr.md
                1 lesson text: 0 errors, 1 warning
                -- exit code 0

                """)
    }

    @Test func errorsFail() throws {
        #expect(
            try check(["course.yml": outline, "01-demo/en.md": english.replacing("label", with: "lable")]) == """
                01-demo/en.md:10:5: error: unknown key 'lable' in the cell options
                  //| lable: load
                      ^
                  hint: did you mean 'label'?
                1 lesson text: 1 error, 0 warnings
                -- exit code 1

                """)
    }

    /// damla comes with the course; smollm2 is not where HOME points.
    @Test func keysAreComputedFromTheModels() throws {
        let quizzes = """
            ```quiz
            id: layers
            kind: number
            vary: { less: [1, 4] }
            question: How many layers has damla with {less} fewer?
            answer: model("damla").layers - less
            ```

            ```quiz
            id: width
            kind: number
            question: How wide is it?
            answer: model("smollm2").width
            ```

            See [below](#below).

            """
        #expect(
            try check(["course.yml": outline, "01-demo/en.md": english + quizzes]) == """
                01-demo/en.md:18:9: error: the answer is 0 (less = 4)
                  answer: model("damla").layers - less
                          ^
                  hint: if zero or less can be right, write 'positive: false'
                01-demo/en.md:25:15: warning: the key is not checked: the model 'smollm2' is not on this machine
                  answer: model("smollm2").width
                                ^
                  hint: 'imbik model fetch smollm2' gets it
                01-demo/en.md:28:13: error: there is no heading '#below' in 01-demo/en.md
                  See [below](#below).
                              ^
                  hint: 01-demo/en.md has no headings
                1 lesson text: 2 errors, 1 warning
                -- exit code 1

                """)
    }

    @Test func noLessonIsNeverAPass() throws {
        #expect(
            try check(["course.yml": "title: { en: C }\nlanguages: [en]\nlessons: []\n"]) == """
                0 lesson texts: 0 errors, 0 warnings
                -- exit code 5

                """)
    }

    @Test func anUnknownLessonIsAMistakeOfTheCommandLine() throws {
        #expect(try check(["course.yml": outline, "01-demo/en.md": english], "none").hasSuffix("-- exit code 4\n"))
    }
}
