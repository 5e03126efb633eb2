package import Foundation
package import Grading
import Lessons

extension CourseKey {
    /// Grades an answer file afresh.
    ///
    /// - Parameter revealing: whether the reasons of graded-only quizzes go into the report.
    package func grade(
        _ reading: AnswerFile.Reading, file name: String, counting: CountingRule, revealing: Bool
    ) -> SubmissionGrade {
        let file = reading.file
        var given: [ItemName: QuizAnswers] = [:]
        for answers in file.quizzes {
            // A file from before a renaming counts for what the quiz is called now.
            let now = renames.quiz(Renames.Name(lesson: answers.lesson.name, name: answers.quiz.name))
            let name = ItemName(lesson: Lesson.ID(now.lesson), quiz: Quiz.ID(now.name))
            // A quiz that stands there twice is one quiz with the attempts of both.
            given[name, default: QuizAnswers(lesson: answers.lesson, quiz: answers.quiz, variant: answers.variant, hintsTaken: 0, isAnswerShown: false, attempts: [])]
                .add(answers)
        }
        var strangers: [String] = []
        var grades: [ItemGrade] = []
        for item in items {
            let answers = given.removeValue(forKey: ItemName(lesson: item.lesson, quiz: item.quiz.id))
            let variant = Variant(of: item.quiz, for: file.learner)
            let grade = grade(answers, of: item, variant: variant, counting: counting, revealing: revealing)
            if let answers, answers.variant != variant.number, !answers.attempts.isEmpty { strangers.append(grade.name) }
            grades.append(grade)
        }
        var notes: [SubmissionNote] = []
        if !reading.isAsWritten { notes.append(.edited) }
        if !reading.strangeMembers.isEmpty { notes.append(.strangeMembers(reading.strangeMembers)) }
        if file.course != version { notes.append(.otherCourse(file.course)) }
        if !given.isEmpty { notes.append(.unknownQuizzes(given.keys.map { "\($0.lesson)/\($0.quiz)" }.sorted())) }
        if !strangers.isEmpty { notes.append(.otherVariants(strangers)) }
        return SubmissionGrade(
            file: name, learner: file.learner, name: file.name, writtenAt: file.writtenAt, notes: notes, items: grades)
    }

    /// The grades of somebody who handed in no answer file.
    package func unanswered(_ learner: Learner, file name: String, writtenAt: Date) -> SubmissionGrade {
        let grades = items.map { grade(nil, of: $0, variant: Variant(of: $0.quiz, for: learner), counting: .best, revealing: false) }
        return SubmissionGrade(file: name, learner: learner, name: nil, writtenAt: writtenAt, notes: [.noAnswerFile], items: grades)
    }

    private func grade(
        _ answers: QuizAnswers?, of item: Item, variant: Variant, counting: CountingRule, revealing: Bool
    ) -> ItemGrade {
        var result = ItemGrade(
            lesson: item.lesson, item: item.quiz.id.name, kind: .quiz, points: item.quiz.points, isGradedOnly: item.quiz.isGraded,
            outcome: .unanswered, attempts: answers?.attempts.count ?? 0, hintsTaken: answers?.hintsTaken ?? 0,
            isAnswerShown: answers?.isAnswerShown ?? false)
        let times = (answers?.attempts ?? []).compactMap(\.seconds)
        if !times.isEmpty { result.seconds = times.reduce(0, +) }
        guard let attempts = answers?.attempts, !attempts.isEmpty else { return result }
        guard let prepared = item.prepared else {
            result.outcome = .notGraded(.brokenKey(item.quiz.id.name))
            return result
        }
        var questions: [Language: Question] = [:]
        var counted: (grade: Grade, given: GivenAnswer)?
        for given in attempts {
            do throws(QuizKeyError) {
                let language = prepared[given.language] == nil ? item.quiz.language : given.language
                guard let quiz = prepared[language] else { continue }
                let question: Question
                if let known = questions[language] {
                    question = known
                } else {
                    question = try drawn.question(of: quiz, lesson: item.lesson, variant, facts: facts)
                    questions[language] = question
                }
                switch question.grade(given.answer, language: given.language) {
                case .graded(let grade):
                    if counted == nil || counting.prefers(grade, to: counted?.grade) { counted = (grade, given) }
                case .ungradable(.missingModel(let model)): result.outcome = .notGraded(.missingModel(model))
                case .ungradable(let reason):
                    if case .unanswered = result.outcome { result.outcome = .unreadable(reason) }
                }
            } catch {
                result.outcome = .notGraded(.brokenKey(error.source))
            }
        }
        guard let counted else { return result }
        result.outcome = .graded(counted.grade.score)
        result.counted = counted.given
        if !item.quiz.isGraded || revealing { result.reasons = counted.grade.reasons.map(\.why).filter { !$0.isEmpty } }
        return result
    }

    private struct ItemName: Hashable {
        var lesson: Lesson.ID
        var quiz: Quiz.ID
    }
}

extension QuizAnswers {
    fileprivate mutating func add(_ other: QuizAnswers) {
        attempts += other.attempts
        hintsTaken = max(hintsTaken, other.hintsTaken)
        isAnswerShown = isAnswerShown || other.isAnswerShown
    }
}

extension CountingRule {
    /// Whether a later grade takes the place of one that counts so far.
    fileprivate func prefers(_ later: Grade, to earlier: Grade?) -> Bool {
        switch self {
        case .best: later.score > earlier?.score ?? -1
        case .first: false
        case .last: true
        }
    }
}
