import Foundation
import Testing

@testable import Lessons

@Suite("Our values say the same as the cmark-gfm program")
struct DifferentialTests {
    private static let program = "/usr/bin/cmark-gfm"

    private func cmark(_ markdown: String) throws -> String {
        let process = Process()
        process.executableURL = URL(filePath: Self.program)
        process.arguments = ["-e", "table", "-e", "strikethrough", "-e", "autolink", "-e", "tasklist", "--unsafe"]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try process.run()
        try input.fileHandleForWriting.write(contentsOf: Data(markdown.utf8))
        try input.fileHandleForWriting.close()
        let html = try output.fileHandleForReading.readToEnd() ?? Data()
        process.waitUntilExit()
        return String(decoding: html, as: UTF8.self)
    }

    @Test(
        .enabled(if: FileManager.default.isExecutableFile(atPath: program), "Debian's cmark-gfm is not installed"),
        arguments: [
            "Some *emphasis*, **strong**, ~~gone~~, `code & <b>`, a\\\nbreak and a\nsoft one.\n",
            "[link](a.md \"Title\") ![alt *text*](i.png) <https://x.org> www.example.org https://y.org/?a=b\n",
            "- a\n- b\n  - c\n\n    d\n- e\n\n1) x\n2) y\n\n7. seven\n",
            "- [ ] open\n- [x] done\n- plain\n\n* loose\n\n* list\n",
            "| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | **2** | `3` | 4 |\n| x | | | |\n\n| only |\n|---|\n",
            "> quote\n>\n> - list\n>   more\n>\n> ## heading\n\n***\n\n> lazy\ncontinued\n",
            "```json\n{\"a\": 1}\n```\n\n~~~\nplain\n~~~\n\n    indented\n\n    code\n",
            "<div>\n*raw*\n</div>\n\ninline <b>raw</b> &amp; &lt; &copy; \\* \\[\n",
            "Türkçe: ığüşöç İĞÜŞÖÇ, 日本語, 😀, e\u{301}\n",
            "1. one\n   - two\n     1. three\n\n        para\n   - four\n2. five\n",
        ])
    func sameHTML(_ markdown: String) throws {
        #expect(ReferenceHTML().html(proseBlocks(markdown)) == (try cmark(markdown)))
    }
}
