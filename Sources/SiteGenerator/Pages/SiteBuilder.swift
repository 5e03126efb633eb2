import Grading
import Hashing
import Lessons

/// Makes sites, and remembers the lessons and pages that it has made: when one changes, the others are not made again.
///
/// What it gives follows from the input alone, remembered or not.
package struct SiteBuilder: Sendable {
    private struct Remembered: Sendable {
        var input: LessonInput
        var rendered: RenderedLesson
        var page: [UInt8]
    }

    private var remembered: [String: Remembered] = [:]
    private var exercises: (input: [SiteExercise], pages: [String: [UInt8]]) = ([], [:])
    private var links: CourseLinks?
    private var frame: SitePages.SharedInput?
    private var templates: (source: [String: String], parsed: SiteTemplates)?

    package init() {}

    /// - Parameter inParallel: runs `work` for each number below `count`, perhaps several at once.
    package mutating func site(
        _ input: SiteInput, inParallel: (_ count: Int, _ work: @Sendable (Int) -> Void) -> Void = { count, work in
            for index in 0..<count { work(index) }
        }
    ) throws(SiteThemeError) -> Site {
        let templates = try parsedTemplates(input.theme)
        let plan = SitePlan(input)
        let wanted = plan.lessons.map { $0.input }
        let results = Results<RenderedLesson>(count: wanted.count)
        let old = plan.links == links ? remembered : [:]
        inParallel(wanted.count) { index in
            let key = plan.lessons[index].key
            if let kept = old[key], kept.input == wanted[index] {
                results.set(index, kept.rendered)
            } else {
                results.set(index, wanted[index].rendered(links: plan.links, facts: input.facts))
            }
        }
        let rendered = results.values
        let pages = SitePages(input: input, plan: plan, rendered: rendered, templates: templates)
        let isSameFrame = pages.sharedInput == frame
        let kept = plan.lessons.map { lesson -> [UInt8]? in
            guard isSameFrame, let known = old[lesson.key], known.input == lesson.input else { return nil }
            return known.page
        }
        let areSameExercises = isSameFrame && plan.links == links && input.exercises == exercises.input
        let site = pages.site(kept: kept, keptExercises: areSameExercises ? exercises.pages : nil, inParallel: inParallel)
        let exercisePaths = input.exercises.flatMap { exercise in plan.languages.map(exercise.path) }
        exercises = (input.exercises, Dictionary(uniqueKeysWithValues: exercisePaths.map { ($0, site.files[$0] ?? []) }))
        (links, frame, remembered) = (plan.links, pages.sharedInput, [:])
        for (index, lesson) in plan.lessons.enumerated() {
            remembered[lesson.key] = Remembered(input: wanted[index], rendered: rendered[index], page: site.files[lesson.path] ?? [])
        }
        return site
    }

    private mutating func parsedTemplates(_ theme: SiteTheme) throws(SiteThemeError) -> SiteTemplates {
        if let templates, templates.source == theme.templates { return templates.parsed }
        let parsed = try SiteTemplates(theme.templates)
        templates = (theme.templates, parsed)
        return parsed
    }
}
