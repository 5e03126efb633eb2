package import Exercises
import Lessons

/// What a lesson shows of an exercise that it names.
package struct ExerciseCard: Hashable, Sendable {
    package enum State: Hashable, Sendable {
        case new
        /// The part of the checks that passed in the best attempt, from 0 to 1.
        case tried(Double)
        case passed
        /// The solution was seen before.
        case shown
    }

    package var title: BilingualText
    package var points: Int
    package var minutes: Int
    package var state: State

    package init(title: BilingualText, points: Int, minutes: Int, state: State) {
        (self.title, self.points, self.minutes, self.state) = (title, points, minutes, state)
    }
}

extension LessonView {
    /// Title, points, time and state; only the name where nothing is known of the exercise.
    func lines(for id: ExerciseID) -> [StyledLine] {
        let name = Span("\(words.exercise): ", .bold)
        guard let card = exercises[id] else { return [StyledLine([name, Span(id.name, .code)])] }
        let facts = [words.points(card.points), words.minutes(card.minutes), words.state(of: card.state)].joined(separator: " · ")
        return wrapped([name, Span(card.title[words.language])], width: style.width) + wrapped([Span(facts, card.state == .passed ? .good : .faint)], width: style.width)
            + wrapped([Span(words.startExercise(id.name), .faint)], width: style.width)
    }
}

extension Words {
    package func state(of state: ExerciseCard.State) -> String {
        switch state {
        case .new: exerciseNew
        case .tried(let part): exerciseTried(percent(Int((part * 100).rounded(.down))))
        case .passed: passed
        case .shown: exerciseShown
        }
    }
}
