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
    private var entry: Int
    /// The first block that the learner has not left behind.
    private var next: Int

    /// Opens the lesson `name`, or the one that was open last, or the first.
    ///
    /// - Parameter language: the learner's wish; the one chosen last if nil.
    /// - Returns: nil if there is no such lesson.
    package init?(course: Course, progress: Progress, lesson name: String?, language: Language?, fallback: Language) {
        let remembered = progress.language.flatMap { Language(rawValue: $0) }
        let language = language ?? remembered ?? fallback
        let wanted: Course.Entry?
        if let name {
            wanted = course.entry(named: name)
        } else {
            wanted = progress.current.flatMap { course.entry(named: $0) } ?? course.entries.first
        }
        guard let wanted, let index = course.entries.firstIndex(of: wanted), let lesson = wanted.lesson(in: language) else {
            return nil
        }
        (self.course, self.progress, self.language, self.lesson, entry) = (course, progress, language, lesson, index)
        let record = progress.lessons[lesson.id.name] ?? Progress.LessonRecord()
        next = record.isFinished ? 0 : record.place.index(in: lesson)
        remember()
    }

    /// Whether some of this lesson was read before.
    package var isResumed: Bool { next > 0 }

    // MARK: - Reading

    /// The blocks from the start of the present section up to the stop: what to show after resuming or a change of language.
    package var recap: [Block] { Array(lesson.blocks[sectionStart..<stopEnd]) }

    /// The blocks from the present place up to and with the stop.
    package var blocksToShow: [Block] { Array(lesson.blocks[next..<stopEnd]) }

    package var stop: Stop {
        guard stopEnd > next else { return .lessonEnd }
        switch lesson.blocks[stopEnd - 1] {
        case .cell(let cell): return .cell(cell)
        case .quiz(let quiz): return .quiz(quiz)
        case .exercise(let id): return .exercise(id)
        case .heading, .prose: return stopEnd == lesson.blocks.count ? .lessonEnd : .section
        }
    }

    /// Leaves the stop behind.
    package mutating func advance() {
        next = stopEnd
        remember()
    }

    /// Marks the lesson as finished and opens the one after it; false at the end of the course.
    package mutating func openNextLesson() -> Bool {
        progress.lessons[lesson.id.name, default: Progress.LessonRecord()].isFinished = true
        guard entry + 1 < course.entries.count, let following = course.entries[entry + 1].lesson(in: language) else {
            return false
        }
        entry += 1
        lesson = following
        next = progress.lessons[lesson.id.name].map { $0.isFinished ? 0 : $0.place.index(in: lesson) } ?? 0
        remember()
        return true
    }

    /// Goes on in the next language of the lesson, at the same place; false if there is no other.
    package mutating func switchLanguage() -> Bool {
        let languages = course.outline.languages.filter { course.entries[entry].lessons[$0] != nil }
        guard let index = languages.firstIndex(of: lesson.language), languages.count > 1 else { return false }
        let place = Place(of: next, in: lesson)
        language = languages[(index + 1) % languages.count]
        guard let other = course.entries[entry].lessons[language] else { return false }
        lesson = other
        next = place.index(in: lesson)
        progress.language = language.rawValue
        remember()
        return true
    }

    /// Goes back to the lesson's first block; what was done stays.
    package mutating func restart() {
        next = 0
        remember()
    }

    // MARK: - Cells

    /// The cell's source as the learner left it.
    package func source(of cell: Cell) -> String { record.cells[cell.label.name]?.source ?? cell.source }

    package mutating func record(_ state: Progress.CellState, of cell: Cell, source: String) {
        let own = source == cell.source ? nil : source
        progress.lessons[lesson.id.name, default: Progress.LessonRecord()].cells[cell.label.name] =
            Progress.CellRecord(state: state, source: own)
    }

    /// Cells before the present place that were run to their end, in order: their state must be there for the next.
    package var cellsDone: [Cell] {
        lesson.blocks[..<next].compactMap { block in
            switch block {
            case .cell(let cell): record.cells[cell.label.name]?.state == .done ? cell : nil
            case .heading, .prose, .quiz, .exercise: nil
            }
        }
    }

    /// Which cell of how many comes at the stop or after it.
    package var cellCount: (passed: Int, all: Int) {
        let passed = lesson.blocks[..<next].count { if case .cell = $0 { true } else { false } }
        return (passed, lesson.cells.count)
    }

    // MARK: - Places

    private var record: Progress.LessonRecord { progress.lessons[lesson.id.name] ?? Progress.LessonRecord() }

    /// One past the block at which the learner must do something.
    private var stopEnd: Int {
        var index = next
        while index < lesson.blocks.count {
            defer { index += 1 }
            switch lesson.blocks[index] {
            case .cell, .quiz, .exercise: return index + 1
            case .prose: continue
            case .heading:
                // A section ends where the next begins, unless nothing but headings came so far.
                if lesson.blocks[next..<index].contains(where: { if case .prose = $0 { true } else { false } }) { return index }
            }
        }
        return lesson.blocks.count
    }

    private var sectionStart: Int {
        lesson.blocks[..<min(next + 1, lesson.blocks.count)].lastIndex { if case .heading = $0 { true } else { false } } ?? 0
    }

    private mutating func remember() {
        progress.current = lesson.id.name
        progress.lessons[lesson.id.name, default: Progress.LessonRecord()].place = Place(of: next, in: lesson)
    }
}
