import Diagnostics
import Testing

@testable import CellKernel

@Suite("Cells run in a session, and later ones see earlier ones")
struct RunningTests {
    let notebook: Notebook

    init() throws {
        notebook = try Notebook()
    }

    @Test func `the last expression is shown, and nothing where there is none`() {
        #expect(notebook.run("let x = 40\nx + 2") == .finished)
        #expect(notebook.standardOutput == "42\n")
        #expect(notebook.run("print(\"hello\")") == .finished)
        #expect(notebook.standardOutput == "hello\n")
        #expect(notebook.run("var y = 1\ny = 5") == .finished)
        #expect(notebook.standardOutput == "")
        #expect(notebook.run("y += 1; y  // six") == .finished)
        #expect(notebook.standardOutput == "6\n")
    }

    @Test func `variables, functions, types, generics, extensions and operators cross cells`() {
        #expect(
            notebook.run(
                """
                var counter = 1
                struct Pair<A> { var a: A; func both() -> [A] { [a, a] } }
                enum Kind: String { case pome, drupe }
                protocol Named { var name: String { get } }
                infix operator <+>: AdditionPrecedence
                func <+> (a: Int, b: Int) -> Int { a * 10 + b }
                class Box { var n = 7 }
                """) == .finished)
        #expect(
            notebook.run(
                """
                extension Int: Named { var name: String { "int \\(self)" } }
                extension Pair { func three() -> [A] { [a, a, a] } }
                func bump() { counter += 1 }
                """) == .finished)
        #expect(
            notebook.run(
                """
                bump()
                counter += 10
                let box = Box()
                print(Pair(a: Kind.pome.rawValue).both(), Pair(a: 1).three(), 1 <+> 2, (3 as any Named).name, box.n)
                counter
                """) == .finished)
        #expect(notebook.standardOutput == "[\"pome\", \"pome\"] [1, 1, 1] 12 int 3 7\n12\n")
    }

    @Test func `a name declared again is taken from the newest cell`() {
        notebook.run("var x = 1\nfunc f(_ n: Int) -> Int { n }\nstruct T { var a = 1 }\nfunc other() -> Int { 7 }")
        notebook.run("var x = \"two\"\nfunc f(_ n: Int) -> String { \"f2\" }\nstruct T { var b = 2 }\nenum U { case k }")
        #expect(notebook.run("print(x + \"!\", f(3), T().b, other(), U.k)") == .finished)
        #expect(notebook.standardOutput == "two! f2 2 7 k\n")
        #expect(notebook.run("func f(_ n: Int) -> Double { 0.5 }\nlet x = 3.5\nprint(x + f(1))") == .finished)
        #expect(notebook.standardOutput == "4.0\n")
    }

    @Test func `a cell that is run again replaces its names, and cells that used the old ones are stale`() {
        notebook.run("let base = 1", as: "a")
        notebook.run("func plus(_ n: Int) -> Int { base + n }", as: "b")
        notebook.run("let untouched = 5", as: "c")
        notebook.run("plus(1)", as: "d")
        #expect(notebook.session.stale.isEmpty)
        #expect(notebook.run("let base = 100", as: "a") == .finished)
        #expect(notebook.session.stale == ["b", "d"])
        #expect(notebook.run("plus(1) + base", as: "d") == .finished)
        #expect(notebook.standardOutput == "102\n")
        #expect(notebook.run("func plus(_ n: Int) -> Int { base + n }", as: "b") == .finished)
        #expect(notebook.run("plus(1)", as: "d") == .finished)
        #expect(notebook.standardOutput == "101\n")
        #expect(notebook.session.stale.isEmpty)
    }

    @Test func `a cell may wait, and what it declares is used like any other`() {
        #expect(
            notebook.run(
                """
                func slowly(_ n: Int) async -> Int { await Task.yield(); return n * 2 }
                var result = await slowly(21)
                let parts = await withTaskGroup(of: Int.self) { group in
                    for i in 1...4 { group.addTask { await slowly(i) } }
                    return await group.reduce(0, +)
                }
                print(parts)
                result
                """) == .finished)
        #expect(notebook.standardOutput == "20\n42\n")
        #expect(notebook.run("func use() -> Int { result += 1; return result }\nuse()") == .finished)
        #expect(notebook.standardOutput == "43\n")
        #expect(notebook.run("try await Task.sleep(nanoseconds: 1_000_000)\nresult + parts") == .finished)
        #expect(notebook.standardOutput == "63\n")
    }

    @Test func `imports are inherited`() {
        #expect(notebook.run("import Foundation\nlet now = Date(timeIntervalSince1970: 0)") == .finished)
        #expect(notebook.run("Calendar(identifier: .gregorian).component(.year, from: now) > 1900") == .finished)
        #expect(notebook.standardOutput == "true\n")
    }

    @Test func `output arrives with its stream, whole characters, and invalid bytes replaced`() {
        let source = """
            import Glibc
            print("ağaç", terminator: "")
            fflush(stdout)
            fputs("kırmızı\\n", stderr)
            var bytes: [UInt8] = [0xC4, 0x9F, 0xFF, 0xFE, 0x0A]
            write(1, &bytes, 1)
            usleep(20_000)
            bytes.withUnsafeBytes { _ = write(1, $0.baseAddress! + 1, 4) }
            """
        #expect(notebook.run(source) == .finished)
        #expect(notebook.standardOutput == "ağaçğ\u{FFFD}\u{FFFD}\n")
        #expect(notebook.standardError == "kırmızı\n")
    }

    @Test func `a compiled cell is found in the cache, warnings included`() throws {
        let source = "func g\(UInt32.random(in: 0...UInt32.max))() { let unused = 1 }"
        let first = notebook.report(source)
        #expect(!first.timings.wasCached)
        #expect(first.warnings.count == 1)
        let again = try Notebook().report(source)
        #expect(again.timings.wasCached)
        #expect(again.warnings == first.warnings)
    }

    @Test func `a cell can be interrupted, and the session goes on with what was there`() async {
        notebook.run("let kept = 5")
        let interrupter = notebook.session.interrupter
        let source = "print(\"begun\")\nwhile true {}"
        var isBegun = false
        let input = CellInput(id: "loop", source: source, file: "lesson/en.md", line: 50)
        let report = notebook.session.run(input, limits: Notebook.limits) { event in
            if case .output = event, !isBegun {
                isBegun = true
                interrupter.interrupt()
            }
        }
        #expect([50, 51].contains { report.outcome == .stopped(.interrupted, at: .lesson($0)) }, "\(report.outcome)")
        #expect(notebook.run("kept") == .finished)
        #expect(notebook.standardOutput == "5\n")
        #expect(notebook.events.contains(.replaying(cells: ["cell-1"])))
    }
}
