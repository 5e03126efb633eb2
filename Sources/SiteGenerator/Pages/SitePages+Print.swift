import Lessons

extension SitePages {
    /// Every lesson on one page, questions without inputs.
    func printPage(_ language: Language) -> HTML {
        let words = SiteWords(language: language)
        let indices = plan.lessons.indices.filter { plan.lessons[$0].language == language }
        let lessons = indices.enumerated().map { position, index -> HTML in
            let page = plan.lessons[index]
            let prefix = RenderedLesson.printedPrefix(page.input.lesson)
            let foreign: HTML = page.isFallback ? " lang=\"\(page.input.lesson.language.rawValue)\"" : .empty
            return templates.render(
                "print-lesson",
                [
                    "prefix": "\(prefix)", "eyebrow": "\(words.lesson) \(position + 1)", "heading": titleHTML(page),
                    "summary": "\(page.input.lesson.summary)", "bodyLang": foreign,
                    "body": rendered[index].printed.body, "footnotes": rendered[index].printed.notes,
                    "footnotesWord": "\(words.footnotes) \(position + 1)",
                ])
        }
        let contents = indices.map { index -> HTML in
            let page = plan.lessons[index]
            return "<li><a href=\"#\(RenderedLesson.printedPrefix(page.input.lesson))Start\">\(titleHTML(page))</a></li>"
        }
        let title = title(language)
        var frame = PageFrame(
            path: "\(language)/print.html", language: language, layout: "print-page", title: words.printCourse, description: title)
        frame.alternates = plan.languages.map { ($0, "\($0)/print.html") }
        frame.hasLessonList = false
        let values: [String: HTML] = [
            "course": "\(title)", "contents": contents.joined(separator: "\n"), "lessons": lessons.joined(separator: "\n"),
        ]
        return page(frame, main: templates.render("print", values))
    }
}
