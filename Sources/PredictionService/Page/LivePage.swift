/// The page that shows live traffic. It asks nobody but the service for anything.
enum LivePage {
    /// What the page says, in one language.
    struct Words: Hashable {
        var language, title, hits, computed, unknown, hitRate, rate, waiting, time, query, result, duration, quiet, lost, token, send, other: String

        static let english = Words(
            language: "en", title: "Live traffic", hits: "from the cache", computed: "by the model", unknown: "unknown",
            hitRate: "hit rate", rate: "queries a second", waiting: "waiting for the model", time: "time", query: "query",
            result: "answer", duration: "took", quiet: "No query has come yet.", lost: "The service does not answer.",
            token: "Token", send: "Show", other: "Türkçe")
        static let turkish = Words(
            language: "tr", title: "Canlı trafik", hits: "önbellekten", computed: "modelden", unknown: "bilinmiyor",
            hitRate: "isabet oranı", rate: "saniyede sorgu", waiting: "modeli bekleyen", time: "saat", query: "sorgu",
            result: "yanıt", duration: "süre", quiet: "Henüz sorgu gelmedi.", lost: "Hizmet yanıt vermiyor.",
            token: "Erişim anahtarı", send: "Göster", other: "English")

        /// - Parameters:
        ///   - asked: what the address says; it decides.
        ///   - header: `Accept-Language`; of these two languages, the one that it names first.
        static func preferred(asked: String?, header: String) -> Words {
            let accepted = header.split(separator: ",").map { $0.drop { $0 == " " }.prefix(2).lowercased() }
            return ([asked?.lowercased() ?? ""] + accepted).first { $0 == "en" || $0 == "tr" } == "tr" ? turkish : english
        }
    }

    /// Nothing from elsewhere, and nothing within the page itself; nobody shows it in a frame.
    static let headers = [
        "Content-Security-Policy": "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; "
            + "img-src data:; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
        "Referrer-Policy": "no-referrer", "Vary": "Accept-Language",
    ]

    static func html(_ words: Words) -> String {
        let otherLanguage = words == .english ? "tr" : "en"
        let figures = [
            ("hit", words.hits), ("computed", words.computed), ("unknown", words.unknown), ("share", words.hitRate),
            ("rate", words.rate), ("waiting", words.waiting),
        ]
        return """
            <!doctype html>
            <html lang="\(words.language)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(words.title) – imbik</title>
            <link rel="icon" href="data:,">
            <link rel="stylesheet" href="/live.css">
            <script defer src="/live.js"></script>
            </head>
            <body data-hit="\(words.hits)" data-computed="\(words.computed)" data-unknown="\(words.unknown)">
            <header><h1>\(words.title)</h1><a href="/?lang=\(otherLanguage)" lang="\(otherLanguage)" hreflang="\(otherLanguage)">\(words.other)</a></header>
            <main>
            <p id="lost" role="status" hidden>\(words.lost)</p>
            <form id="access" hidden><label>\(words.token) <input id="token" type="password" autocomplete="off" required></label> <button>\(words.send)</button></form>
            <dl>
            \(figures.map { "<div><dt>\($0.1)</dt><dd id=\"\($0.0)\">–</dd></div>" }.joined(separator: "\n"))
            </dl>
            <div id="bar" aria-hidden="true"><i class="hit"></i><i class="computed"></i><i class="unknown"></i></div>
            <p id="quiet">\(words.quiet)</p>
            <table id="traffic" hidden>
            <thead><tr><th scope="col">\(words.time)</th><th scope="col">\(words.query)</th><th scope="col">\(words.result)</th><th scope="col">\(words.duration)</th></tr></thead>
            <tbody></tbody>
            </table>
            </main>
            </body>
            </html>

            """
    }
}
