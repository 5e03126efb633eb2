/// What became of an answer.
package enum Result: Hashable, Sendable {
    case graded(Grade)
    /// The answer could not be read as one, or the key cannot be had here. It costs no attempt.
    case ungradable(UngradableAnswer)
}

package struct Grade: Hashable, Sendable {
    /// From 0 to 1.
    package let score: Double
    /// The score times the quiz's points.
    package let points: Double
    /// About what the learner gave, in the lesson's order. They do not tell what else would be right.
    package let reasons: [Reason]

    package var isRight: Bool { score == 1 }

    init(score: Double, of points: Int, _ reasons: [Reason]) {
        (self.score, self.points, self.reasons) = (score, score * Double(points), reasons)
    }
}

/// Why something is right or wrong.
package struct Reason: Hashable, Sendable {
    /// What it speaks of.
    package enum Subject: Hashable, Sendable {
        /// The choice of that index, from 0, in the lesson's order.
        case choice(Int)
        /// A common mistake: the number or text that was recognised.
        case mistake(String)
        /// The key: the answer is right, or this is the right one.
        case key
        /// The number is the key rounded, and the quiz wants it more exactly.
        case rounded
        /// Some right choices were not marked.
        case missing
        /// Items stand in another order than the right one.
        case order
    }

    package let subject: Subject
    package let isRight: Bool
    /// Markdown; empty where the author gave no reason.
    package let why: String

    package init(subject: Subject, isRight: Bool, why: String) {
        (self.subject, self.isRight, self.why) = (subject, isRight, why)
    }
}

/// The right answer with all reasons, for those who are done or skip.
package struct Solution: Hashable, Sendable {
    /// The right choices or items as Markdown, each its own text; or the number with its unit; or the accepted texts.
    package let answers: [String]
    /// About every choice; about the key and every common mistake.
    package let reasons: [Reason]
}
