import ArgumentParser
import Diagnostics
import Exercises
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
            The file has every answer that you gave, with the attempts, hints and times, and what you wrote for exercises. It \
            has no score: 'imbik grade' computes it afresh. lessons/answers.schema.json describes it.
            """)

    @OptionGroup var options: LearningOptions

    @Option(help: ArgumentHelp("The file; '-' is standard output.", valueName: "file"))
    var out: String

    @Option(help: ArgumentHelp("What you want to be called in the report.", valueName: "name"))
    var name: String?

    @Option(help: ArgumentHelp("Where your exercises are.", valueName: "folder"))
    var folder = ExerciseSituation.usualFolder

    func validate() throws {
        if let name, name.isEmpty || name.count > 200 || name.contains(where: \.isNewline) {
            throw ValidationError("A name is one line of 1 to 200 characters.")
        }
    }

    func run() throws {
        let situation = try options.open()
        var file = try AnswerFile(situation, name: name, writtenAt: Date())
        file.exercises = try exercises(situation)
        let attempts = file.quizzes.reduce(0) { $0 + $1.attempts.count }
        guard attempts > 0 || !file.exercises.isEmpty else {
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
            "\(out): \(counted(quizzes, "answered question")), \(counted(attempts, "attempt")), \(counted(file.exercises.count, "exercise"))",
            "\(out): \(quizzes) yanıtlanmış soru, \(attempts) deneme, \(file.exercises.count) alıştırma"))
    }

    /// What lies in the folder for exercises of the course. A file that is still the author's beginning is not handed in.
    private func exercises(_ situation: LearnerSituation) throws -> [ExerciseAnswer] {
        try options.place.exercises().collection.exercises.compactMap { exercise in
            let path = "\(folder)/\(exercise.id).swift"
            guard let data = FileManager.default.contents(atPath: path) else { return nil }
            guard data.count <= ExerciseAnswer.mostBytes else {
                throw Problem("the file has more than \(ExerciseAnswer.mostBytes >> 10) KiB", place: path, hint: "a solution needs no more than a few")
            }
            guard let source = String(validating: data, as: UTF8.self) else {
                throw Problem("the file is not UTF-8", place: path, hint: "save it as UTF-8")
            }
            let isUntouched = Language.allCases.contains { $0.comments(in: exercise.sources.starter) == source }
            return isUntouched ? nil : ExerciseAnswer(exercise: exercise.id, source: source)
        }
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
