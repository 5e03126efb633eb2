import Hashing
import Lessons

/// All pages of a site, from rendered lessons.
struct SitePages: Sendable {
    let input: SiteInput
    let plan: SitePlan
    let rendered: [RenderedLesson]
    let templates: SiteTemplates
    let assets: SiteAssets
    private let lists: [Language: LessonList]

    init(input: SiteInput, plan: SitePlan, rendered: [RenderedLesson], templates: SiteTemplates) {
        (self.input, self.plan, self.rendered, self.templates) = (input, plan, rendered, templates)
        var search: [Language: [(page: String, title: String, entries: [SearchEntry])]] = [:]
        var lists: [Language: LessonList] = [:]
        for language in plan.languages {
            let mine = plan.lessons.indices.filter { plan.lessons[$0].language == language }
            search[language] = mine.map { index in
                (plan.lessons[index].path, plan.lessons[index].input.lesson.title, rendered[index].search)
            }
            lists[language] = LessonList(mine.map { index in
                let page = plan.lessons[index]
                return LessonList.Item(
                    id: page.input.lesson.id.name, name: page.name, title: page.input.lesson.title,
                    language: page.isFallback ? page.input.lesson.language : nil, quizzes: rendered[index].quizCount)
            })
        }
        self.lists = lists
        assets = SiteAssets(theme: input.theme, search: search.mapValues(SearchEntry.script), playground: input.playground)
    }

    /// - Parameters:
    ///   - kept: of each lesson its page, where that is known to be the same as before.
    ///   - keptExercises: pages of the exercises, if they all are as before.
    func site(kept: [[UInt8]?], keptExercises: [String: [UInt8]]?, inParallel: (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void) -> Site {
        var site = Site(files: assets.files)
        let results = Results<[UInt8]>(count: plan.lessons.count)
        inParallel(plan.lessons.count) { results.set($0, kept[$0] ?? Array(lessonPage($0).text.utf8)) }
        for (page, bytes) in zip(plan.lessons, results.values) { site.files[page.path] = bytes }
        for language in plan.languages {
            add(home(language), at: homePath(language), to: &site)
            add(printPage(language), at: "\(language)/print.html", to: &site)
            if let glossary = input.course.glossary { add(glossaryPage(glossary, language), at: "\(language)/glossary.html", to: &site) }
            if let playground = input.playground { add(playgroundPage(playground, language), at: "\(language)/playground.html", to: &site) }
            for exercise in input.exercises {
                let path = exercise.path(language)
                site.files[path] = keptExercises?[path] ?? Array(exercisePage(exercise, language).text.utf8)
            }
        }
        if let first = plan.languages.first {
            // Both spellings of the first language's home lead there.
            add(redirect(to: "../index.html", title: title(first), language: first, canonical: "index.html"), at: "\(first)/index.html", to: &site)
            add(missing(first), at: "404.html", to: &site)
        }
        for (old, new) in input.course.renames.lessons.sorted(by: { $0.key < $1.key }) {
            for page in plan.lessons where page.input.lesson.id.name == new {
                let html = redirect(to: page.name, title: page.input.lesson.title, language: page.language, canonical: page.path)
                add(html, at: "\(page.language)/\(old).html", to: &site)
            }
        }
        for (path, text) in feeds() { site.files[path] = Array(text.utf8) }
        site.courseFiles = rendered.reduce(into: []) { $0.formUnion($1.courseFiles) }
        return site
    }

    private func add(_ html: HTML, at path: String, to site: inout Site) { site.files[path] = Array(html.text.utf8) }

    // MARK: - What pages share

    /// What a lesson's page follows from besides the lesson.
    struct SharedInput: Hashable, Sendable {
        var outline: CourseOutline
        var courseVersion: String
        var baseURL: String?
        var theme: SiteTheme
        var lists: [Language: [LessonList.Item]]
        var hasGlossary: Bool
        var playgroundModel: String?
        var hasEngine: Bool
    }

    var sharedInput: SharedInput {
        SharedInput(
            outline: input.course.outline, courseVersion: input.courseVersion, baseURL: input.baseURL, theme: input.theme,
            lists: lists.mapValues(\.items), hasGlossary: input.course.glossary != nil, playgroundModel: input.playground?.modelName,
            hasEngine: input.playground?.engine != nil)
    }

    func list(_ language: Language) -> LessonList { lists[language] ?? LessonList([]) }

    func title(_ language: Language) -> String {
        input.course.outline.title[language] ?? input.course.outline.title.values.sorted().first ?? "imbik"
    }

    /// The home of the first language is the site's.
    func homePath(_ language: Language) -> String { language == plan.languages.first ? "index.html" : "\(language)/index.html" }

    func absolute(_ path: String) -> String? {
        guard let base = input.baseURL else { return nil }
        let shown = path.hasSuffix("index.html") ? String(path.dropLast("index.html".count)) : path
        return (base.hasSuffix("/") ? base : base + "/") + percentEncoded(shown)
    }

    private func redirect(to href: String, title: String, language: Language, canonical: String) -> HTML {
        templates.render(
            "redirect",
            ["lang": "\(language.rawValue)", "title": "\(title)", "href": "\(percentEncoded(href))", "canonical": "\(absolute(canonical) ?? percentEncoded(href))"])
    }
}

/// The list of lessons that stands beside every page.
struct LessonList: Sendable {
    struct Item: Hashable, Sendable {
        var id: String
        var name: String
        var title: String
        /// Of the title, where it is not the page's.
        var language: Language?
        /// How many can be answered in the page.
        var quizzes: Int
    }

    let items: [Item]
    private let plain: [HTML]

    init(_ items: [Item]) {
        self.items = items
        plain = items.map { LessonList.html($0, isCurrent: false) }
    }

    /// - Parameters:
    ///   - folder: from the page to the lessons' pages.
    ///   - current: the index of the page's own lesson.
    func html(folder: String, current: Int?) -> HTML {
        var lines = plain
        if let current, lines.indices.contains(current) { lines[current] = LessonList.html(items[current], isCurrent: true) }
        return HTML(trusted: Anchors.replacing(folderMark, with: folder, in: lines.map(\.text).joined(separator: "\n")))
    }

    private static func html(_ item: Item, isCurrent: Bool) -> HTML {
        let current: HTML = isCurrent ? " aria-current=\"page\"" : .empty
        let language: HTML = item.language.map { " lang=\"\($0.rawValue)\"" } ?? .empty
        return """
            <li><a href="\(HTML(trusted: folderMark))\(percentEncoded(item.name))"\(current)\(language) data-lesson="\(item.id)" \
            data-quizzes="\(item.quizzes)">\(item.title)</a></li>
            """
    }
}

private let folderMark = "\u{E004}"
