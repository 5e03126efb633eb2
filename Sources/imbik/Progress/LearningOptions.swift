import ArgumentParser
import Diagnostics
import Foundation
import Learning
import Lessons

/// `--course`, `--learner` and `--lang`, for the commands about a learner's way through the course.
struct LearningOptions: ParsableArguments {
    @OptionGroup var place: CoursePlace
    @OptionGroup var learner: LearnerOption

    @Option(help: "Language: en or tr. (default: the one chosen last, or that of LANG)")
    var lang: Language?

    /// Opens the course and the learner's database.
    func open() throws -> LearnerSituation {
        let environment = ProcessInfo.processInfo.environment
        let course = try place.course()
        let store = try learner.store(environment)
        if let note = store.note { report(note) }
        try store.follow(course.renames)
        let progress = try store.progress()
        let chosen = lang ?? progress.language.flatMap { Language(rawValue: $0) } ?? Language(locale: environment)
        return LearnerSituation(course: course, store: store, progress: progress, language: chosen)
    }
}

/// A learner, their course, and the language to speak.
struct LearnerSituation {
    var course: Course
    var store: LearnerStore
    var progress: Learning.Progress
    var language: Language

    func say(_ english: String, _ turkish: String) -> String { language.say(english, turkish) }

    /// Every lesson of the course in the learner's language, with how far they are.
    func standings() throws -> [(folder: String, standing: LessonStanding)] {
        let attempts = try store.attempts()
        return course.entries.compactMap { entry in
            entry.lesson(in: language).map { (entry.folder, LessonStanding($0, progress.lessons[$0.id.name], attempts: attempts)) }
        }
    }

    /// The lesson that was open last, or the first.
    var current: Course.Entry { progress.current.flatMap { course.entry(named: $0) } ?? course.entries[0] }
}
