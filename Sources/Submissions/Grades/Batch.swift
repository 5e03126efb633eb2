import Foundation
import Grading

/// A file of a batch, after it was read and graded by itself.
package struct GradedFile: Sendable {
    package var name: String
    package var result: Swift.Result<SubmissionGrade, AnswerFileError>
    var fingerprint: Int

    /// A submission without an answer file.
    package init(_ name: String, grade: SubmissionGrade) { (self.name, fingerprint, result) = (name, name.hashValue, .success(grade)) }

    package init(
        _ name: String, _ reading: Swift.Result<AnswerFile.Reading, AnswerFileError>, grade: (AnswerFile.Reading) -> SubmissionGrade
    ) {
        (self.name, result) = (name, reading.map(grade))
        fingerprint = (try? reading.get())?.fingerprint ?? 0
    }
}

extension GradeReport {
    /// Puts the files of a batch together, in their order. Of one learner's files the one that was written last counts.
    package init(title: String, course: CourseVersion, counting: CountingRule, files: [GradedFile]) {
        var newest: [Learner: Int] = [:]
        var copies: [Int: Int] = [:]
        for (index, file) in files.enumerated() {
            guard case .success(let grade) = file.result else { continue }
            guard let other = newest[grade.learner], case .success(let before) = files[other].result else {
                newest[grade.learner] = index
                continue
            }
            if file.fingerprint == files[other].fingerprint, grade.items == before.items, grade.writtenAt == before.writtenAt {
                copies[index] = other
            } else if grade.writtenAt > before.writtenAt {
                newest[grade.learner] = index
            }
        }
        self.init(title: title, course: course, counting: counting, submissions: [], refused: [])
        for (index, file) in files.enumerated() {
            switch file.result {
            case .failure(let reason): refused.append(RefusedSubmission(file: file.name, reason: reason))
            case .success(let grade):
                if let original = copies[index] {
                    refused.append(RefusedSubmission(file: file.name, reason: .sameFile(as: files[original].name)))
                } else if let last = newest[grade.learner], last != index {
                    refused.append(RefusedSubmission(file: file.name, reason: .sameLearner(later: files[last].name)))
                } else {
                    submissions.append(grade)
                }
            }
        }
    }
}
