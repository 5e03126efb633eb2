package import Diagnostics

extension Lesson {
    /// Reads the translation of `original` to a whole lesson: its cells, and the keys of its quizzes, are the original's.
    package static func parse(
        translation text: String, file: String, language: Language, of original: Lesson
    ) -> (lesson: Lesson, diagnostics: [Diagnostic]) {
        var merge = TranslationMerge(
            draft: LessonDraft(text, file: file, language: language, requiredKeys: ["title", "summary"]),
            original: original, language: language)
        merge.run()
        return (merge.lesson, merge.file.diagnostics.sorted { $0.position.line < $1.position.line })
    }
}

private struct TranslationMerge {
    let draft: LessonDraft
    let file: SourceFile
    let original: Lesson
    var lesson: Lesson
    /// Index in the original of the cell that came last.
    private var lastCell = -1
    private var seenCells: Set<Cell.Label> = []
    private var seenQuizzes: Set<Quiz.ID> = []
    private var seenExercises: Set<Exercise.ID> = []
    private var seenSections: Set<String> = []
    /// The section being read: the block index and line of its heading; nil above the first heading.
    private var heading: (block: Int, line: Int)?
    private var isConfirmed = false
    private var headingCount = 0

    init(draft: LessonDraft, original: Lesson, language: Language) {
        (self.draft, self.original) = (draft, original)
        file = draft.file
        lesson = Lesson(draft, file: draft.file.name, language: language)
        lesson.sections = original.sections
    }

    mutating func run() {
        mergeFrontMatter()
        for part in draft.parts {
            switch part {
            case .heading(let heading):
                endSection()
                headingCount += 1
                self.heading = (lesson.blocks.count, heading.line)
                lesson.blocks.append(.heading(heading))
            case .prose(let prose): lesson.blocks.append(.prose(prose))
            case .cell(let cell): add(own: cell)
            case .cellReference(let label, let caption, let line): add(label, caption: caption, line: line)
            case .quiz(let yaml, let line): add(quiz: yaml, line: line)
            case .exercise(let id, let line): add(id, line: line)
            case .confirmation(let anchor, let hash, let line): confirm(anchor, hash: hash, line: line)
            }
        }
        endSection()
        reportMissing()
    }

    private mutating func mergeFrontMatter() {
        if let id = draft.matter.id, id != original.id.name {
            file.report(.error, "the id must be the original's, '\(original.id)', not '\(id)'", line: idLine)
        }
        lesson.id = original.id
        lesson.minutes = draft.matter.minutes ?? original.minutes
        lesson.models = draft.matter.models ?? original.models
        let goals = draft.matter.goals ?? []
        if goals.count != original.goals.count {
            file.report(.error, "the original has \(original.goals.count) goals, the translation \(goals.count)", line: 1)
            if goals.isEmpty { lesson.goals = original.goals }
        }
    }

    private var idLine: Int { (file.lines.firstIndex { $0.hasPrefix("id:") } ?? 0) + 1 }
    private var bodyLine: Int { max(1, draft.bodyLine - 1) }

    // MARK: - Cells

    private mutating func add(_ name: String, caption: String?, line: Int) {
        let label = Cell.Label(name)
        guard let index = original.cells.firstIndex(where: { $0.label == label }) else {
            reportExtra("cell", name, known: original.cells.map(\.label.name), line: line)
            return
        }
        var cell = original.cells[index]
        cell.options.caption = caption ?? cell.options.caption
        place(cell, index: index, line: line)
    }

    private mutating func add(own draft: CellDraft) {
        let line = draft.fence.lowerBound
        guard let name = draft.label else {
            file.report(
                .error, "a cell of a translation needs the label of the cell that it replaces", line: line,
                hint: "for the original's cell write <!-- cell: its-label -->")
            return
        }
        guard let index = original.cells.firstIndex(where: { $0.label.name == name }) else {
            reportExtra("cell", name, known: original.cells.map(\.label.name), line: line)
            return
        }
        place(Cell(draft, label: name, file: file.name), index: index, line: line)
    }

    private mutating func place(_ cell: Cell, index: Int, line: Int) {
        guard seenCells.insert(cell.label).inserted else {
            file.report(.error, "the cell '\(cell.label)' stands here a second time", line: line)
            return
        }
        if index < lastCell {
            let before = original.cells[lastCell].label
            file.report(
                .error, "the cell '\(cell.label)' comes after '\(before)'; in the original it comes before it", line: line,
                hint: "later cells use earlier ones, so the order must be the same")
        }
        lastCell = max(lastCell, index)
        lesson.blocks.append(.cell(cell))
    }

