package import Lessons

/// When the course counts as done: every lesson read to its end, and enough points in each. The closing lesson asks for more.
///
/// Points are those of practice quizzes, of the best attempt at each; exercises are not asked for.
package struct CertificateRule: Hashable, Sendable {
    /// What the learner has of a lesson.
    package struct Score: Hashable, Sendable {
        package var lesson: Lesson
        /// Whether it was read to its end.
        package var isFinished: Bool
        package var reached: Double
        package var possible: Int

        package init(lesson: Lesson, isFinished: Bool, reached: Double, possible: Int) {
            (self.lesson, self.isFinished, self.reached, self.possible) = (lesson, isFinished, reached, possible)
        }

        package init(_ standing: LessonStanding) {
            self.init(
                lesson: standing.lesson, isFinished: standing.state == .finished, reached: standing.pointsReached,
                possible: standing.pointsPossible)
        }
    }

    /// What a lesson lacks.
    package struct Gap: Hashable, Sendable {
        /// The lesson's number in the course, from 1.
        package var number: Int
        package var score: Score
        /// The part of its points that is needed, if they are too few.
        package var needed: Double?
    }

    /// The part of a lesson's points, from 0 to 1.
    package var share = 0.5
    /// That of the last lesson's.
    package var closingShare = 0.8

    package init() {}

    /// What is still missing; nothing once the certificate is earned.
    ///
    /// - Parameter scores: of all lessons, in the order of the course.
    package func gaps(in scores: [Score]) -> [Gap] {
        scores.indices.compactMap { index in
            let score = scores[index]
            let share = index == scores.count - 1 ? closingShare : share
            // A third of a point thrice is a point.
            let hasPoints = score.reached + 1e-9 >= share * Double(score.possible)
            guard !score.isFinished || !hasPoints else { return nil }
            return Gap(number: index + 1, score: score, needed: hasPoints ? nil : share)
        }
    }
}
