package import Grading
package import Learning
package import Lessons
package import TerminalView

/// The dialogue with a learner as a value: an event goes in, what to do comes out, and `foot` says what waits.
///
/// It knows no terminal, no file, no process and no clock. Text scrolls by and stays in the terminal's history; only the foot
/// is taken away and written again.
package struct Dialogue: Sendable {
    indirect enum Screen: Sendable {
        case home
        case lesson
        case results(SearchResults)
        case summary
        case report
        /// What was looked for, and the screen that it was opened from.
        case glossary(query: String?, from: Screen)
    }

    enum Purpose: Hashable, Sendable {
        case search
        case term
        case answer
        case lessonNumber
    }

    /// Whether keys come one by one, or whole lines.
    package enum Flow: Hashable, Sendable {
        case keys
        case lines
    }

    package internal(set) var session: LearnSession
    package let flow: Flow
    let learner: Learner
    let facts: FactSource
    let frozen: FrozenDisplay.Source
    var style: TerminalStyle
    var size: ScreenSize
    var results: QuizResults
    /// What is known of the exercises that lessons name.
    var exercises: [ExerciseID: ExerciseCard]

    var screen = Screen.home
    var typing: (purpose: Purpose, line: LineInput)?
    /// Lines that wait for room on the screen.
    var more: [StyledLine] = []
    /// How many lines were shown since the last key.
    var shown = 0
    /// What to say below the text until the next key.
    var notice: StyledLine?
    /// What was shown last of the open lesson.
    var page: Page?
    /// Where the pages before this one began; what `b` goes back to.
    var trail: [(entry: Int, spot: Spot)] = []
    /// The quiz at the stop.
    var panel: QuizPanel?
    var running: RunningCell?
    /// While a cell runs, or its end has not been shown: what the learner looks back at.
    var lookingBack: Page?
    /// Output that waits until the learner looks again.
    var held: [StyledLine] = []
    /// Whether the last key was Ctrl-C where nothing runs.
    var isAboutToQuit = false
    /// Whether all that is left is to end.
    package internal(set) var isOver = false
    private var out: [Effect] = []

    /// - Parameters:
    ///   - style: what the terminal can do; its width follows `size`.
    ///   - results: of the quizzes answered before.
    package init(
        session: LearnSession, results: QuizResults, exercises: [ExerciseID: ExerciseCard] = [:], learner: Learner,
        facts: @escaping FactSource, frozen: @escaping FrozenDisplay.Source = { _, _ in nil }, style: TerminalStyle,
        size: ScreenSize, flow: Flow
    ) {
        (self.session, self.results, self.exercises) = (session, results, exercises)
        (self.learner, self.facts, self.frozen) = (learner, facts, frozen)
        (self.style, self.size, self.flow) = (style, size, flow)
        if flow == .lines { self.style.isSpoken = true }
        resize(size)
    }

    /// What comes first: the home screen, or the open lesson.
    package mutating func begin(atHome: Bool) -> [Effect] {
        if atHome { showHome() } else { enterLesson() }
        return flush()
    }

    package mutating func handle(_ event: Event) -> [Effect] {
        switch event {
        case .key(let key): press(key)
        case .line(let line): enter(line)
        case .resized(let size): resize(size)
        case .cell(let happening): handle(happening)
        case .elapsed(let seconds): running?.seconds = seconds
        case .edited(let label, let source): finishEdit(label, source: source)
        case .exercise(let id, let lines, let card): finishExercise(id, lines, card)
        case .editorFailed: note(words.editorFailed, .warning)
        case .editorMissing: note(words.noEditor, .warning)
        }
        return flush()
    }

    private mutating func flush() -> [Effect] {
        defer { out = [] }
        return out
    }

    mutating func order(_ effect: Effect) { out.append(effect) }

    private mutating func resize(_ size: ScreenSize) {
        self.size = size
        // Wider lines are hard to read.
        style.width = min(max(size.columns, 40), 100)
    }

    package var isRunning: Bool { running != nil }

    // MARK: - Words and lines

    var view: LessonView {
        LessonView(style: style, language: session.language, footnotes: session.lesson.footnotes, exercises: exercises)
    }
    var words: Words { Words(session.language) }

    /// The lines that are shown at once at most: what the screen has without the foot.
    var height: Int { max(size.rows - (style.width >= 76 ? 4 : 6), 5) }

    /// What still fits since the last key.
    var room: Int { more.isEmpty ? max(height - shown, 0) : 0 }

    /// Shows lines, at most a screen of them before the next key.
    mutating func show(_ lines: [StyledLine]) {
        guard more.isEmpty else {
            more += lines
            return
        }
        let now = Array(lines.prefix(room))
        more = Array(lines.dropFirst(now.count))
        shown += now.count
        if !now.isEmpty { order(.show(now)) }
    }

    /// Shows a sentence below an empty line.
    mutating func say(_ text: String, _ tint: Tint = .plain) {
        show([StyledLine()] + wrapped([Span(text, tint)], width: style.width))
    }

    /// Says something below the text until the next key; where nothing can be taken away again, as a line.
    mutating func note(_ text: String, _ tint: Tint = .faint) { notice = StyledLine(text, tint) }
}
