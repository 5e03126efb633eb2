import Testing

@testable import SiteGenerator

@Suite("Scripts and styles lose what only people need")
struct TightTests {
    @Test(arguments: [
        ("const a = 1;\n\nlet b = a + 2; // why\n", "const a=1;let b=a+2;\n"),
        ("a\nb()\n(c)", "a\nb()\n(c)\n"),
        ("return a\n  .b(1)\n  ?.c;", "return a.b(1)?.c;\n"),
        ("x = a + +b - -c;", "x=a+ +b- -c;\n"),
        ("f(\"a  // b\", 'it\\'s  /* c */', `t  ${ g(`u  `, { a: \"}\" }) }  // v`);", "f(\"a  // b\",'it\\'s  /* c */',`t  ${ g(`u  `, { a: \"}\" }) }  // v`);\n"),
        ("s.replace(/[/\"]  \\/ '/g, 1) / 2", "s.replace(/[/\"]  \\/ '/g,1)/2\n"),
        ("return /a b/ .test(x)", "return/a b/.test(x)\n"),
        ("/* one\n two */ if (a) b\nelse c", "if(a)b\nelse c\n"),
        ("for (const x of list) { y(x); }", "for(const x of list){y(x);}\n"),
        ("'x' in y", "'x'in y\n"),
        (#"`a${ b.replace(/["`}]/g, `c`) }`  + d"#, #"`a${ b.replace(/["`}]/g, `c`) }`+d"# + "\n"),
        ("a = şu ?? İ", "a=şu??İ\n"),
    ])
    func aScriptSaysTheSame(_ source: String, _ tight: String) {
        #expect(String(decoding: TightScript.bytes(source), as: UTF8.self) == tight)
    }

    @Test(arguments: [
        ("/* x */\na > b,\nc { color: red; margin: 0 auto 0.5em; }\n", "a>b,c{color:red;margin:0 auto .5em}"),
        (".q::before { content: \"$  {0.5} \"; }", ".q::before{content:\"$  {0.5} \"}"),
        ("a :is(b, c) { width: calc(100% - 0.25rem); opacity: 10.5 }", "a :is(b,c){width:calc(100% - .25rem);opacity:10.5}"),
        ("@media (min-width: 60rem) { a { b: c; } }", "@media (min-width:60rem){a{b:c}}"),
    ])
    func aStyleSaysTheSame(_ source: String, _ tight: String) {
        #expect(String(decoding: tightStyle(source), as: UTF8.self) == tight)
    }
}
