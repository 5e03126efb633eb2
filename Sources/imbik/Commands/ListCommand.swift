import ArgumentParser
import Learning
import Lessons
import TerminalView

struct ListLessons: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List the lessons and exercises with how far you are.",
        discussion: """
            JSON: learner, language, current (the lesson that was open last) and lessons, an array of objects with lesson, \
            folder, title, state (new, started, finished), fraction (read so far), minutes, minutesLeft, cells, cellsDone, \
            points, possible, goals, exercises (an array of objects with exercise, state, attempts, hintsTaken, best) and quizzes.
            """)

    @OptionGroup var options: LearningOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let situation = try options.open()
        if output.json { return try printJSON(StandingReport(situation)) }
        let words = StandingWords(language: situation.language)
        let standings = try situation.standings()
        print(table(words.lines(standings).map { $0.map(terminalSafe) }, numbers: [3]))
        let exercises = try situation.store.exerciseStandings()
        for (_, standing) in standings {
            for id in standing.exercises {
                let result = words.result(of: exercises[id] ?? ExerciseStanding(id, nil, attempts: []))
                let name = "\(terminalSafe(id.name)) (\(terminalSafe(standing.lesson.id.name)))"
                print("  " + words.say("exercise", "alıştırma") + " \(name): \(result)")
            }
        }
        let left = standings.reduce(0) { $0 + $1.standing.minutesLeft }
        print("\n" + words.say("\(left) minutes left in all", "toplam \(left) dakika kaldı"))
    }
}
