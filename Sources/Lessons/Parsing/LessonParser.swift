package import Diagnostics

extension Lesson {
    /// Reads a lesson in its first language. Never throws: what is wrong comes back as diagnostics, in the file's order.
    ///
    /// - Parameters:
    ///   - text: the whole file.
    ///   - file: its name for people: in diagnostics and in the cells' source positions.
    package static func parse(
        _ text: String, file: String, language: Language = .english
    ) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
        let draft = LessonDraft(text, file: file, language: language, requiredKeys: FrontMatter.keys)
        var lesson = Lesson(draft, file: file, language: language)
        var labels = UniqueNames(kind: "cell label")
        var quizzes = UniqueNames(kind: "quiz id")
        for part in draft.parts {
            switch part {
            case .heading(let heading):
                lesson.blocks.append(.heading(heading))
            case .prose(let prose):
                lesson.blocks.append(.prose(prose))
            case .cell(let cell):
                let label = cell.label ?? "cell-\(lesson.cells.count + 1)"
                labels.insert(label, line: cell.fence.lowerBound + 1, in: draft.file)
                lesson.blocks.append(.cell(Cell(cell, label: label, file: file)))
            case .quiz(let yaml, let line):
                guard let quiz = QuizParser(yaml: yaml, language: language, goals: lesson.goals.count).quiz() else { continue }
                quizzes.insert(quiz.id.name, line: line + 1, in: draft.file)
                lesson.blocks.append(.quiz(quiz))
            case .exercise(let id, _):
                lesson.blocks.append(.exercise(id))
            case .cellReference(_, _, let line), .confirmation(_, _, let line):
                draft.file.report(
                    .error, "this comment belongs into a translation", line: line,
                    hint: "the first language's file holds the cells themselves")
            }
        }
        lesson.sections = Section.sections(of: draft, lesson: lesson)
        return (lesson, draft.file.diagnostics.sorted { $0.position.line < $1.position.line })
    }

    init(_ draft: LessonDraft, file: String, language: Language) {
        self.init(
            id: ID(draft.matter.id ?? ""), language: language, title: draft.matter.title ?? "",
            summary: draft.matter.summary ?? "", minutes: draft.matter.minutes ?? 0,
            models: draft.matter.models ?? [], goals: draft.matter.goals ?? [], blocks: [], footnotes: draft.footnotes,
            file: file)
    }
}

extension Cell {
    init(_ draft: CellDraft, label: String, file: String) {
        self.init(label: Label(label), source: draft.source, options: draft.options, file: file, line: draft.line)
    }
}

/// Names that may stand once in a lesson.
struct UniqueNames {
    let kind: Phrase
    private var lines: [String: Int] = [:]

    init(kind: Phrase) { self.kind = kind }

    mutating func insert(_ name: String, line: Int, in file: SourceFile) {
        if let first = lines[name] {
            file.report(
                .error, "the \(kind) '\(name)' is taken", line: line, column: file.column(ofLast: name, inLine: line),
                hint: "it stands in line \(first) already")
        } else {
            lines[name] = line
        }
    }
}
