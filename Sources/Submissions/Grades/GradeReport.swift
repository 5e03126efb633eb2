package import Foundation
package import Grading

/// The grades of a batch of submissions: the one model that every report is written from.
package struct GradeReport: Hashable, Sendable {
    package var title: String
    package var course: CourseVersion
    package var counting: CountingRule
    /// In the order in which the files were named.
    package var submissions: [SubmissionGrade]
    package var refused: [RefusedSubmission]

    package init(
        title: String, course: CourseVersion, counting: CountingRule, submissions: [SubmissionGrade], refused: [RefusedSubmission]
    ) {
        (self.title, self.course, self.counting) = (title, course, counting)
        (self.submissions, self.refused) = (submissions, refused)
    }
}

/// One learner's grades.
package struct SubmissionGrade: Hashable, Sendable {
    /// The file's name as it was given.
    package var file: String
    package var learner: Learner
    /// What the learner calls themselves; nothing vouches for it.
    package var name: String?
    package var writtenAt: Date
    package var notes: [SubmissionNote]
    /// Every quiz of the course, in its order.
    package var items: [ItemGrade]

    package init(
        file: String, learner: Learner, name: String?, writtenAt: Date, notes: [SubmissionNote], items: [ItemGrade]
    ) {
        (self.file, self.learner, self.name, self.writtenAt) = (file, learner, name, writtenAt)
        (self.notes, self.items) = (notes, items)
    }

    package var reached: Double { items.reduce(0) { $0 + $1.reached } }
    package var possible: Int { items.reduce(0) { $0 + $1.possible } }
    package var answered: Int { items.count { $0.outcome != .unanswered } }
    /// From 0 to 1; nil where no points could be had.
    package var score: Double? { possible > 0 ? reached / Double(possible) : nil }
}

/// A file that was not graded, and why.
package struct RefusedSubmission: Hashable, Sendable {
    package var file: String
    package var reason: AnswerFileError

    package init(file: String, reason: AnswerFileError) { (self.file, self.reason) = (file, reason) }
}

/// Which of a quiz's attempts counts.
package enum CountingRule: String, CaseIterable, Hashable, Sendable {
    case best
    case first
    case last
}

/// Something about a graded file that an instructor should know.
package enum SubmissionNote: Hashable, Sendable {
    /// Its digest is not the one of its contents: it was edited after imbik wrote it.
    case edited
    /// It has members that no answer file has, such as a score. They are ignored.
    case strangeMembers([String])
    /// It was written for another version of the course's quizzes.
    case otherCourse(CourseVersion)
    /// Quizzes that the course does not have; `lesson/quiz`.
    case unknownQuizzes([String])
    /// There are Swift files only, so no quiz is answered, and who wrote them is known by a name of a folder.
    case noAnswerFile
    /// Swift files that are named after no exercise, and bring no points.
    case otherFiles([String])
    /// Files for exercises that cannot be read, and why. They bring no points.
    case unreadableSources([String])
    /// Grades of exercises that were given for an earlier version of the exercise; `--regrade` renews them.
    case earlierExercises([String])
    /// Quizzes whose variant is not the one of this learner.
    case otherVariants([String])
}
