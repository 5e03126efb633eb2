import Diagnostics
import Testing

@testable import CellKernel

/// One cell that ends badly, and what must be said about it.
struct BadEnd: Sendable, CustomTestStringConvertible {
    var name: String
    var source: String
    var outcome: Outcome
    var testDescription: String { name }

    static func trap(_ name: String, _ message: String, line: Int, _ source: String) -> BadEnd {
        BadEnd(name: name, source: source, outcome: .trap(message: message, at: .lesson(line)))
    }

    /// All start at line 20 of the lesson.
    static let traps: [BadEnd] = [
        .trap("index out of range", "Index out of range", line: 22, "let list = [1, 2, 3]\n\nprint(list[list.count])"),
        .trap("overflow", "arithmetic overflow", line: 22, "var n = Int.max\nprint(\"x\")\nn += Int(\"1\")!"),
        .trap(
            "nil unwrapped", "Unexpectedly found nil while unwrapping an Optional value", line: 21,
            "let none = Int(\"x\")\nprint(none!)"),
        .trap("fatalError", "no such fruit", line: 20, "fatalError(\"no such fruit\")"),
        .trap("a message of two lines", "one\ntwo", line: 20, "fatalError(\"one\\ntwo\")"),
        .trap("precondition", "precondition failed: n is positive", line: 21, "let n = -1\nprecondition(n > 0, \"n is positive\")"),
        .trap("division by zero", "Division by zero", line: 21, "let zero = [0][0]\nprint(5 / zero)"),
        .trap(
            "inside nested functions", "Index out of range", line: 21,
            "func inner(_ list: [Int]) -> Int {\n    list[9]\n}\nfunc outer() -> Int { inner([1]) + 1 }\nouter()"),
        .trap(
            "inside the library", "Can't construct Array with count < 0", line: 21, "let n = -1\nlet a = Array(repeating: 0, count: n)"),
        .trap(
            "in the last expression", "Dictionary literal contains duplicate keys", line: 20, "[1: 2, 1: 3]"),
        .trap("a failed try!", "'try!' expression unexpectedly raised an error: E.bad", line: 22,
            "enum E: Error { case bad }\nfunc f() throws { throw E.bad }\ntry! f()"),
        BadEnd(
            name: "deep recursion", source: "func down(_ n: Int) -> Int {\n    1 + down(n + 1)\n}\nprint(down(0))",
            outcome: .stackOverflow(at: .lesson(21))),
        BadEnd(
            name: "abort", source: "import Glibc\nfunc f() {\n    abort()\n}\nf()",
            outcome: .killed(signal: 6, at: .lesson(22))),
        BadEnd(
            name: "a wild pointer", source: "let p = UnsafeMutablePointer<Int>(bitPattern: 0x10)!\np.pointee = 1",
            outcome: .killed(signal: 11, at: .lesson(21))),
        BadEnd(name: "exit", source: "import Glibc\nprint(\"bye\")\nexit(0)", outcome: .exited(code: 0, at: .lesson(22))),
        BadEnd(name: "exit of a waiting cell", source: "import Glibc\nawait Task.yield()\nexit(3)", outcome: .exited(code: 3, at: .lesson(22))),
    ]
}

extension SourcePosition {
    static func lesson(_ line: Int) -> SourcePosition { SourcePosition(file: "lesson/en.md", line: line) }
}

@Suite("Every way to end has its own outcome, with the lesson's line")
struct OutcomeTests {
    let notebook: Notebook

    init() throws {
        notebook = try Notebook()
    }

    @Test(arguments: BadEnd.traps) func `the cell is lost, the session is not`(bad: BadEnd) {
        notebook.run("let kept = 5")
        #expect(notebook.run(bad.source) == bad.outcome)
        #expect(notebook.standardError == "")
        #expect(notebook.run("kept + 1") == .finished)
        #expect(notebook.standardOutput == "6\n")
    }

    @Test func `what was printed before a crash is kept, even an unfinished line`() {
        #expect(notebook.run("print(1)\nprint(2, terminator: \"\")\nfatalError()") == .trap(message: "fatal error", at: .lesson(12)))
        #expect(notebook.standardOutput == "1\n2")
    }

    @Test func `a trap in an earlier cell's function has that cell's line`() {
        notebook.run("func pick(_ list: [Int], _ index: Int) -> Int {\n    list[index]\n}")
        #expect(notebook.run("pick([], 3)") == .trap(message: "Index out of range", at: .lesson(11)))
    }

    @Test func `a thrown error has its type, its words and the line that threw it, and harms nothing`() {
        notebook.run("enum Mistake: Error { case tooLong(Int) }\nvar n = 1")
        #expect(
            notebook.run("n = 2\nfunc f() throws {\n    throw Mistake.tooLong(3)\n}\ntry f()\nn = 4")
                == .threwError(type: "Mistake", description: "tooLong(3)", at: .lesson(22)))
        #expect(notebook.run("n") == .finished)
        #expect(notebook.standardOutput == "2\n")
        #expect(!notebook.events.contains { if case .replaying = $0 { true } else { false } })
        #expect(
            notebook.run("await Task.yield()\nn += 5\nthrow Mistake.tooLong(n)")
                == .threwError(type: "Mistake", description: "tooLong(7)", at: .lesson(42)))
        #expect(notebook.run("await Task.yield()\nn") == .finished)
        #expect(notebook.standardOutput == "7\n")
    }

    @Test func `a compiler error has the learner's own line and column`() throws {
        let outcome = notebook.run("let a = 1\nlet b: String = \ta + 1\nb", as: "x")
        #expect(
            outcome.text == """
                lesson/en.md:11:20: error: cannot convert value of type 'Int' to specified type 'String'
                  let b: String = \ta + 1
                                  \t  ^
                """)
        #expect(notebook.run("undefined + 1").text?.hasPrefix("lesson/en.md:20:1: error: cannot find 'undefined' in scope\n") == true)
        #expect(
            notebook.run("nil").text == """
                lesson/en.md:30:1: error: 'nil' requires a contextual type
                  nil
                  ^
                """)
    }

    @Test(arguments: [
        (Outcome.stopped(.timeLimit(.seconds(60)), at: .lesson(4)), "error: the cell ran for longer than 60 seconds\n  in lesson/en.md, line 4\n  hint: does a loop end? '//| timeout: SECONDS' on top of the cell allows more"),
        (.stopped(.memoryLimit(bytes: 1 << 30), at: nil), "error: the cell used more than 1 GiB of memory"),
        (.stopped(.outputLimit(bytes: 1_572_864), at: nil), "error: the cell printed more than 1.5 MiB\n  hint: is there a print in a loop that does not end?"),
        (.trap(message: "Index out of range", at: .lesson(7)), "error: the cell stopped: Index out of range\n  in lesson/en.md, line 7"),
        (.exited(code: 3, at: .lesson(2)), "error: the cell ended its own process with exit(3)\n  in lesson/en.md, line 2\n  hint: a cell ends at its last line"),
        (.stopped(.interrupted, at: nil), "error: the cell was interrupted"),
    ])
    func `outcomes in words`(outcome: Outcome, text: String) {
        #expect(outcome.text == text)
    }
}
