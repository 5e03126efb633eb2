import Diagnostics
import Grading
package import Lessons

extension GradeReport {
    /// A line a learner, then what was noticed and which files were not graded.
    package func table(in language: Language) -> String {
        let words = ReportWords(language)
        var lines: [String] = []
        if !submissions.isEmpty {
            let hasNames = submissions.contains { $0.name != nil }
            var rows = [[words.learner] + (hasNames ? [words.name] : []) + [words.points, words.score, words.answered, words.file]]
            for submission in submissions {
                rows.append(
                    [printable(submission.learner.id)] + (hasNames ? [printable(submission.name ?? "")] : []) + [
                        words.outOf(submission.reached, submission.possible), words.percent(submission.score),
                        "\(submission.answered)/\(submission.items.count)", printable(submission.file),
                    ])
            }
            let numbers = hasNames ? 2...4 : 1...3
            lines += aligned(rows, numbers: Set(numbers))
        }
        return lines.joined(separator: "\n") + (lines.isEmpty ? "" : "\n") + summary(in: language)
    }

    /// What was noticed, which files were not graded, and how many were.
    package func summary(in language: Language) -> String {
        let words = ReportWords(language)
        var lines: [String] = []
        lines += section(words.notes, remarks(words), words)
        lines += section(words.notGradedFiles, refused.map { refusal in
            let explanation = refusal.reason.explanation(file: refusal.file, in: language)
            return "  \(printable(refusal.file)): \(explanation.problem)" + (explanation.hint.map { "\n    \($0)" } ?? "")
        }, words)
        if !lines.isEmpty { lines.append("") }
        lines.append(words.summary(graded: submissions.count, refused: refused.count, mean: mean))
        return lines.joined(separator: "\n") + "\n"
    }

    /// Of the scores; nil without any.
    package var mean: Double? {
        let scores = submissions.compactMap(\.score)
        return scores.isEmpty ? nil : scores.reduce(0, +) / Double(scores.count)
    }

    /// What was noticed, each remark once with the files that it is about.
    private func remarks(_ words: ReportWords) -> [String] {
        var files: [String: [String]] = [:]
        var order: [String] = []
        for submission in submissions {
            let texts = submission.notes.map(words.note) + submission.obstacles.map { "\($0.name): \(words.outcome(of: $0))" }
            for text in texts {
                if files[text] == nil { order.append(text) }
                files[text, default: []].append(printable(submission.file))
            }
        }
        return order.map { "  \(words.list(files[$0] ?? [], most: 2)): \($0)" }
    }

    /// A title with as many lines as a person reads.
    private func section(_ title: String, _ lines: [String], _ words: ReportWords) -> [String] {
        guard !lines.isEmpty else { return [] }
        let most = 20
        let rest = lines.count > most ? ["  " + words.more(lines.count - most)] : []
        return ["", title] + lines.prefix(most) + rest
    }
}

extension SubmissionGrade {
    /// What could not be graded by no fault of the learner's.
    package var obstacles: [ItemGrade] {
        items.filter { if case .notGraded = $0.outcome { true } else { false } }
    }
}

/// Rows whose columns stand under each other; numbers to the right, except in the first row's line of titles.
private func aligned(_ rows: [[String]], numbers: Set<Int>) -> [String] {
    let widths = (rows.first ?? []).indices.map { column in rows.map { columns(of: $0[column]) }.max() ?? 0 }
    return rows.map { row in
        let cells = row.indices.map { column in
            let space = String(repeating: " ", count: widths[column] - columns(of: row[column]))
            return numbers.contains(column) ? space + row[column] : row[column] + space
        }
        return String(cells.joined(separator: "  ").reversed().drop { $0 == " " }.reversed())
    }
}

/// How many columns of a terminal a text takes: two for the wide characters of East Asia and for emoji.
private func columns(of text: String) -> Int {
    text.reduce(0) { sum, character in
        guard let scalar = character.unicodeScalars.first else { return sum }
        let isWide = switch scalar.value {
            case 0x1100...0x115F, 0x2E80...0x303E, 0x3041...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F,
                0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD: true
            default: false
        }
        return sum + (isWide ? 2 : 1)
    }
}
