import Lessons

extension SitePages {
    func exercisePage(_ exercise: SiteExercise, _ language: Language) -> HTML {
        let words = SiteWords(language: language)
        let prose = ProseHTML(file: "exercise", language: language, links: plan.links)
        func html(_ texts: [Language: String]) -> HTML {
            prose.html(ProseBlock.parse(SiteExercise.said(texts, language) ?? ""))
        }
        let (blocks, footnotes) = ProseBlock.parseWithFootnotes(SiteExercise.said(exercise.text, language) ?? "")
        var references = NoteReferences()
        let hints = exercise.hints.enumerated().map { index, hint -> HTML in
            "<details class=\"hint\"><summary>\(words.hint(index + 1, of: exercise.hints.count))</summary>\n\(html(hint))\n</details>"
        }
        let page = plan.lessons.firstIndex { $0.language == language && $0.input.lesson.id == exercise.lesson }
        let command = "./imbik exercise start \(exercise.name)" + (language == .english ? "" : " --lang \(language)")
        let values: [String: HTML] = [
            "eyebrow": page.map { "<a href=\"\(percentEncoded(plan.lessons[$0].name))\">\(titleHTML(plan.lessons[$0]))</a>" } ?? "\(words.exerciseWord)",
            "heading": "\(exercise.title(language))",
            "facts": [words.exerciseWord, words.minutes(exercise.minutes), words.points(exercise.points)].map { "<li>\($0)</li>" as HTML }.joined(),
            "body": Anchors.placed(references.named(prose.html(blocks)), prefix: ""),
            "footnotes": Anchors.placed(NoteReferences.html(footnotes, prose: prose, words: words), prefix: ""), "footnotesWord": "\(words.footnotes)",
            "startWord": "\(words.startingPoint)", "starter": swiftHTML(SiteExercise.said(exercise.starter, language) ?? ""),
            "command": "\(command)", "inTheTerminal": "\(words.inTheTerminal)", "howWord": "\(words.howToSolve)",
            "hints": hints.joined(separator: "\n"),
        ]
        var frame = PageFrame(
            path: exercise.path(language), language: language, layout: "exercise-page", title: exercise.title(language),
            description: words.exerciseOf(page.map { plan.lessons[$0].input.lesson.title } ?? title(language)))
        frame.kind = "article"
        frame.alternates = plan.languages.map { ($0, exercise.path($0)) }
        if let page {
            frame.lesson = plan.lessons.indices.filter { plan.lessons[$0].language == language }.firstIndex(of: page)
        }
        return self.page(frame, main: templates.render("exercise", values))
    }
}
