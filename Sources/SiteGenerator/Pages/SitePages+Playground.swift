import Lessons

extension SitePages {
    /// WebAssembly, and a worker that the page makes of its own script; otherwise as everywhere.
    static let playgroundPolicy: HTML = """
        default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; style-src 'self'; img-src 'self'; \
        connect-src 'self'; form-action 'none'; base-uri 'none'
        """

    /// The page in which a model computes.
    func playgroundPage(_ playground: SitePlayground, _ language: Language) -> HTML {
        let words = SiteWords(language: language)
        var frame = PageFrame(
            path: "\(language)/playground.html", language: language, layout: "playground-page", title: words.playground,
            description: words.playgroundSummary)
        frame.alternates = plan.languages.map { ($0, "\($0)/playground.html") }
        var values: [String: HTML] = [
            "heading": "\(words.playground)", "summary": "\(words.playgroundSummary)", "root": "../",
            "needsScript": "\(words.playgroundNeedsScript)",
        ]
        if playground.engine == nil {
            values["missing"] = "\(words.playgroundMissing)"
        } else {
            frame.policy = Self.playgroundPolicy
            frame.assets = ["playground.css", "playground.js"]
        }
        return page(frame, main: templates.render("playground", values))
    }
}
