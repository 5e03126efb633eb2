import Lessons

extension SitePages {
    /// The course's words, sorted as the language sorts, each with its name in the other languages.
    func glossaryPage(_ glossary: Glossary, _ language: Language) -> HTML {
        let words = SiteWords(language: language)
        let prose = ProseHTML(file: "glossary", language: language, links: plan.links)
        let sorted = glossary.entries.sorted { language.precedes($0.term[language] ?? "", $1.term[language] ?? "") }
        var slugs: Set<String> = []
        let entries = sorted.compactMap { entry -> HTML? in
            guard let term = entry.term[language], let meaning = entry.meaning[language] else { return nil }
            let others = plan.languages.filter { $0 != language }.compactMap { other in
                entry.term[other].map { "<span lang=\"\(other.rawValue)\">\($0)</span>" as HTML }
            }
            let name = language.lowercased(term).split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
            let id: HTML = slugs.insert(name).inserted && !name.isEmpty ? " id=\"\(name)\"" : .empty
            return """
                <dt\(id)>\(term) <small>\(others.joined(separator: ", "))</small></dt>
                <dd>\(prose.html(ProseBlock.parse(meaning)))\(place(of: entry, language, words))</dd>
                """
        }
        var frame = PageFrame(
            path: "\(language)/glossary.html", language: language, layout: "glossary-page", title: words.glossary,
            description: words.glossarySummary)
        frame.alternates = plan.languages.map { ($0, "\($0)/glossary.html") }
        let values: [String: HTML] = [
            "heading": "\(words.glossary)", "summary": "\(words.glossarySummary)", "entries": entries.joined(separator: "\n"),
        ]
        return page(frame, main: templates.render("glossary", values))
    }

    /// A link to the section that introduces a term, in the reader's language.
    private func place(of entry: Glossary.Entry, _ language: Language, _ words: SiteWords) -> HTML {
        let parts = (entry.place ?? "").split(separator: "#", maxSplits: 1).map(String.init)
        guard let id = parts.first,
            let index = plan.lessons.firstIndex(where: { $0.language == language && $0.input.lesson.id.name == id })
        else { return .empty }
        let page = plan.lessons[index]
        var address = percentEncoded(page.name)
        if parts.count > 1 {
            let section = rendered[index].sections.first { $0.anchor == parts[1] || $0.twin == parts[1] }
            if let section { address += "#\(section.anchor)" }
        }
        return "\n<p class=\"introduced\">\(words.introducedIn) <a href=\"\(address)\">\(titleHTML(page))</a></p>"
    }
}