    // MARK: - Quizzes and exercises

    private mutating func add(quiz yaml: YAMLText, line: Int) {
        guard let mapping = yaml.mapping() else { return }
        mapping.requireKey("id")
        guard let id = QuizParser.id(in: mapping) else { return }
        guard let quiz = original.quizzes.first(where: { $0.id == id }) else {
            reportExtra("quiz", id.name, known: original.quizzes.map(\.id.name), line: line + 1)
            return
        }
        guard seenQuizzes.insert(id).inserted else {
            file.report(.error, "the quiz '\(id)' stands here a second time", line: line)
            return
        }
        lesson.blocks.append(.quiz(quiz.translated(by: mapping, file: file.name, language: lesson.language)))
    }

    private mutating func add(_ id: Exercise.ID, line: Int) {
        guard originalExercises.contains(id) else {
            reportExtra("exercise", id.name, known: originalExercises.map(\.name), line: line)
            return
        }
        seenExercises.insert(id)
        lesson.blocks.append(.exercise(id))
    }

    private var originalExercises: [Exercise.ID] {
        original.blocks.compactMap { block in
            switch block {
            case .exercise(let id): id
            case .heading, .prose, .cell, .quiz: nil
            }
        }
    }

    // MARK: - Sections

    private mutating func confirm(_ anchor: String, hash: String?, line: Int) {
        guard let section = original.sections.first(where: { $0.anchor == anchor }) else {
            reportExtra("section", anchor, known: original.sections.map(\.anchor), line: line)
            return
        }
        if let heading, case .heading(var block) = lesson.blocks[heading.block] {
            block.original = anchor
            lesson.blocks[heading.block] = .heading(block)
        }
        isConfirmed = true
        seenSections.insert(anchor)
        guard hash != section.digest else { return }
        lesson.outdatedSections.append(anchor)
        let problem: Phrase = hash == nil
            ? "the translation of the section '\(anchor)' is not confirmed"
            : "the translation of the section '\(anchor)' is outdated; the original, \("\(original.file):\(section.line)"), has changed"
        file.report(
            .warning, problem, line: line,
            hint: "when it is right, write \(comment(for: section))")
    }

    private mutating func endSection() {
        defer { isConfirmed = false }
        guard !isConfirmed else { return }
        let index = headingCount
        let hint: Phrase? = index < original.sections.count ? "if it is this one, add \(comment(for: original.sections[index]))" : nil
        file.report(
            .warning, heading == nil ? "nothing confirms the translation above the first heading"
                : "this section does not say which section of the original it translates",
            line: heading?.line ?? bodyLine, hint: hint)
    }

    private func comment(for section: Section) -> String { "<!-- translates: \(section.anchor) \(section.digest) -->" }

    // MARK: - What is missing or extra

    private func reportExtra(_ kind: Phrase, _ name: String, known: [String], line: Int) {
        file.report(
            .error, "the original has no \(kind) '\(name)'", line: line, column: file.column(ofLast: name, inLine: line),
            hint: nearMiss(of: name, in: known) ?? (known.isEmpty ? nil : "it has: \(known.joined(separator: ", "))"))
    }

    private func reportMissing() {
        for cell in original.cells where !seenCells.contains(cell.label) {
            missing("cell '\(cell.label)'", original: cell.line, hint: "write <!-- cell: \(cell.label) --> where it belongs")
        }
        for quiz in original.quizzes where !seenQuizzes.contains(quiz.id) {
            missing("quiz '\(quiz.id)'", original: quiz.line, hint: "repeat it with its id and its words in this language")
        }
        for id in originalExercises where !seenExercises.contains(id) {
            missing("exercise '\(id)'", original: nil, hint: "repeat its fence")
        }
        for section in original.sections where !seenSections.contains(section.anchor) && headingCount + 1 < original.sections.count {
            missing("section '\(section.anchor)'", original: section.line, hint: nil, severity: .warning)
        }
    }

    private func missing(_ what: Phrase, original line: Int?, hint: Phrase?, severity: Diagnostic.Severity = .error) {
        let place = line.map { " (\(original.file):\($0))" } ?? ""
        file.report(severity, "the translation lacks the \(what)\(place)", line: max(file.lines.count, 1), hint: hint)
    }
}
