import Testing

@testable import SiteGenerator

@Suite("Text gets into HTML only as text")
struct HTMLTests {
    @Test(arguments: [
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("\"'", "&quot;&#39;"),
        ("\"\u{301}<\u{301}'\u{301}", "&quot;\u{301}&lt;\u{301}&#39;\u{301}"),
        ("user\u{202E}gpj.exe", "user⟨U+202E⟩gpj.exe"),
        ("\u{2066}a\u{2069}", "⟨U+2066⟩a⟨U+2069⟩"),
        ("nul\0 bell\u{7} del\u{7F} c1\u{85}\u{9B}", "nul\u{FFFD} bell\u{FFFD} del\u{FFFD} c1\u{FFFD}\u{FFFD}"),
        ("tab\tline\n", "tab\tline\n"),
        ("çığ “şu” 🙂 \u{200D}", "çığ “şu” 🙂 \u{200D}"),
        ("\u{E006}0\u{E007}", "\u{FFFD}0\u{FFFD}"),
    ])
    func escaped(_ text: String, _ html: String) {
        #expect(("<p>\(text)</p>" as HTML).text == "<p>\(html)</p>")
    }

    @Test func betweenTagsQuotationMarksStay() {
        #expect(("<p title=\"\("\"'")\">\(content: "\"it's\" <b> & c \u{202E}")</p>" as HTML).text
            == "<p title=\"&quot;&#39;\">\"it's\" &lt;b&gt; &amp; c ⟨U+202E⟩</p>")
    }

    @Test func htmlIsNotEscapedAgain() {
        let inside: HTML = "<b>\("&")</b>"
        #expect(("<p>\(inside) \(3)</p>" as HTML).text == "<p><b>&amp;</b> 3</p>")
    }
}

@Suite("Other people's markup keeps what is harmless and nothing else")
struct SafeMarkupTests {
    @Test(arguments: [
        ("<script>alert(1)</script>x", "x"),
        ("<SCRIPT SRC=//e>alert(1)</SCRIPT >x", "x"),
        ("<script>never closed", ""),
        ("<style>b{}</style><b>x", "<b>x</b>"),
        ("<p onclick=\"a\" style=\"position:fixed\" class=\"number top\">x</p>", "<p class=\"number\">x</p>"),
        ("<img src=x onerror=a>y", "y"),
        ("<a href=\"javascript:a\">x</a>", "x"),
        ("<svg onload=a><rect fill=\"url(https://e)\" width=\"3\"/></svg>", "<svg><rect width=\"3\"/></svg>"),
        ("<svg viewBox=\"0 0 1 1\"><use href=\"//e\"/><foreignObject><p>x</p></foreignObject></svg>", "<svg viewBox=\"0 0 1 1\"></svg>"),
        ("<b><i>x</b></i>", "<b><i>x</i></b>"),
        ("</div></p>x", "x"),
        ("a < b && c", "a &lt; b &amp;&amp; c"),
        ("&lt;b&gt; &amp;lt; &#39; &#x3c;", "&lt;b&gt; &amp;lt; ' &lt;"),
        ("<p title=\"a>b\" lang='tr'>x", "<p lang=\"tr\">x</p>"),
        ("<p lang=\"a&quot; onclick=&quot;b\">x", "<p lang=\"a&quot; onclick=&quot;b\">x</p>"),
        ("<br><hr/>", "<br><hr>"),
        ("<!-- <b> --><i>x</i><!-- open", "<i>x</i>"),
        ("<", "&lt;"),
        ("<p", "<p></p>"),
        ("<p a=\"", "<p></p>"),
        ("<table> <tr>\n<th scope=\"col\"></th><th scope=\"col\">a</th></tr></table>", "<table><tr><td></td><th scope=\"col\">a</th></tr></table>"),
        ("<svg viewBox=\"0 0 200 100\"><rect x=\"9.04\" y=\"-0.26\" d=\"M1.23\"/></svg>",
            "<svg viewBox=\"0 0 200 100\"><rect x=\"9\" y=\"-0.3\" d=\"M1.23\"/></svg>"),
        ("<svg viewBox=\"0 0 2 1\"><rect x=\"1.04\"/></svg>", "<svg viewBox=\"0 0 2 1\"><rect x=\"1.04\"/></svg>"),
        ("<svg><text text-anchor=\"start\">a</text><g text-anchor=\"end\"><text text-anchor=\"start\"> </text></g></svg>",
            "<svg><text>a</text><g text-anchor=\"end\"><text text-anchor=\"start\"> </text></g></svg>"),
        ("<svg text-anchor=\"end\"><text text-anchor=\"start\">a</text></svg>", "<svg text-anchor=\"end\"><text text-anchor=\"start\">a</text></svg>"),
    ])
    func cleaned(_ markup: String, _ html: String) {
        #expect(SafeMarkup.html(markup, prefix: "p").text == html)
    }

    @Test func coloursOfPlotsBecomeClassesAndIdsGetThePlotsName() {
        let plot = """
            <svg class="imbik-plot" aria-labelledby="a b"><title id="a">T</title>\
            <rect fill="#3b7dd8" style="fill:var(--imbik-2,#3b7dd8)" fill-opacity="1" x="1"/></svg>
            """
        #expect(
            SafeMarkup.html(plot, prefix: "Out-1").text == """
                <svg aria-labelledby="Out-1-0 Out-1-1" class="imbik-plot"><title id="Out-1-0">T</title>\
                <rect x="1" class="fill-2"/></svg>
                """)
    }
}
