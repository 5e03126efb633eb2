import Lessons

/// What the frame around a page's content says.
struct PageFrame {
    var path: String
    var language: Language
    var layout: String
    var title: String
    var description: String
    var kind = "website"
    /// The same page in other languages.
    var alternates: [(language: Language, path: String)] = []
    /// Of the page that says the same and should be found instead.
    var canonical: String?
    /// The index of the lesson in its language's list.
    var lesson: Int?
    var hasLessonList = true
    var contents = HTML.empty
    var policy = SitePages.policy
    /// Styles and scripts of this page's kind alone.
    var assets: [String] = []
    /// Whether prompts in it can be asked: the playground's parts are loaded when a reader wants them.
    var asksPrompts = false
}

extension SitePages {
    /// No inline script or style, nothing from elsewhere.
    static let policy: HTML = """
        default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'none'; base-uri 'none'
        """

    func page(_ frame: PageFrame, main: HTML) -> HTML {
        let words = SiteWords(language: frame.language)
        // The page that is not there is served for any address: its links begin at the server's root, where the site's place is known.
        let base = frame.path == "404.html" ? input.basePath : nil
        let root = base ?? String(repeating: "../", count: frame.path.count { $0 == "/" })
        let folder = base.map { "\($0)\(frame.language)/" } ?? (frame.path.contains("/") ? "" : "\(frame.language)/")
        let course = title(frame.language)
        let other = frame.alternates.first { $0.language != frame.language }
        let home = root + homePath(frame.language)
        let values: [String: HTML] = [
            "lang": "\(frame.language.rawValue)", "root": "\(root)", "pageName": "\(frame.path)", "courseVersion": "\(input.courseVersion)",
            "policy": frame.policy, "more": more(frame.assets, root: root) + (frame.asksPrompts ? embedding(root) : .empty),
            "title": "\(frame.title == course ? course : "\(frame.title) · \(course)")", "shortTitle": "\(frame.title)",
            "description": "\(frame.description)", "kind": "\(frame.kind)", "course": "\(course)",
            "locale": frame.language == .english ? "en_GB" : "tr_TR", "layout": "\(frame.layout)",
            "links": links(of: frame, root: root), "openGraph": openGraph(of: frame),
            "themeScript": assets.address("theme.js"), "style": assets.address("site.css"), "script": assets.address("site.js"),
            "skipToContent": "\(words.skipToContent)", "homeHref": "\(home)", "search": "\(words.search)",
            "theme": "\(words.theme)", "keys": "\(words.keys)", "lessonsWord": "\(words.lessons)",
            "contents": "\(words.contents)", "privacy": "\(words.privacy)",
            "otherHref": other.map { "\(root)\(percentEncoded($0.path))" } ?? .empty,
            "otherLang": other.map { "\($0.language.rawValue)" } ?? .empty,
            "otherName": other.map { "\($0.language.ownName)" } ?? .empty, "otherTitle": "\(words.otherLanguage)",
            "lessonList": frame.hasLessonList ? list(frame.language).html(folder: folder, current: frame.lesson) : .empty,
            "sideLinks": "<p class=\"side-links\">\(courseLinks(words, folder: folder).joined(separator: "<br>"))</p>",
            "bottomLinks": bottomLinks(words, root: root, folder: folder), "contentList": frame.contents, "main": main,
        ]
        return templates.render("page", values)
    }

    private func embedding(_ root: String) -> HTML {
        """
        <script defer src="\(root)assets/\(assets.address("embed.js"))" data-root="\(root)" data-style="\(assets.address("playground.css"))" \
        data-script="\(assets.address("playground.js"))"></script>

        """
    }

    private func more(_ names: [String], root: String) -> HTML {
        names.map { name -> HTML in
            let address: HTML = "\(root)assets/\(assets.address(name))"
            return name.hasSuffix(".css") ? "<link rel=\"stylesheet\" href=\"\(address)\">\n" : "<script defer src=\"\(address)\"></script>\n"
        }.joined()
    }

    private func links(of frame: PageFrame, root: String) -> HTML {
        var html = HTML.empty
        if let canonical = absolute(frame.canonical ?? frame.path) { html += "<link rel=\"canonical\" href=\"\(canonical)\">\n" }
        if frame.alternates.count > 1 {
            for (language, path) in frame.alternates {
                html += "<link rel=\"alternate\" hreflang=\"\(language.rawValue)\" href=\"\(absolute(path) ?? root + percentEncoded(path))\">\n"
            }
            if let first = frame.alternates.first {
                html += "<link rel=\"alternate\" hreflang=\"x-default\" href=\"\(absolute(first.path) ?? root + percentEncoded(first.path))\">\n"
            }
        }
        if input.baseURL != nil {
            html += "<link rel=\"alternate\" type=\"application/atom+xml\" title=\"\(title(frame.language))\" href=\"\(root)\(frame.language.rawValue)/feed.xml\">\n"
        }
        return html
    }

    private func openGraph(of frame: PageFrame) -> HTML {
        guard let url = absolute(frame.canonical ?? frame.path) else { return .empty }
        return "<meta property=\"og:url\" content=\"\(url)\">\n"
    }

    private func courseLinks(_ words: SiteWords, folder: String) -> [HTML] {
        var links: [HTML] = ["<a href=\"\(folder)print.html\">\(words.printCourse)</a>"]
        if input.course.glossary != nil { links.insert("<a href=\"\(folder)glossary.html\">\(words.glossary)</a>", at: 0) }
        if input.playground != nil { links.insert("<a href=\"\(folder)playground.html\">\(words.playground)</a>", at: 0) }
        return links
    }

    private func bottomLinks(_ words: SiteWords, root: String, folder: String) -> HTML {
        var links = courseLinks(words, folder: folder)
        if input.baseURL != nil { links.append("<a href=\"\(folder)feed.xml\">\(words.feed)</a>") }
        links.append("<a href=\"\(root)llms.txt\">llms.txt</a>")
        return links.joined(separator: " · ")
    }
}
