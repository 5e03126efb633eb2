import CellKernel
import Grading
import Lessons

/// Which pages there are, and what each lesson's body follows from.
struct SitePlan: Sendable {
    /// A lesson's page in one language.
    struct LessonPage: Sendable {
        /// Of its file: `01-foundation-models/en.md`; of a page without a translation the wanted file's.
        var key: String
        var entry: Int
        /// Of the page; the text may be in another one.
        var language: Language
        var input: LessonInput

        var name: String { SitePlan.pageName(input.lesson.id) }
        var path: String { "\(language)/\(name)" }
        var isFallback: Bool { input.lesson.language != language }
    }

    let languages: [Language]
    /// By language, then in the course's order.
    let lessons: [LessonPage]
    let entryCount: Int
    let links: CourseLinks

    init(_ input: SiteInput) {
        languages = input.course.outline.languages
        entryCount = input.course.entries.count
        var pages: [String: CourseLinks.Page] = [:]
        for entry in input.course.entries {
            for (language, lesson) in entry.lessons where !lesson.id.name.isEmpty {
                pages[lesson.file] = CourseLinks.Page(language: language, name: Self.pageName(lesson.id))
            }
        }
        links = CourseLinks(pages: pages, files: input.files.filter(CourseLinks.mayBeShown), hasPlayground: input.playground != nil)
        var lessons: [LessonPage] = []
        for language in languages {
            for (index, entry) in input.course.entries.enumerated() {
                guard let lesson = entry.lesson(in: language), !lesson.id.name.isEmpty else { continue }
                let twins = Self.twins(of: lesson, in: entry)
                let wanted = LessonInput(
                    lesson: lesson, pageLanguage: language, frozen: input.frozen[lesson.file],
                    stale: input.stale[lesson.file] ?? [], twins: twins, exercises: Self.exercises(of: lesson, in: input))
                lessons.append(LessonPage(key: "\(entry.folder)/\(language).md", entry: index, language: language, input: wanted))
            }
        }
        self.lessons = lessons
    }

    private static func exercises(of lesson: Lesson, in input: SiteInput) -> [String: SiteExercise] {
        var named: [String: SiteExercise] = [:]
        for case .exercise(let id) in lesson.blocks { named[id.name] = input.exercises.first { $0.name == id.name } }
        return named
    }

    /// A lesson's page is named by its id, unless the site has a page of that name already.
    static func pageName(_ id: Lesson.ID) -> String {
        ["index", "print", "glossary", "playground"].contains(id.name) ? "\(id)-lesson.html" : "\(id).html"
    }

    /// The anchors of the same sections in another language that the lesson has.
    private static func twins(of lesson: Lesson, in entry: Course.Entry) -> [String: String] {
        var twins: [String: String] = [:]
        for (language, other) in entry.lessons where language != lesson.language {
            for case .heading(let heading) in lesson.blocks {
                if let original = heading.original { twins[heading.anchor] = original }
            }
            for case .heading(let heading) in other.blocks {
                if let original = heading.original { twins[original] = heading.anchor }
            }
        }
        return twins
    }
}

/// What a lesson's body follows from, but for where links lead and for the facts of models.
struct LessonInput: Hashable, Sendable {
    var lesson: Lesson
    var pageLanguage: Language
    var frozen: FrozenOutputs?
    var stale: Set<String>
    var twins: [String: String]
    /// Those that it may name.
    var exercises: [String: SiteExercise]

    func rendered(links: CourseLinks, facts: @escaping FactSource) -> RenderedLesson {
        RenderedLesson(self, links: links, facts: facts)
    }
}
