import CellKernel
import Lessons

extension SitePages {
    /// What programs read: a list of pages for language models; with an address also a sitemap and feeds.
    func feeds() -> [String: String] {
        var files = ["llms.txt": llmsText()]
        guard input.baseURL != nil else { return files }
        files["sitemap.xml"] = sitemap()
        files["robots.txt"] = "User-agent: *\nAllow: /\nSitemap: \(absolute("sitemap.xml") ?? "")\n"
        for language in plan.languages { files["\(language)/feed.xml"] = feed(language) }
        return files
    }

    private func sitemap() -> String {
        var entries: [HTML] = []
        func add(_ path: String, _ alternates: [(Language, String)]) {
            let links = alternates.map { language, path in
                "<xhtml:link rel=\"alternate\" hreflang=\"\(language.rawValue)\" href=\"\(absolute(path) ?? "")\"/>" as HTML
            }.joined()
            entries.append("<url><loc>\(absolute(path) ?? "")</loc>\(links)</url>")
        }
        for language in plan.languages { add(homePath(language), plan.languages.map { ($0, homePath($0)) }) }
        for page in plan.lessons where !page.isFallback {
            let others = plan.lessons.filter { $0.entry == page.entry && !$0.isFallback }
            add(page.path, others.map { ($0.language, $0.path) })
        }
        let all = entries.joined(separator: "\n")
        let document: HTML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">
            \(all)
            </urlset>

            """
        return document.text
    }

    /// Lessons as Atom (RFC 4287). A lesson's date is that of its newest kept output, since nothing else in a course has one.
    private func feed(_ language: Language) -> String {
        let pages = plan.lessons.filter { $0.language == language && !$0.isFallback }
        let newest = input.frozen.values.flatMap(\.cells).map(\.date).max() ?? "2026-01-01"
        let entries = pages.map { page -> HTML in
            let date = page.input.frozen?.cells.map(\.date).max() ?? newest
            let address = absolute(page.path) ?? ""
            return """
                <entry><title>\(page.input.lesson.title)</title><id>\(address)</id><link href="\(address)"/>\
                <updated>\(date)T00:00:00Z</updated><summary>\(page.input.lesson.summary)</summary></entry>
                """
        }
        let home = absolute(homePath(language)) ?? ""
        let document: HTML = """
            <?xml version="1.0" encoding="UTF-8"?>
            <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="\(language.rawValue)">
            <title>\(title(language))</title><id>\(home)</id><link href="\(home)"/>\
            <link rel="self" href="\(absolute("\(language)/feed.xml") ?? "")"/>
            <updated>\(newest)T00:00:00Z</updated><author><name>imbik</name></author>
            \(entries.joined(separator: "\n"))
            </feed>

            """
        return document.text
    }

    /// As llmstxt.org proposes it: a title, a summary, lists of links.
    private func llmsText() -> String {
        var text = "# \(title(plan.languages.first ?? .english))\n\n> \(SiteWords(language: .english).courseSummary)\n"
        for language in plan.languages {
            text += "\n## \(language.ownName)\n\n"
            for page in plan.lessons where page.language == language && !page.isFallback {
                let summary = page.input.lesson.summary.replacing("\n", with: " ")
                let title = page.input.lesson.title.replacing("[", with: "(").replacing("]", with: ")")
                text += "- [\(title)](\(absolute(page.path) ?? percentEncoded(page.path))): \(summary)\n"
            }
        }
        return text
    }
}
