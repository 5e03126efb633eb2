package import Lessons

/// A learner's way through the course: where they are, what waits for them, what they have done.
///
/// A value without a terminal, files or processes; whoever drives it shows blocks, runs cells and saves `progress`.
package struct LearnSession: Sendable {
    /// What waits for the learner at the end of the blocks shown.
    package enum Stop: Hashable, Sendable {
        case cell(Cell)
        case quiz(Quiz)
        case exercise(Exercise.ID)
        /// The end of a section.
        case section
        case lessonEnd
    }

    package let course: Course
    package private(set) var progress: Progress
    package private(set) var language: Language
    package private(set) var lesson: Lesson
    /// The lesson's index in the course.
    package private(set) var entry: Int
    /// The first piece that the learner has not left behind.
    package private(set) var position: Position

    /// Opens the lesson `name`, or the one that was open last, or the first.
    ///
    /// - Parameter language: the learner's wish; the one chosen last if nil.
    /// - Returns: nil if there is no such lesson.
    package init?(course: Course, progress: Progress, lesson name: String?, language: Language?, fallback: Language) {
        let remembered = progress.language.flatMap { Language(rawValue: $0) }
        let wanted = name.map { course.entry(named: $0) } ?? progress.current.flatMap { course.entry(named: $0) } ?? course.entries.first
        let spoken = language ?? remembered ?? fallback
        guard let wanted, let index = course.entries.firstIndex(of: wanted), let lesson = wanted.lesson(in: spoken) else {
            return nil
        }
        (self.course, self.progress, self.language, self.lesson, entry) = (course, progress, spoken, lesson, index)
        position = Self.resuming(progress, lesson)
        if language != nil { self.progress.language = spoken.rawValue }
    }

    /// Whether some of this lesson was read before.
    package var isResumed: Bool { position > .start }

    // MARK: - Reading

    /// The blocks from the present place up to and with the stop.
    package var blocksToShow: [Block] { Array(lesson.blocks[position.block..<stopEnd]) }

    package var stop: Stop {
        guard stopEnd > position.block else { return .lessonEnd }
        switch lesson.blocks[stopEnd - 1] {
        case .cell(let cell): return .cell(cell)
        case .quiz(let quiz): return .quiz(quiz)
        case .exercise(let id): return .exercise(id)
        case .heading, .prose: return stopEnd == lesson.blocks.count ? .lessonEnd : .section
        }
    }

    /// Leaves the stop behind.
    package mutating func advance() { move(to: Position(block: stopEnd)) }

    /// Goes to a piece of the open lesson.
    package mutating func move(to new: Position) {
        position = min(max(new, .start), lesson.end)
        remember()
    }

    /// Opens a lesson where it was left, or at a place in it.
    package mutating func open(_ entry: Int, at new: Position? = nil) {
        guard course.entries.indices.contains(entry), let other = course.entries[entry].lesson(in: language) else { return }
        (self.entry, lesson) = (entry, other)
        position = Self.resuming(progress, other)
        if let new { position = min(max(new, .start), lesson.end) }
        remember()
    }

    /// Marks the lesson as finished.
    package mutating func finishLesson() {
        progress.lessons[lesson.id.name, default: Progress.LessonRecord()].isFinished = true
    }

    /// The lesson after this one in the course.
    package var nextEntry: Int? { entry + 1 < course.entries.count ? entry + 1 : nil }

    /// Marks the lesson as finished and opens the one after it; false at the end of the course.
    package mutating func openNextLesson() -> Bool {
        finishLesson()
        guard let nextEntry else { return false }
        open(nextEntry)
        return true
    }

    /// Goes on in the next language of the lesson, at the same place; false if there is no other.
    package mutating func switchLanguage() -> Bool {
        let languages = course.outline.languages.filter { course.entries[entry].lessons[$0] != nil }
        guard let index = languages.firstIndex(of: lesson.language), languages.count > 1 else { return false }
        let place = Place(of: position, in: lesson)
        language = languages[(index + 1) % languages.count]
        guard let other = course.entries[entry].lessons[language] else { return false }
        lesson = other
        position = place.position(in: lesson)
        progress.language = language.rawValue
        return true
    }

    /// Goes back to the lesson's first block; what was done stays.
    package mutating func restart() { move(to: .start) }

    // MARK: - How much is done

    /// The part of a lesson that was read, from 0 to 1.
    package func fraction(of entry: Int) -> Double {
        guard let lesson = course.entries[entry].lesson(in: language), let record = progress.lessons[lesson.id.name] else { return 0 }
        if record.isFinished || lesson.blocks.isEmpty { return 1 }
        return Double(record.furthest.index(in: lesson)) / Double(lesson.blocks.count)
    }

    /// The minutes that the rest of a lesson takes an attentive reader.
    package func minutesLeft(of entry: Int) -> Int {
        guard let lesson = course.entries[entry].lesson(in: language) else { return 0 }
        return Int((Double(lesson.minutes) * (1 - fraction(of: entry))).rounded(.up))
    }

    /// Which cell of how many comes at the stop or after it.
    package var cellCount: (passed: Int, all: Int) {
        let passed = lesson.blocks[..<position.block].count { if case .cell = $0 { true } else { false } }
        return (passed, lesson.cells.count)
    }

    // MARK: - Cells

    /// What is kept of the cell.
    package func record(of cell: Cell) -> Progress.CellRecord? { record.cells[cell.label.name] }

    /// The cell's source as the learner left it.
    package func source(of cell: Cell) -> String { record(of: cell)?.source ?? cell.source }

    package mutating func record(_ state: Progress.CellState, of cell: Cell, source: String) {
        let own = source == cell.source ? nil : source
        progress.lessons[lesson.id.name, default: Progress.LessonRecord()].cells[cell.label.name] =
            Progress.CellRecord(state: state, source: own)
    }

    /// Keeps the learner's source and what is known of the cell's last run, which was of another source.
    package mutating func keep(_ source: String, of cell: Cell) {
        var kept = record(of: cell) ?? Progress.CellRecord(state: .failed)
        kept.source = source == cell.source ? nil : source
        progress.lessons[lesson.id.name, default: Progress.LessonRecord()].cells[cell.label.name] = kept
    }

    /// Marks those of the labels whose cells were run to their end.
    package mutating func markStale(_ labels: Set<Cell.Label>) {
        for label in labels where record.cells[label.name]?.state == .done {
            progress.lessons[lesson.id.name]?.cells[label.name]?.isStale = true
        }
    }

    package var staleCells: [Cell] { lesson.cells.filter { record(of: $0)?.isStale == true } }

    /// The cells above `block`, in order: a cell there may need what they declare.
    package func cells(above block: Int) -> [Cell] {
        lesson.blocks.prefix(block).compactMap { block in
            switch block {
            case .cell(let cell): cell
            case .heading, .prose, .quiz, .exercise: nil
            }
        }
    }

    // MARK: - Quizzes

    /// The hints that were taken, and whether the answer was shown.
    package func record(of quiz: Quiz.ID) -> Progress.QuizRecord { record.quizzes[quiz.name] ?? Progress.QuizRecord() }

    package mutating func record(_ new: Progress.QuizRecord, of quiz: Quiz.ID) {
        progress.lessons[lesson.id.name, default: Progress.LessonRecord()].quizzes[quiz.name] = new
    }

    // MARK: - Places

    private var record: Progress.LessonRecord { progress.lessons[lesson.id.name] ?? Progress.LessonRecord() }

    private var stopEnd: Int { lesson.stopEnd(after: position) }

    private static func resuming(_ progress: Progress, _ lesson: Lesson) -> Position {
        guard let record = progress.lessons[lesson.id.name], !record.isFinished else { return .start }
        return record.place.position(in: lesson)
    }

    private mutating func remember() {
        progress.current = lesson.id.name
        var kept = record
        kept.place = Place(of: position, in: lesson)
        if position > kept.furthest.position(in: lesson) { kept.furthest = kept.place }
        progress.lessons[lesson.id.name] = kept
    }
}
