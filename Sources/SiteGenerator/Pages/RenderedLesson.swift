import CellKernel
import Grading
import Lessons

/// A lesson's body for the pages on which it stands.
struct RenderedLesson: Sendable {
    private enum Part {
        case html(HTML)
        case quiz(form: HTML, printed: HTML)
    }

    /// Text with the names of its places settled.
    struct Placed: Sendable {
        var body: HTML
        var notes: HTML
    }

    struct Section: Hashable, Sendable {
        var level: Int
        var title: HTML
        var anchor: String
        /// The anchor of the same section in the other language.
        var twin: String?
    }

    /// On a page of its own.
    let page: Placed
    /// On the page with all lessons: questions without inputs, and the lesson's id in front of each name.
    let printed: Placed
    var sections: [Section] = []
    var search: [SearchEntry] = []
    /// Quizzes that can be answered in the page.
    var quizCount = 0
    /// Whether it has prompts to be asked in the page.
    var hasPrompts = false
    /// Paths of the course's files that it links to.
    var courseFiles: Set<String> = []

    init(_ input: LessonInput, links: CourseLinks, facts: @escaping FactSource) {
        let (lesson, twins) = (input.lesson, input.twins)
        let words = SiteWords(language: input.pageLanguage)
        let prose = ProseHTML(file: lesson.file, language: lesson.language, links: links)
        let cells = CellHTML(lesson: lesson, words: words, frozen: input.frozen, stale: input.stale)
        let command = "./imbik learn \(lesson.id)" + (lesson.language == .english ? "" : " --lang \(lesson.language)")
        let quizHTML = QuizHTML(lesson: lesson, words: words, prose: prose, command: command)
        let levels = HeadingLevels(lesson)
        var number = 0
        var parts: [Part] = []
        search.append(SearchEntry(anchor: "", title: lesson.title, text: lesson.summary))
        for block in lesson.blocks {
            switch block {
            case .heading(let heading):
                let level = levels.level(of: heading)
                let twin = twins[heading.anchor]
                sections.append(Section(level: level, title: prose.html(heading.title.withoutLinks), anchor: heading.anchor, twin: twin))
                search.append(SearchEntry(anchor: heading.anchor, title: heading.text, text: ""))
                parts.append(.html(Self.html(heading, level: level, twin: twin, lesson: lesson, prose: prose, words: words)))
            case .prose(let text):
                parts.append(.html(prose.html(text.blocks)))
                hasPrompts = hasPrompts || text.blocks.contains { if case .code(let listing) = $0 { listing.isPrompts } else { false } }
                search[search.count - 1].add(text.blocks.plainText)
            case .cell(let cell):
                parts.append(.html(cells.html(cell)))
                search[search.count - 1].add(cell.options.caption ?? "")
            case .quiz(let quiz):
                number += 1
                let material = QuizMaterial(quiz, facts: facts) { prose.html(ProseBlock.parse($0)) }
                parts.append(.quiz(form: quizHTML.form(material, number: number), printed: quizHTML.printed(material, number: number)))
                if material.script != nil { quizCount += 1 }
                search[search.count - 1].add(SlottedText.plain(material.question.markdown, first: material.values.first ?? []))
            case .exercise(let id):
                parts.append(.html(Self.html(exercise: id.name, input.exercises[id.name], words: words)))
            }
        }
        var references = NoteReferences()
        parts = parts.map { part in
            switch part {
            case .html(let html): .html(references.named(html))
            case .quiz(let form, let printed): .quiz(form: references.named(form), printed: printed)
            }
        }
        let notes = NoteReferences.html(lesson.footnotes, prose: prose, words: words)
        func placed(isPrinted: Bool, prefix: String) -> Placed {
            let html = parts.map { part in
                switch part {
                case .html(let html): html
                case .quiz(let form, let printed): isPrinted ? printed : form
                }
            }.joined(separator: "\n")
            return Placed(
                body: Anchors.placed(html, prefix: prefix), notes: Anchors.placed(notes, prefix: prefix))
        }
        page = placed(isPrinted: false, prefix: "")
        printed = placed(isPrinted: true, prefix: Self.printedPrefix(lesson))
        for (reference, _) in lesson.references {
            if case .file(let path) = links.target(of: reference.destination, in: lesson.file, lesson.language) { courseFiles.insert(path) }
        }
    }

    /// A card that leads to the exercise's page.
    private static func html(exercise name: String, _ exercise: SiteExercise?, words: SiteWords) -> HTML {
        guard let exercise else { return "<p class=\"note\">\(words.exercise(name)) <code>./imbik exercise start \(name)</code></p>" }
        let facts = [words.minutes(exercise.minutes), words.points(exercise.points)].map { "<li>\($0)</li>" as HTML }.joined()
        return """
            <section class="exercise-card" id="\(Anchors.mark)Exercise-\(name)">
            <p class="quiz-title">\(words.exerciseWord)</p>
            <p class="exercise-title"><a href="\(percentEncoded(exercise.pageName))">\(exercise.title(words.language))</a></p>
            <ul class="facts">\(facts)</ul>
            </section>
            """
    }

    private static func html(
        _ heading: Heading, level: Int, twin: String?, lesson: Lesson, prose: ProseHTML, words: SiteWords
    ) -> HTML {
        let id: HTML = "\(Anchors.mark)\(heading.anchor)"
        let other: HTML = twin.map { " data-twin=\"\($0)\"" } ?? .empty
        let isOutdated = heading.original.map(lesson.outdatedSections.contains) ?? false
        let notice: HTML = isOutdated ? "\n<p class=\"notice\">\(words.outdated)</p>" : .empty
        let tag = HTML(trusted: "h\(level)")
        return "<\(tag) id=\"\(id)\"\(other)>\(prose.html(heading.title))</\(tag)>\(notice)"
    }

    /// In front of the names of a lesson's places where all lessons stand on one page.
    static func printedPrefix(_ lesson: Lesson) -> String { "\(lesson.id)--" }
}

/// Headings of lessons as levels below the page's own title.
private struct HeadingLevels {
    private let shift: Int

    init(_ lesson: Lesson) {
        let highest = lesson.blocks.compactMap { block in
            if case .heading(let heading) = block { heading.level } else { nil }
        }.min() ?? 2
        shift = 2 - highest
    }

    func level(of heading: Heading) -> Int { min(6, max(2, heading.level + shift)) }
}
