import Testing

@testable import CellKernel

@Suite("The parser tells what a cell declares, uses and shows")
struct AnalysisTests {
    @Test(arguments: [
        ("1 + 2", "1 + 2"), ("let x = 1\n f(x)  // note", "f(x)"), ("x = 5", nil), ("try x = f()", nil), ("let x = 1", nil),
        ("if a { b }", nil), ("x += 1", "x += 1"), ("a; b;", "b"), ("", nil), ("for i in 0..<3 { i }", nil),
        ("try await f()", "try await f()"), ("[1,\n 2]", "[1,\n 2]"),
    ])
    func `the last expression`(source: String, shown: String?) {
        let range = CellAnalysis(source).shown
        #expect(range.map { String(decoding: Array(source.utf8)[$0], as: UTF8.self) } == shown)
    }

    @Test(arguments: [
        ("await f()", true), ("func f() async { await g() }", false), ("let c = { await g() }", false),
        ("for await x in s {}", true), ("async let a = f()", true), ("if true { await f() }", true),
        ("struct S { var v: Int { get async { await f() } } }", false), ("let s = \"await\"", false),
    ])
    func `waiting at the top level`(source: String, isAsync: Bool) {
        #expect(CellAnalysis(source).isAsync == isAsync)
    }

    @Test func `declared names have kinds`() {
        let source = """
            import Foundation
            let (a, b) = (1, 2), c = 3
            var d: Int { 1 }
            func e(_ n: Int, to m: Double) {}
            struct F {}; class G {}; enum H {}; protocol I {}; typealias J = Int; actor K {}
            func +++ (l: Int, r: Int) -> Int { 0 }
            extension F { func member() {} }
            """
        let analysis = CellAnalysis(source)
        #expect(
            analysis.declarations.map { "\($0.kind.rawValue) \($0.name)" } == [
                "let a", "let b", "let c", "var d", "func e", "struct F", "class G", "enum H", "protocol I",
                "typealias J", "class K", "operator +++",
            ])
        #expect(analysis.imports == ["import Foundation"])
        #expect(analysis.members == ["member"])
    }

    @Test func `cells that use a changed cell are stale, and those that use them`() {
        let sources = ["let a = 1", "func f() { print(a) }", "let z = 0", "f()", "extension Int { var twice: Int { 2 } }", "let q = 3.twice"]
        let cells = sources.enumerated().map { CellInput(id: "\($0.offset)", source: $0.element, file: "l.md", line: 2) }
        #expect(CellDependencies.stale(after: "0", in: cells) == ["1", "3"])
        #expect(CellDependencies.stale(after: "4", in: cells) == ["5"])
        #expect(CellDependencies.stale(after: "2", in: cells).isEmpty)
    }

    @Test func `the newest declaration of a name is imported, overloads together`() {
        func module(_ name: String, _ source: String) -> ImportPlan.Module {
            ImportPlan.Module(name: name, declarations: CellAnalysis(source).declarations)
        }
        let plan = ImportPlan(
            [
                module("Cell1", "let x = 1\nlet y = 2\nfunc f(_ a: Int) {}"), module("Cell2", "var x = 2\nfunc f(_ a: String) {}"),
                module("Cell3", "func +- (a: Int, b: Int) {}\nlet z = 1"),
            ], current: CellAnalysis("let z = 2").declarations)
        #expect(
            plan.lines == [
                "@testable import let Cell1.y", "@testable import func Cell1.f", "@testable import Cell2",
                "@testable import Cell3",
            ])
    }

    @Test func `the compiler sees the learner's lines at their own places`() {
        let source = "let a = await f(); let b = 2\n\ta + b // sum"
        let input = CellInput(id: "c", source: source, file: "l/en.md", line: 9)
        let program = CellProgram(input, CellAnalysis(source), imports: ["import Glibc"], showsRichly: false)
        #expect(
            program.text.hasPrefix(
                """

                #sourceLocation(file: "<imbik>", line: 1)
                import Glibc
                #sourceLocation(file: "l/en.md", line: 8)
                nonisolated(unsafe)\u{20}
                let a = await f();\u{20}
                #sourceLocation(file: "l/en.md", line: 8)
                nonisolated(unsafe)\u{20}
                                   let b = 2
                \t
                #sourceLocation(file: "l/en.md", line: 9)
                _imbikShow(\u{20}
                \ta + b
                )
                """), "\(program.text)")
    }
}
