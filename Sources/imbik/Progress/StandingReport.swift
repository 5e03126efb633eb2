import Diagnostics
import Foundation
import Grading
import Learning
import Lessons
import TerminalView

/// A learner's standing as `list`, `status` and `report` print it in JSON.
struct StandingReport: Encodable {
    struct LessonPart: Encodable {
        var lesson, folder, title, state: String
        var fraction: Double
        var minutes, minutesLeft, cells, cellsDone: Int
        /// Of practice quizzes.
        var points: Double
        var possible: Int
        var goals: [GoalPart]
        var exercises: [String]
        var quizzes: [QuizPart]
    }

    struct GoalPart: Encodable {
        var goal: String
        /// Of the practice quizzes that name it.
        var points: Double
        var possible: Int
    }

    struct QuizPart: Encodable {
        var quiz: String
        var isGraded: Bool
        var points, attempts, hintsTaken: Int
        var answerShown: Bool
        /// Nil without an attempt, and for graded quizzes.
        var best: Double?
    }

    var learner, language: String
    var current: String?
    var lessons: [LessonPart]

    init(_ situation: LearnerSituation) throws {
        (learner, language) = (situation.store.learner.id, situation.language.rawValue)
        current = situation.progress.current
        lessons = try situation.standings().map { folder, standing in
            LessonPart(
                lesson: standing.lesson.id.name, folder: folder, title: standing.lesson.title, state: standing.state.rawValue,
                fraction: standing.fraction, minutes: standing.lesson.minutes, minutesLeft: standing.minutesLeft,
                cells: standing.lesson.cells.count, cellsDone: standing.cellsDone, points: standing.pointsReached,
                possible: standing.pointsPossible,
                goals: standing.goals.map { GoalPart(goal: $0.goal, points: $0.reached, possible: $0.possible) },
                exercises: standing.exercises.map(\.name),
                quizzes: standing.quizzes.map { quiz in
                    QuizPart(
                        quiz: quiz.quiz.name, isGraded: quiz.isGraded, points: quiz.points, attempts: quiz.attempts,
                        hintsTaken: quiz.hintsTaken, answerShown: quiz.isAnswerShown, best: quiz.isGraded ? nil : quiz.best)
                })
        }
    }
}

/// The words of `list`, `status` and `report`.
struct StandingWords {
    let language: Language

    func say(_ english: String, _ turkish: String) -> String { language.say(english, turkish) }

    func state(_ state: LessonStanding.State) -> String {
        switch state {
        case .new: say("new", "yeni")
        case .started: say("started", "başlandı")
        case .finished: say("finished", "bitti")
        }
    }

    func minutesLeft(_ minutes: Int) -> String { say("\(minutes) min left", "\(minutes) dk kaldı") }

    func number(_ value: Double) -> String {
        let text = fixed(value, 2).english
        let short = text.hasSuffix(".00") ? String(text.dropLast(3)) : text.hasSuffix("0") ? String(text.dropLast()) : text
        return language == .turkish ? short.replacing(".", with: ",") : short
    }

    func points(_ reached: Double, _ possible: Int) -> String {
        Words(language).points(number(reached), of: "\(possible)")
    }

    func percent(_ fraction: Double) -> String {
        Words(language).percent(Int((fraction * 100).rounded(.down)))
    }

    /// A line a lesson.
    func lines(_ standings: [(folder: String, standing: LessonStanding)]) -> [[String]] {
        standings.map { folder, standing in
            [
                standing.lesson.id.name, standing.lesson.title, state(standing.state), percent(standing.fraction),
                standing.state == .finished ? "" : minutesLeft(standing.minutesLeft),
                standing.pointsPossible == 0 ? "" : points(standing.pointsReached, standing.pointsPossible),
            ]
        }
    }

    /// What became of a quiz.
    func result(of quiz: LessonStanding.Answered) -> String {
        let attempts = say(
            "\(quiz.attempts) attempt\(quiz.attempts == 1 ? "" : "s")", "\(quiz.attempts) deneme")
        let hints = quiz.hintsTaken == 0 ? "" : say(
            ", \(quiz.hintsTaken) hint\(quiz.hintsTaken == 1 ? "" : "s")", ", \(quiz.hintsTaken) ipucu")
        let shown = quiz.isAnswerShown ? say(", answer shown", ", yanıt gösterildi") : ""
        guard let best = quiz.best else { return say("not answered", "yanıtlanmadı") + hints + shown }
        if quiz.isGraded { return say("answered; your instructor grades it", "yanıtlandı; öğretmenin notlandıracak") + ", \(attempts)\(hints)" }
        return "\(points(best * Double(quiz.points), quiz.points)), \(attempts)\(hints)\(shown)"
    }
}

/// `1 attempt`, `2 attempts`.
func counted(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
