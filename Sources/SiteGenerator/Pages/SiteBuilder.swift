import Grading
import Hashing
import Lessons

/// Makes sites, and remembers the lessons that it has rendered: when one changes, the others are not rendered again.
///
/// What it gives follows from the input alone, remembered or not.
package struct SiteBuilder: Sendable {
    private struct Remembered: Sendable {
        var input: LessonInput
        var rendered: RenderedLesson
    }

    private var remembered: [String: Remembered] = [:]
    private var links: CourseLinks?
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
        links = plan.links
        remembered = [:]
        for (index, lesson) in plan.lessons.enumerated() {
            remembered[lesson.key] = Remembered(input: wanted[index], rendered: rendered[index])
        }
        let pages = SitePages(input: input, plan: plan, rendered: rendered, templates: templates)
        return pages.site(inParallel: inParallel)
    }

    private mutating func parsedTemplates(_ theme: SiteTheme) throws(SiteThemeError) -> SiteTemplates {
        if let templates, templates.source == theme.templates { return templates.parsed }
        let parsed = try SiteTemplates(theme.templates)
        templates = (theme.templates, parsed)
        return parsed
    }
}
