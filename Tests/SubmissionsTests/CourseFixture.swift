import Diagnostics
import Foundation
import Grading
import JSON
import Lessons
import Submissions
import Testing

private let english = """
    ---
    id: demo
    title: Demo
    summary: S
    minutes: 1
    models: []
    goals: [G]
    ---
    Intro.

    ```quiz
    id: next
    kind: choice
    graded: false
    question: Which?
    choices:
      - text: This.
        right: true
        why: It is <this> & no "other".
      - text: That.
        why: That is another.
    ```

    ```quiz
    id: rank
    kind: number
    graded: true
    points: 4
    vary: { rank: [4, 8, 16], width: [576, 768, 1024] }
    question: A rank of {rank} at {width}?
    answer: 2 * rank * width
    why: Two thin factors.
    mistakes:
      - value: width * width
        why: That is the full matrix.
    ```

    ```quiz
    id: several
    kind: choices
    graded: false
    points: 2
    question: Which are right?
    choices:
      - { text: A, right: true, why: A is. }
      - { text: B, right: true, why: B is. }
      - { text: C, why: C is not. }
    ```

    ```quiz
    id: real
    kind: number
    graded: false
    question: How many?
    answer: model("smollm2").parameters
    ```
    """

/// A course of one lesson with four quizzes. `real` needs a model's facts.
func course(_ text: String = english) -> Course {
    let (lesson, diagnostics) = Lesson.parse(text, file: "01-demo/en.md")
    #expect(diagnostics.filter { $0.severity == .error } == [])
    return Course(
        outline: CourseOutline.parse("title: { en: A course, tr: Bir kurs }\nlanguages: [en, tr]\nlessons: [01-demo]\n", file: "c").outline,
        entries: [Course.Entry(folder: "01-demo", lessons: [.english: lesson])])
}

func editedCourse(_ old: String, _ new: String) -> Course { course(english.replacing(old, with: new)) }

let noModels: FactSource = { _ in nil }
let oneModel: FactSource = { name in name == "smollm2" ? Grading.ModelFacts { _ in 134_515_008 } : nil }

/// The second after the first of 2026, and so on.
func time(_ seconds: Double) -> Date { Date(timeIntervalSince1970: 1_767_225_600 + seconds) }

func given(_ answer: Answer, _ second: Double = 0, language: Language = .english, seconds: Double? = nil) -> GivenAnswer {
    GivenAnswer(answer: answer, language: language, hintsTaken: 0, at: time(second), seconds: seconds)
}

/// The answers to one quiz, with the variant that the learner really has.
func answers(_ quiz: String, of learner: String, in course: Course = course(), hints: Int = 0, _ given: GivenAnswer...) -> QuizAnswers {
    let found = course.entries[0].lessons[.english]?.quizzes.first { $0.id.name == quiz }
    let variant = found.map { Variant(of: $0, for: Learner(id: learner)).number } ?? 0
    return QuizAnswers(
        lesson: "demo", quiz: Quiz.ID(quiz), variant: variant, hintsTaken: hints, isAnswerShown: false, attempts: given)
}

func answerFile(_ learner: String, name: String? = nil, at second: Double = 100, _ quizzes: [QuizAnswers]) -> AnswerFile {
    AnswerFile(
        learner: Learner(id: learner), name: name, course: CourseVersion(of: course()), writtenAt: time(second), quizzes: quizzes)
}

/// The right number for the learner's variant of `rank`.
func rightRank(_ learner: String) -> String {
    let quiz = course().entries[0].lessons[.english]!.quizzes[1]
    let values = Variant(of: quiz, for: Learner(id: learner)).values
    return "\(Int(2 * values["rank"]! * values["width"]!))"
}

func graded(_ name: String, _ bytes: [UInt8], _ key: CourseKey, counting: CountingRule = .best, revealing: Bool = false) -> GradedFile {
    GradedFile(
        Handed(name: name, answers: .success(bytes)), grade: { key.grade($0, file: name, counting: counting, revealing: revealing) },
        unanswered: { key.unanswered($0, file: name, writtenAt: $1) })
}

func graded(_ name: String, _ file: AnswerFile, _ key: CourseKey, counting: CountingRule = .best, revealing: Bool = false) -> GradedFile {
    graded(name, Array(file.json.prettyText.utf8), key, counting: counting, revealing: revealing)
}

func report(_ files: [GradedFile], _ key: CourseKey) -> GradeReport {
    GradeReport(title: "A <course>", course: CourseVersion(digits: "0123456789ab"), counting: .best, files: files)
}
