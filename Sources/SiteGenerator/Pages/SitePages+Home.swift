import Lessons

extension SitePages {
    func home(_ language: Language) -> HTML {
        let words = SiteWords(language: language)
        let path = homePath(language)
        let root = String(repeating: "../", count: path.count { $0 == "/" })
        let folder = path.contains("/") ? "" : "\(language)/"
        let pages = plan.lessons.filter { $0.language == language }
        let cards = zip(pages, list(language).items).enumerated().map { index, item -> HTML in
            let (page, entry) = item
            let lesson = page.input.lesson
            let foreign: HTML = page.isFallback ? " lang=\"\(lesson.language.rawValue)\"" : .empty
            return """
                <li class="card"><span class="card-number" aria-hidden="true">\(index + 1)</span>
                <h3><a href="\(folder)\(percentEncoded(page.name))" data-lesson="\(entry.id)" data-quizzes="\(entry.quizzes)"\(foreign)>\(lesson.title)</a></h3>
                <p\(foreign)>\(lesson.summary)</p>
                <ul class="facts">\(facts(of: lesson, words: words))</ul></li>
                """
        }
        let title = title(language)
        let summary = input.course.outline.summary[language] ?? words.courseSummary
        let values: [String: HTML] = [
            "root": "\(root)", "heading": "\(title)", "summary": "\(summary)",
            "firstHref": pages.first.map { "\(folder)\(percentEncoded($0.name))" } ?? "#Lessons",
            "startWord": "\(words.start)", "resumeWord": "\(words.resume)", "inTheTerminal": "\(words.inTheTerminal)",
            "langOption": language == .english ? .empty : " --lang \(language.rawValue)",
            "lessonsWord": "\(words.lessons)", "cards": cards.joined(separator: "\n"),
            "progressWord": "\(words.progress)", "progressText": "\(words.progressText)", "nameWord": "\(words.yourName)",
            "learnerWord": "\(words.learnerID)", "learnerText": "\(words.learnerText)", "exportWord": "\(words.saveAnswers)",
            "forgetWord": "\(words.forget)", "keysWord": "\(words.howKeysAreKept)", "keysText": "\(words.keysText)",
        ]
        var frame = PageFrame(path: path, language: language, layout: "home-page", title: title, description: summary)
        frame.alternates = plan.languages.map { ($0, homePath($0)) }
        frame.hasLessonList = false
        frame.assets = ["home.css", "home.js"]
        return page(frame, main: templates.render("home", values))
    }

    func missing(_ language: Language) -> HTML {
        let texts = plan.languages.map { language -> HTML in
            let words = SiteWords(language: language)
            let address = (input.basePath ?? "") + homePath(language)
            return """
                <section lang="\(language.rawValue)"><h1>\(words.missingPage)</h1>
                <p>\(words.missingText) <a href="\(address)">\(title(language))</a></p></section>
                """
        }
        let words = SiteWords(language: language)
        var frame = PageFrame(
            path: "404.html", language: language, layout: "missing-page", title: words.missingPage, description: words.missingText)
        frame.hasLessonList = false
        return page(frame, main: templates.render("missing", ["texts": texts.joined(separator: "\n")]))
    }
}
