package import Foundation
package import Grading
package import Lessons

/// What one learner handed in, read.
package struct Handed: Sendable {
    package var name: String
    /// Nil without an answer file.
    package var answers: Swift.Result<[UInt8], AnswerFileError>?
    /// What the Swift files hold, and those that cannot be read.
    package var sources: [ExerciseID: Swift.Result<String, AnswerFileError>]
    /// When the newest of the Swift files was written.
    package var writtenAt: Date?

    package init(
        name: String, answers: Swift.Result<[UInt8], AnswerFileError>?, sources: [ExerciseID: Swift.Result<String, AnswerFileError>] = [:],
        writtenAt: Date? = nil
    ) {
        (self.name, self.answers, self.sources, self.writtenAt) = (name, answers, sources, writtenAt)
    }
}

extension HandedIn {
    package func read() -> Handed {
        var handed = Handed(name: name, answers: answers.map { $0.bytes(most: AnswerFile.mostBytes) })
        for (exercise, file) in sources {
            handed.sources[exercise] = file.text(most: ExerciseAnswer.mostBytes)
            let date = (try? FileManager.default.attributesOfItem(atPath: file.path))?[.modificationDate] as? Date
            handed.writtenAt = [handed.writtenAt, date].compactMap { $0 }.max()
        }
        return handed
    }
}

extension HandedIn.File {
    func bytes(most: Int) -> Swift.Result<[UInt8], AnswerFileError> { AnswerFile.load(path, most: most, mayBeLink: mayBeLink) }

    func text(most: Int) -> Swift.Result<String, AnswerFileError> {
        bytes(most: most).flatMap { bytes in
            guard let text = String(validating: bytes, as: UTF8.self) else { return .failure(.notUTF8) }
            return .success(text)
        }
    }
}

extension GradedFile {
    /// A submission, with its quizzes graded; one without an answer file has answered none.
    package init(_ handed: Handed, grade: (AnswerFile.Reading) -> SubmissionGrade, unanswered: (Learner, Date) -> SubmissionGrade) {
        if let answers = handed.answers {
            self.init(handed.name, answers, grade: grade)
        } else {
            // Who handed it in is known by the name of the folder or file alone.
            self.init(handed.name, grade: unanswered(Learner(id: handed.name), handed.writtenAt ?? Date(timeIntervalSince1970: 0)))
        }
    }
}

extension Handed {
    /// What was written for an exercise: a file of its own counts before the answer file's member. Nil if there is neither.
    package func source(of exercise: ExerciseID) -> Swift.Result<String, AnswerFileError>? {
        if let source = sources[exercise] { return source }
        guard case .success(let bytes)? = answers, let reading = try? AnswerFile.read(bytes) else { return nil }
        return reading.file.exercises.last { $0.exercise == exercise }.map { .success($0.source) }
    }
}
