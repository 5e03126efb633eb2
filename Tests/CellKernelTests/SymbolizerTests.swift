import Diagnostics
import Testing

@testable import CellKernel

@Suite("An address is found with its line")
struct SymbolizerTests {
    /// A tool that knows a few places: function, then place.
    private func symbolizer(_ places: [String: String]) -> Symbolizer {
        var cell = Symbolizer.Loaded(object: "/cell.so", base: 0x1000)
        cell.bytes = 0x1000
        return Symbolizer(loaded: [cell], files: ["lesson/en.md"]) { arguments in
            arguments.filter { $0.hasPrefix("0x") }.map { (places[$0] ?? "??\n??:0:0") + "\n\n" }.joined()
        }
    }

    @Test func theInnermostOfALesson() {
        let symbolizer = symbolizer([
            "0x100": "thunk\n./<compiler-generated>:0:0", "0x200": "inner\n./lesson/en.md:7:3", "0x300": "outer\n./lesson/en.md:9:1",
        ])
        #expect(symbolizer.find([0x99, 0x1050, 0x1100, 0x1200, 0x1300]) == Symbolizer.Finding(position: .lesson(7)))
        #expect(symbolizer.find([0x1100]) == Symbolizer.Finding())
    }

    /// What the compiler adds to a line is of the lesson's file and has no line: the caller's must not stand in for it.
    @Test func withoutALineOfItsOwn() {
        let symbolizer = symbolizer([
            "0x100": "inner\n./lesson/en.md:0:0", "0xfa": "inner\n./lesson/en.md:7:3",
            "0x104": "other\n./lesson/en.md:3:3", "0x300": "outer\n./lesson/en.md:9:1",
        ])
        #expect(symbolizer.find([0x1100, 0x1300]) == Symbolizer.Finding(position: .lesson(7)))
    }

    @Test func aCheckHasTheLineAroundIt() {
        let symbolizer = symbolizer([
            "0x100": "Swift runtime failure: arithmetic overflow\n./lesson/en.md:0:0\ninner\n./lesson/en.md:7:3", "0x102": "inner\n./lesson/en.md:8:1",
        ])
        #expect(symbolizer.find([0x1100]) == Symbolizer.Finding(position: .lesson(7), check: "arithmetic overflow"))
    }
}
