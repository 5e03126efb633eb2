import Testing

@testable import SiteGenerator

@Suite("Scripts and styles lose what only people need")
struct SiteAssetsTests {
    @Test(arguments: [
        ("// why\nif (a) {\n\n    b(\"// no comment\"); // said\n}\n", "if (a) {b(\"// no comment\"); // said\n}\n"),
        ("/* Colours. */\na,\nb {\n  color: red;\n}", "a,b {color: red;}\n"),
        ("a()\n(b); // more,\nc(d,\n  e)", "a()\n(b); // more,\nc(d,e)\n"),
        ("/* a */ b { c: d; }", "/* a */ b { c: d; }\n"),
        ("", ""),
    ])
    func linesForBrowsers(_ source: String, _ lines: String) {
        #expect(String(decoding: SiteAssets.linesForBrowsers(source), as: UTF8.self) == lines)
    }
}
