import Diagnostics
import Escaping
import Grading
package import Lessons

extension GradeReport {
    /// JUnit's XML: a suite a learner, a case a quiz. What is not right is a failure, what could not be graded an error.
    package func junit(in language: Language) -> String {
        let words = ReportWords(language)
        var lines = ["<?xml version=\"1.0\" encoding=\"UTF-8\"?>"]
        let items = submissions.flatMap(\.items)
        lines.append(
            "<testsuites name=\(attribute(title)) tests=\"\(items.count + refused.count)\" "
                + "failures=\"\(items.count(where: \.isFailure))\" errors=\"\(items.count(where: \.isObstacle) + refused.count)\">")
        for submission in submissions {
            lines.append(
                "  <testsuite name=\(attribute(submission.name ?? submission.learner.id)) tests=\"\(submission.items.count)\" "
                    + "failures=\"\(submission.items.count(where: \.isFailure))\" "
                    + "errors=\"\(submission.items.count(where: \.isObstacle))\" skipped=\"0\" "
                    + "time=\"\(submission.items.compactMap(\.seconds).reduce(0, +))\">")
            lines += [
                "    <properties>", property("learner", submission.learner.id), property("file", submission.file),
                property("points", "\(submission.reached)"), property("possible", "\(submission.possible)"),
            ]
            lines += submission.notes.map { property("note", words.note($0)) }
            lines.append("    </properties>")
            for item in submission.items { lines += testCase(item, words) }
            lines.append("  </testsuite>")
        }
        for refusal in refused {
            let explanation = refusal.reason.explanation(file: refusal.file, in: language)
            lines += [
                "  <testsuite name=\(attribute(refusal.file)) tests=\"1\" failures=\"0\" errors=\"1\" skipped=\"0\" time=\"0\">",
                "    <testcase name=\"file\" classname=\"imbik\" time=\"0\">",
                "      <error type=\(attribute(refusal.reason.word)) message=\(attribute(explanation.problem))/>",
                "    </testcase>",
                "  </testsuite>",
            ]
        }
        return lines.joined(separator: "\n") + "\n</testsuites>\n"
    }

    private func testCase(_ item: ItemGrade, _ words: ReportWords) -> [String] {
        let head =
            "    <testcase name=\(attribute(item.item)) classname=\(attribute(item.lesson.name)) time=\"\(item.seconds ?? 0)\""
        guard !item.isRight else { return [head + "/>"] }
        let kind = item.isObstacle ? "error" : "failure"
        let start = "      <\(kind) message=\(attribute(words.outcome(of: item)))"
        let text = item.reasons.joined(separator: "\n\n")
        return [head + ">", text.isEmpty ? start + "/>" : start + ">\(escaped(text))</\(kind)>", "    </testcase>"]
    }

    private func property(_ name: String, _ value: String) -> String {
        "      <property name=\"\(name)\" value=\(attribute(value))/>"
    }
}

extension ItemGrade {
    fileprivate var isObstacle: Bool { if case .notGraded = outcome { true } else { false } }
    fileprivate var isFailure: Bool { !isRight && !isObstacle }
}

private func attribute(_ text: String) -> String {
    let safe = escaped(text).replacing("\n", with: "&#10;").replacing("\t", with: "&#9;")
    return "\"" + safe + "\""
}

/// A parser would read a carriage return as a line feed.
private func escaped(_ text: String) -> String { escapedMarkup(text).replacing("\r", with: "&#13;") }
