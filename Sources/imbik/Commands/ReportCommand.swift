import ArgumentParser
import Grading
import Learning
import Lessons
import TerminalView

struct ReportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "report", abstract: "Report on the whole course: every lesson with its goals and quizzes.",
        discussion: "JSON: the fields of 'imbik list'.")

    @OptionGroup var options: LearningOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let situation = try options.open()
        if output.json { return try printJSON(StandingReport(situation)) }
        let words = StandingWords(language: situation.language)
        let title = situation.course.outline.title[situation.language] ?? ""
        print(terminalSafe(title) + " · " + terminalSafe(situation.store.learner.id))
        let exercises = try situation.store.exerciseStandings()
        for (_, standing) in try situation.standings() {
            let score = standing.pointsPossible == 0 ? "" : ", " + words.points(standing.pointsReached, standing.pointsPossible)
            print("\n\(terminalSafe(standing.lesson.title)): \(words.state(standing.state)), \(words.percent(standing.fraction))\(score)")
            for goal in standing.goals {
                let score = goal.possible == 0 ? "" : " · " + words.points(goal.reached, goal.possible)
                let lines = wrapped([Span(goal.goal + score)], width: (Terminal.columns ?? .max) - 4)
                for (index, line) in lines.enumerated() { print((index == 0 ? "  - " : "    ") + line.text) }
            }
            let rows = standing.quizzes.map { [terminalSafe($0.quiz.name), words.result(of: $0)] }
            let solved = standing.exercises.map { id in
                [terminalSafe(id.name), words.result(of: exercises[id] ?? ExerciseStanding(id, nil, attempts: []))]
            }
            for line in table(rows + solved, numbers: []).split(separator: "\n") { print("    \(line)") }
        }
    }
}
