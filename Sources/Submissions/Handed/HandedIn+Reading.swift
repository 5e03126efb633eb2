package import Foundation
package import Grading
package import Lessons

/// What one learner handed in, read.
package struct Handed: Sendable {
    package var name: String
    /// Who it is from where no answer file says so.
    package var learner: String
    /// Nil without an answer file.
    package var answers: Swift.Result<AnswerFile.Reading, AnswerFileError>?
    /// What was written for exercises, and Swift files that cannot be read.
    package var sources: [ExerciseID: Swift.Result<String, AnswerFileError>]
    /// Names of Swift files that are named after no exercise.
    package var others: [String]
    /// When the newest of the Swift files was written.
    package var writtenAt: Date?

    package init(
        name: String, learner: String? = nil, answers: Swift.Result<[UInt8], AnswerFileError>?,
        sources: [ExerciseID: Swift.Result<String, AnswerFileError>] = [:], others: [String] = [], writtenAt: Date? = nil
    ) {
        (self.name, self.learner) = (name, learner ?? name)
        (self.sources, self.others, self.writtenAt) = (sources, others, writtenAt)
        self.answers = answers?.flatMap { bytes in Swift.Result { () throws(AnswerFileError) in try AnswerFile.read(bytes) } }
        // A file of its own counts before the answer file's member.
        guard case .success(let reading)? = self.answers else { return }
        for written in reading.file.exercises where sources[written.exercise] == nil {
            self.sources[written.exercise] = .success(written.source)
        }
    }
}

extension HandedIn {
    package func read() -> Handed {
        let dates = sources.values.compactMap { (try? FileManager.default.attributesOfItem(atPath: $0.path))?[.modificationDate] as? Date }
        return Handed(
            name: name, learner: learner, answers: answers.map { $0.bytes(most: AnswerFile.mostBytes) },
            sources: sources.mapValues { $0.text(most: ExerciseAnswer.mostBytes) }, others: others, writtenAt: dates.max())
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
            self.init(handed.name, grade: unanswered(Learner(id: handed.learner), handed.writtenAt ?? Date(timeIntervalSince1970: 0)))
        }
        guard !handed.others.isEmpty else { return }
        result = result.map { grade in
            var grade = grade
            grade.notes.append(.otherFiles(handed.others))
            return grade
        }
    }
}
