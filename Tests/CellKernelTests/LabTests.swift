import Foundation
import Testing

@testable import CellKernel

@Suite(
    "Cells that import ImbikLab show, measure and claim",
    .enabled(if: FileManager.default.fileExists(atPath: Notebook.products.lab), "libImbikLab.so is not built: swift build -c release"))
struct LabTests {
    let notebook: Notebook

    init() throws {
        notebook = try Notebook()
    }

    @Test func `the last expression is a display, in order with what is printed`() {
        let source = """
            import ImbikLab
            print("before")
            show(1)
            print("between", terminator: "")
            claim("one is one", 1 == 1)
            print("after")
            "text"
            """
        #expect(notebook.run(source) == .finished)
        #expect(
            notebook.events.filter { ![.compiling, .running].contains($0) } == [
                .output(.output, "before\n"), .display(["text/plain": "1"]), .output(.output, "between"),
                .claim(text: "one is one", holds: true), .output(.output, "after\n"),
                .display(["text/plain": "text"]),
            ])
        #expect(notebook.run("claim(\"pigs fly\", false)\nOptional(3)") == .finished)
        #expect(notebook.events.suffix(2) == [.claim(text: "pigs fly", holds: false), .display(["text/plain": "Optional(3)"])])
    }

    @Test func `a trap inside the library has the line of the cell that called it`() {
        notebook.run("import ImbikLab\nfunc call(_ f: () -> Void) {\n    f()\n}")
        let source = "struct Bad: Displayable {\n    var display: MIMEBundle {\n        fatalError(\"no picture\")\n    }\n}\nshow(Bad())"
        #expect(notebook.run(source) == .trap(message: "no picture", at: .lesson(22)))
    }
}
