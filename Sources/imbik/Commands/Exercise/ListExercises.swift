import ArgumentParser
import Exercises
import Learning
import Lessons
import TerminalView

struct ListExercises: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the exercises with how far you are.",
        discussion: """
            JSON: an array of objects with exercise, lesson, title, points, minutes, state (new, tried, passed, shown), attempts, \
            best (the part of the checks that passed, from 0 to 1), hintsTaken, hints and file, if it is there.
            """)

    @OptionGroup var options: ExerciseOptions
    @OptionGroup var output: OutputOptions

    private struct Row: Encodable {
        var exercise, lesson, title, state: String
        var points, minutes, attempts, hintsTaken, hints: Int
        var best: Double?
        var file: String?
    }

    func run() throws {
        let situation = try options.open()
        let standings = try situation.store.exerciseStandings()
        let rows = situation.collection.exercises.map { exercise in
            let standing = standings[exercise.id] ?? ExerciseStanding(exercise.id, nil, attempts: [])
            return (exercise, standing)
        }
        if output.json {
            return try printJSON(
                rows.map { exercise, standing in
                    Row(
                        exercise: exercise.id.name, lesson: exercise.lesson.name, title: exercise.title[situation.language],
                        state: standing.state.rawValue, points: exercise.points, minutes: exercise.minutes, attempts: standing.attempts,
                        hintsTaken: standing.record.hintsTaken, hints: exercise.hints.count, best: standing.best,
                        file: situation.isStarted(exercise) ? situation.file(exercise) : nil)
                })
        }
        let words = situation.words
        let sign = situation.view.style.glyphs == .unicode ? "✓" : "+"
        print(
            table(
                rows.map { exercise, standing in
                    [
                        standing.state == .passed ? sign : "", exercise.id.name, terminalSafe(exercise.title[situation.language]),
                        words.points(exercise.points), words.state(of: standing.cardState),
                    ]
                }, numbers: [3]))
        let reached = rows.reduce(0) { $0 + $1.1.pointsReached(of: $1.0) }
        let all = StandingWords(language: situation.language).points(reached, rows.reduce(0) { $0 + $1.0.points })
        print("\n" + situation.say("In all: ", "Toplam: ") + all)
        if let next = try situation.next() {
            print(situation.say("Next: imbik exercise start \(next.id)", "Sırada: imbik exercise start \(next.id)"))
        }
    }
}

extension ExerciseStanding {
    var cardState: ExerciseCard.State {
        switch state {
        case .new: .new
        case .tried: .tried(best ?? 0)
        case .passed: .passed
        case .shown: .shown
        }
    }

    func pointsReached(of exercise: Exercise) -> Double { (best ?? 0) * Double(exercise.points) }
}
