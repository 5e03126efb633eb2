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

    @Test(arguments: [
        ("/* x */\na > b,\nc { color: red; margin: 0 auto 0.5em; }\n", "a > b,c{color:red;margin:0 auto 0.5em}"),
        (".q::before { content: \"$, {0.5}; \"; }\na :is(b, c) { width: calc(100% - 1rem) }", ".q::before{content:\"$, {0.5}; \"}a :is(b,c){width:calc(100% - 1rem)}"),
        ("@media (min-width: 60rem) {\n  a { b: c; }\n}", "@media (min-width:60rem){a{b:c}}"),
    ])
    func styleForBrowsers(_ source: String, _ style: String) {
        #expect(String(decoding: SiteAssets.styleForBrowsers(source), as: UTF8.self) == style)
    }
}
