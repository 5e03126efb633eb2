/// Small tasks that documents pose and solve.
package enum TaskName: String, CaseIterable, Hashable, Sendable {
    case `repeat`, plural, opposite, translate, first, last, reverse, count, larger, past

    /// The labels line and the wordings of every task.
    static func read(_ file: TemplateFile) throws(CorpusFileError) -> (TaskLabels, [TaskName: [String]]) {
        var labels: TaskLabels?
        var wordings: [TaskName: [String]] = [:]
        for line in try file.lines(.task) {
            let parts = line.text.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            if parts[0] == "labels" {
                guard parts.count == 4 else {
                    throw CorpusFileError(.partCount(expected: 4, found: parts.count), file: file.name, line: line.number)
                }
                labels = TaskLabels(task: parts[1], input: parts[2], output: parts[3])
            } else {
                guard let name = TaskName(rawValue: parts[0]) else {
                    let known = TaskName.allCases.map(\.rawValue)
                    throw CorpusFileError(
                        .unknownValue(column: "task", value: parts[0], known: known), file: file.name, line: line.number)
                }
                guard parts.count == 3 else {
                    throw CorpusFileError(.partCount(expected: 3, found: parts.count), file: file.name, line: line.number)
                }
                wordings[name] = Array(parts.dropFirst())
            }
        }
        guard let labels else { throw CorpusFileError(.missingSection("task: labels"), file: file.name) }
        for name in TaskName.allCases where wordings[name] == nil {
            throw CorpusFileError(.missingSection("task: \(name.rawValue)"), file: file.name)
        }
        return (labels, wordings)
    }
}

/// What stands before a task, its input and its output.
struct TaskLabels: Sendable {
    let task, input, output: String
}
