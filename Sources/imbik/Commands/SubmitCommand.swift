import ArgumentParser
import Diagnostics
import Foundation
import Grading
import JSON
import Learning
import Lessons
import Submissions

struct Submit: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write your answers to a file that you can hand in.",
        discussion: """
            The file has every answer that you gave, with the attempts, hints and times, and no score: 'imbik grade' computes \
            it afresh. lessons/answers.schema.json describes it.
            """)

    @OptionGroup var options: LearningOptions

    @Option(help: ArgumentHelp("The file; '-' is standard output.", valueName: "file"))
    var out: String

    @Option(help: ArgumentHelp("What you want to be called in the report.", valueName: "name"))
    var name: String?

    func validate() throws {
        if let name, name.isEmpty || name.count > 200 || name.contains(where: \.isNewline) {
            throw ValidationError("A name is one line of 1 to 200 characters.")
        }
    }

    func run() throws {
        let situation = try options.open()
        let file = try AnswerFile(situation, name: name, writtenAt: Date())
        let attempts = file.quizzes.reduce(0) { $0 + $1.attempts.count }
        guard attempts > 0 else {
            report(words: situation.say("there are no answers to hand in", "verilecek yanıt yok"))
            throw ExitCode.nothingRan
        }
        guard out != "-" else { return write(file.json.prettyText) }
        if let there = FileManager.default.contents(atPath: out), (try? AnswerFile.read(Array(there))) == nil {
            throw Problem("there is another file of that name, which is not an answer file", place: out, hint: "give another name")
        }
        try writeWhole(file.json.prettyText, to: out)
        let quizzes = file.quizzes.count { !$0.attempts.isEmpty }
        print(situation.say(
            "\(out): \(counted(quizzes, "answered question")), \(counted(attempts, "attempt"))",
            "\(out): \(quizzes) yanıtlanmış soru, \(attempts) deneme"))
    }
}

extension AnswerFile {
    /// What the learner answered to the quizzes that the course has.
    init(_ situation: LearnerSituation, name: String?, writtenAt: Date) throws {
        let all = Dictionary(grouping: try situation.store.attempts()) { "\($0.lesson)/\($0.quiz)" }
        let learner = situation.store.learner
        var quizzes: [QuizAnswers] = []
        for entry in situation.course.entries {
            guard let lesson = entry.lesson(in: situation.course.outline.languages.first ?? .english) else { continue }
            for quiz in lesson.quizzes {
                let kept = situation.progress.lessons[lesson.id.name]?.quizzes[quiz.id.name]
                let attempts = all["\(lesson.id)/\(quiz.id)"] ?? []
                guard kept != nil || !attempts.isEmpty else { continue }
                quizzes.append(
                    QuizAnswers(
                        lesson: lesson.id, quiz: quiz.id, variant: Variant(of: quiz, for: learner).number,
                        hintsTaken: kept?.hintsTaken ?? 0, isAnswerShown: kept?.isAnswerShown ?? false,
                        attempts: attempts.map {
                            GivenAnswer(
                                answer: $0.answer, language: $0.language, hintsTaken: $0.hintsTaken, at: $0.at, seconds: $0.seconds)
                        }))
            }
        }
        self.init(
            learner: learner, name: name, course: CourseVersion(of: situation.course), writtenAt: writtenAt, quizzes: quizzes)
    }
}
