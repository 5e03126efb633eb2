import Diagnostics
import Dialogue
import Exercises
import Foundation
import Learning
import Lessons
import TerminalView
import Translations

/// The exercises of the open course, for the session with a learner.
final class LessonExercises {
    private var situation: ExerciseSituation
    /// Made when something is checked first.
    private var checking: ExerciseChecking?

    /// Nil without exercises.
    init?(_ learning: LearnerSituation, _ collection: ExerciseCollection) {
        guard !collection.exercises.isEmpty else { return nil }
        situation = ExerciseSituation(learning: learning, collection: collection, folder: ExerciseSituation.usualFolder)
    }

    var cards: [ExerciseID: ExerciseCard] {
        ExerciseCard.all(in: situation.collection, standings: (try? situation.store.exerciseStandings()) ?? [:])
    }

    func card(_ id: ExerciseID) -> ExerciseCard? { cards[id] }

    /// Opens the learner's file, which is put there first where it is not; whether the editor ended well.
    func edit(_ id: ExerciseID, _ language: Language, with command: String) -> Bool {
        situation.learning.language = language
        guard let exercise = situation.collection.exercise(id) else { return false }
        if !situation.isStarted(exercise), (try? situation.start(exercise)) == nil { return false }
        return Editor.open(situation.file(exercise), with: command)
    }

    /// The task, or what a check found.
    func lines(_ id: ExerciseID, _ wish: ExerciseWish, _ language: Language, _ style: TerminalStyle) -> [StyledLine] {
        (situation.learning.language, situation.style) = (language, style)
        guard let exercise = situation.collection.exercise(id) else { return [] }
        do {
            switch wish {
            case .readTask: return situation.view.opening(of: exercise)
            case .edit, .check:
                var checking = try checking ?? ExerciseChecking(situation)
                checking.situation = situation
                self.checking = checking
                return try checking.lines(try checking.check(exercise))
            }
        } catch {
            let words = (error as? any ExplainedError)?.explanation.text(in: .of(language)) ?? "\(error)"
            return terminalSafeLines(words).map { StyledLine($0, .warning) }
        }
    }
}

extension ExerciseCard {
    /// One for every exercise.
    static func all(in collection: ExerciseCollection, standings: [ExerciseID: ExerciseStanding]) -> [ExerciseID: ExerciseCard] {
        let cards = collection.exercises.map { exercise in
            let state = standings[exercise.id]?.cardState ?? .new
            return (exercise.id, ExerciseCard(title: exercise.title, points: exercise.points, minutes: exercise.minutes, state: state))
        }
        return Dictionary(cards, uniquingKeysWith: { first, _ in first })
    }
}
