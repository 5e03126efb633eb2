import ArgumentParser
import Grading
import Learning
import Lessons
import TerminalView

struct Status: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Show where you are and what you have reached.", discussion: "JSON: the fields of 'imbik list'.")

    @OptionGroup var options: LearningOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        let situation = try options.open()
        if output.json { return try printJSON(StandingReport(situation)) }
        let words = StandingWords(language: situation.language)
        let standings = try situation.standings()
        let learner = terminalSafe(situation.store.learner.id)
        print(words.say("Learner \(learner)", "Öğrenci \(learner)"))
        let current = situation.current.lesson(in: situation.language)?.id
        if let (_, standing) = standings.first(where: { $0.standing.lesson.id == current }) {
            let title = terminalSafe(standing.lesson.title)
            let read = words.percent(standing.fraction)
            switch standing.state {
            case .new: print(words.say("Next: \(title)", "Sırada: \(title)"))
            case .started:
                print(words.say("You are in: \(title), \(read) read, ", "Bulunduğun ders: \(title), \(read) okundu, ") + words.minutesLeft(standing.minutesLeft))
            case .finished: print(words.say("Finished last: \(title)", "Son bitirdiğin: \(title)"))
            }
        }
        print(words.say("'./imbik learn' goes on there.", "'./imbik learn' oradan sürer.") + "\n")
        print(table(words.lines(standings).map { $0.map(terminalSafe) }, numbers: [3]))
        let reached = standings.reduce(0) { $0 + $1.standing.pointsReached }
        let possible = standings.reduce(0) { $0 + $1.standing.pointsPossible }
        let tried = try situation.store.exerciseStandings().values
        if !tried.isEmpty {
            let passed = tried.count { $0.state == .passed }
            print("\n" + words.say("Exercises: \(passed) passed, \(tried.count - passed) begun", "Alıştırmalar: \(passed) geçildi, \(tried.count - passed) başlandı"))
        }
        if possible > 0 { print("\n" + words.say("In all: ", "Toplam: ") + words.points(reached, possible)) }
    }
}
