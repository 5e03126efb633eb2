package import Foundation
package import Learning
package import Lessons

/// What a learner's certificate says. It is made from the progress on the learner's own machine, and says so.
package struct Certificate: Sendable {
    package var language: Language
    package var courseTitle: String
    /// Twelve digits that say which quizzes the course asked, as in answer files.
    package var courseVersion: String
    package var learner: String
    /// Nil leaves a line to write it on.
    package var name: String?
    package var date: Date
    /// Where `date` is a day.
    package var timeZone: TimeZone
    /// In the order of the course.
    package var lessons: [LessonStanding]
    /// Exercises of the course that were passed, and all.
    package var exercises: (passed: Int, all: Int)

    package init(
        language: Language, courseTitle: String, courseVersion: String, learner: String, name: String?, date: Date, timeZone: TimeZone,
        lessons: [LessonStanding], exercises: (passed: Int, all: Int)
    ) {
        (self.language, self.courseTitle, self.courseVersion, self.learner) = (language, courseTitle, courseVersion, learner)
        (self.name, self.date, self.timeZone, self.lessons, self.exercises) = (name, date, timeZone, lessons, exercises)
    }

    /// In every page that was written; whoever finds it in a file may write another there.
    package static let mark = "<meta name=\"generator\" content=\"imbik certificate\">"
}
