import Diagnostics
import Grading
package import JSON
package import Lessons

extension GradeReport {
    /// Exercism's `results.json` (version 3 of the test runner's interface) for each file, with the file's name: a test a
    /// quiz and a test a check of an exercise, in their order.
    package func exercism(in language: Language) -> [(file: String, results: JSONValue)] {
        let words = ReportWords(language)
        return submissions.map { ($0.file, $0.exercism(words)) } + refused.map { refusal in
            let explanation = refusal.reason.explanation(file: refusal.file, in: language)
            return (refusal.file, ["version": 3, "status": "error", "message": .string(explanation.text), "tests": []])
        }
    }
}

extension SubmissionGrade {
    fileprivate func exercism(_ words: ReportWords) -> JSONValue {
        let tests = items.enumerated().flatMap { index, item in item.tests(task: index + 1, words) }
        let isError = !items.isEmpty && tests.allSatisfy { $0["status"] == "error" }
        let isPassed = !tests.isEmpty && tests.allSatisfy { $0["status"] == "pass" }
        var members: [JSONValue.Member] = [
            .init("version", 3), .init("status", isError ? "error" : isPassed ? "pass" : "fail"),
        ]
        if isError { members.append(.init("message", tests.first?["message"] ?? "")) }
        return .object(members + [.init("tests", .array(tests))])
    }
}

extension ItemGrade {
    /// - Parameter task: number of the item.
    fileprivate func tests(task: Int, _ words: ReportWords) -> [JSONValue] {
        func test(_ name: String, _ status: JSONValue, _ message: String?) -> JSONValue {
            // What is shown of a message is cut off by Exercism at 65535 characters; nobody reads so many.
            ["name": .string(name), "status": status, "message": message.map { .string(String($0.prefix(5000))) } ?? .null, "task_id": .integer(task)]
        }
        guard checks.isEmpty else {
            return checks.map { test("\(item): \($0.name)", $0.isPassed ? "pass" : "fail", $0.isPassed ? nil : $0.text) }
        }
        let text = ([words.outcome(of: self)] + reasons).joined(separator: "\n\n")
        let hasFailed: Bool =
            switch outcome {
            case .graded, .unanswered, .unreadable: false
            case .notGraded: true
            }
        // An exercise without checks did not come to run.
        let status: JSONValue = isRight ? "pass" : hasFailed || kind == .exercise && outcome != .unanswered ? "error" : "fail"
        return [test(item, status, isRight ? nil : text)]
    }
}
