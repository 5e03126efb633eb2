import CellKernel
import Lessons

extension SitePages {
    func lessonPage(_ index: Int) -> HTML {
        let page = plan.lessons[index]
        let (lesson, body) = (page.input.lesson, rendered[index])
        let words = SiteWords(language: page.language)
        let siblings = plan.lessons.indices.filter { plan.lessons[$0].language == page.language }
        let position = siblings.firstIndex(of: index) ?? 0
        let bodyLanguage: HTML = page.isFallback ? " lang=\"\(lesson.language.rawValue)\"" : .empty
        var values: [String: HTML] = [
            "id": "\(lesson.id.name)", "eyebrow": "\(words.lesson) \(position + 1)", "heading": titleHTML(page),
            "summary": page.isFallback ? "<span\(bodyLanguage)>\(lesson.summary)</span>" : "\(lesson.summary)",
            "facts": facts(of: lesson, words: words), "notices": notices(page, words: words),
            "goalsWord": "\(words.goals)",
            "goals": lesson.goals.map { "<li\(bodyLanguage)>\($0)</li>" as HTML }.joined(separator: "\n"),
            "bodyLang": bodyLanguage, "body": body.page.body, "footnotes": body.page.notes,
            "footnotesWord": "\(words.footnotes)", "provenance": provenance(page, words: words), "turnWord": "\(words.turn)",
            "playground": input.playground.map { lesson.models.contains($0.modelName) } == true ? "\(words.tryInPlayground)" : .empty,
            "previousWord": "\(words.previous)", "nextWord": "\(words.next)",
        ]
        if position > 0 {
            let previous = plan.lessons[siblings[position - 1]]
            values["previousHref"] = "\(percentEncoded(previous.name))"
            values["previousTitle"] = titleHTML(previous)
        }
        if position + 1 < siblings.count {
            let next = plan.lessons[siblings[position + 1]]
            values["nextHref"] = "\(percentEncoded(next.name))"
            values["nextTitle"] = titleHTML(next)
        }
        var frame = PageFrame(
            path: page.path, language: page.language, layout: "lesson-page", title: lesson.title, description: lesson.summary)
        frame.kind = "article"
        frame.alternates = plan.languages.map { ($0, "\($0)/\(page.name)") }
        if page.isFallback { frame.canonical = "\(lesson.language)/\(page.name)" }
        frame.lesson = position
        frame.contents = contents(body.sections, language: page.isFallback ? lesson.language : nil)
        if body.hasPrompts, input.playground?.engine != nil {
            frame.policy = Self.playgroundPolicy
            frame.asksPrompts = true
        }
        return self.page(frame, main: templates.render("lesson", values))
    }

    func titleHTML(_ page: SitePlan.LessonPage) -> HTML {
        page.isFallback ? "<span lang=\"\(page.input.lesson.language.rawValue)\">\(page.input.lesson.title)</span>" : "\(page.input.lesson.title)"
    }

    func facts(of lesson: Lesson, words: SiteWords) -> HTML {
        var facts = [words.minutes(lesson.minutes)]
        if !lesson.cells.isEmpty { facts.append(words.cells(lesson.cells.count)) }
        if !lesson.quizzes.isEmpty { facts.append(words.questions(lesson.quizzes.count)) }
        return (facts + lesson.models).map { "<li>\($0)</li>" as HTML }.joined()
    }

    private func notices(_ page: SitePlan.LessonPage, words: SiteWords) -> HTML {
        let lesson = page.input.lesson
        if page.isFallback { return "<p class=\"notice\">\(words.notTranslated)</p>\n" }
        guard !lesson.outdatedSections.isEmpty else { return .empty }
        return "<p class=\"notice\">\(words.outdatedLesson(lesson.outdatedSections.count))</p>\n"
    }

    /// Once for the lesson, where all cells have the same.
    private func provenance(_ page: SitePlan.LessonPage, words: SiteWords) -> HTML {
        guard let frozen = page.input.frozen, let first = frozen.cells.first, !page.input.lesson.cells.isEmpty else { return .empty }
        return "\(words.provenance(first.toolchain, first.machine))"
    }

    func contents(_ sections: [RenderedLesson.Section], language: Language?) -> HTML {
        let shown = sections.filter { $0.level <= 3 }
        guard shown.count > 1 else { return .empty }
        let attribute: HTML = language.map { " lang=\"\($0.rawValue)\"" } ?? .empty
        let lines = shown.map { "<li class=\"level-\($0.level)\"><a href=\"#\($0.anchor)\">\($0.title)</a></li>" as HTML }
        return "<ol\(attribute)>\n\(lines.joined(separator: "\n"))\n</ol>"
    }
}
