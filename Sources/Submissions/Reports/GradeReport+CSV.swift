import Diagnostics
import Grading
package import Lessons

extension GradeReport {
    /// RFC 4180: a row a learner, a column a quiz with its points; then a row for every file that was not graded.
    ///
    /// Texts that a spreadsheet would take for a formula get an apostrophe in front.
    package func csv(in language: Language) -> String {
        let names = submissions.first?.items.map(\.name) ?? []
        let titles = ["learner", "name", "file", "status", "points", "possible", "percent", "answered", "notes"]
        var rows = [titles + names]
        let words = ReportWords(language)
        for submission in submissions {
            let points = submission.items.map { item in
                switch item.outcome {
                case .graded: plain(item.reached)
                case .unreadable: "0"
                case .unanswered, .notGraded: ""
                }
            }
            let first = [
                guarded(submission.learner.id), guarded(submission.name ?? ""), guarded(submission.file), "graded",
                plain(submission.reached), "\(submission.possible)", submission.score.map { plain($0 * 100) } ?? "",
                "\(submission.answered)", guarded(submission.notes.map(words.note).joined(separator: "; ")),
            ]
            rows.append(first + points)
        }
        for refusal in refused {
            let problem = refusal.reason.explanation(file: refusal.file, in: language).problem
            let first = ["", "", guarded(refusal.file), refusal.reason.word, "", "", "", "", guarded(problem)]
            rows.append(first + names.map { _ in "" })
        }
        return rows.map { $0.map(field).joined(separator: ",") + "\r\n" }.joined()
    }
}

/// At most four decimals, with a point: files are for programs.
private func plain(_ value: Double) -> String {
    let rounded = (value * 10_000).rounded() / 10_000
    return rounded == rounded.rounded() ? "\(Int(rounded))" : "\(rounded)"
}

private func field(_ text: String) -> String {
    text.utf8.contains { $0 == 0x22 || $0 == 0x2C || $0 == 0x0D || $0 == 0x0A } ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
}

/// A text that came from somewhere, so that no spreadsheet computes it.
private func guarded(_ text: String) -> String {
    let text = printable(text)
    guard let first = text.unicodeScalars.first(where: { !$0.properties.isWhitespace }) else { return text }
    // The wide forms too: spreadsheets in East Asia take them for the same.
    return "=+-@|%＝＋－＠".unicodeScalars.contains(first) ? "'" + text : text
}
