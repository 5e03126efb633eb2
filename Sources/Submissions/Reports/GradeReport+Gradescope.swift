import Diagnostics
import Grading
package import JSON
package import Lessons

extension GradeReport {
    /// Gradescope's `results.json` for each file, with the file's name: graded ones first, then those that were not.
    package func gradescope(in language: Language) -> [(file: String, results: JSONValue)] {
        let words = ReportWords(language)
        return submissions.map { ($0.file, $0.gradescope(words)) } + refused.map { refusal in
            let explanation = refusal.reason.explanation(file: refusal.file, in: language)
            let results: JSONValue = [
                "score": 0, "output": .string(explanation.text), "output_format": "text", "visibility": "visible",
                "tests": [
                    ["name": "file", "score": 0, "max_score": 0, "status": "failed", "output": .string(explanation.problem),
                        "output_format": "text", "visibility": "visible"]
                ],
                "extra_data": ["reason": .string(refusal.reason.word)],
            ]
            return (refusal.file, results)
        }
    }
}

extension SubmissionGrade {
    fileprivate func gradescope(_ words: ReportWords) -> JSONValue {
        let output = ([words.outOf(reached, possible)] + notes.map(words.note)).joined(separator: "\n")
        return [
            "score": .number(reached), "output": .string(output), "output_format": "text", "visibility": "visible",
            "tests": .array(items.enumerated().map { index, item in item.gradescope(number: "\(index + 1)", words) }),
            "extra_data": [
                "learner": .string(learner.id), "answered": .integer(answered), "writtenAt": .string(writtenAt.timestamp),
            ],
        ]
    }
}

extension ItemGrade {
    fileprivate func gradescope(number: String, _ words: ReportWords) -> JSONValue {
        let output = ([words.outcome(of: self)] + reasons).joined(separator: "\n\n")
        return [
            "name": .string(name), "number": .string(number), "score": .number(reached), "max_score": .integer(possible),
            "status": isRight ? "passed" : "failed", "output": .string(output), "output_format": "md",
            // Learners see how they did in graded-only quizzes when the grades are published.
            "visibility": isGradedOnly ? "after_published" : "visible",
        ]
    }
}
