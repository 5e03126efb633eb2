package import Lessons

/// What a learner has done, as it is kept between sessions.
package struct Progress: Hashable, Sendable, Codable {
    /// How a learner left a cell.
    package enum CellState: String, Hashable, Sendable, Codable {
        case done
        case failed
        case skipped
    }

    package struct CellRecord: Hashable, Sendable, Codable {
        package var state: CellState
        /// The learner's own source, if it differs from the lesson's.
        package var source: String?
        /// Whether something that its result rests on has changed since it ran.
        package var isStale: Bool

        package init(state: CellState, source: String? = nil, isStale: Bool = false) {
            (self.state, self.source, self.isStale) = (state, source, isStale)
        }

        /// `isStale` came later than the rest.
        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            state = try container.decode(CellState.self, forKey: .state)
            source = try container.decodeIfPresent(String.self, forKey: .source)
            isStale = try container.decodeIfPresent(Bool.self, forKey: .isStale) ?? false
        }
    }

    /// What a learner was given for a quiz. The attempts are kept apart, in `Attempt`.
    package struct QuizRecord: Hashable, Sendable, Codable {
        package var hintsTaken: Int
        /// Whether the learner skipped the quiz and saw the answer; what they answer afterwards is no attempt.
        package var isAnswerShown: Bool

        package init(hintsTaken: Int = 0, isAnswerShown: Bool = false) {
            (self.hintsTaken, self.isAnswerShown) = (hintsTaken, isAnswerShown)
        }
    }

    package struct LessonRecord: Hashable, Sendable, Codable {
        /// Where the learner reads.
        package var place: Place
        /// The furthest place that was read; going back does not take it away.
        package var furthest: Place
        /// By the cell's label.
        package var cells: [String: CellRecord] = [:]
        /// By the quiz's id.
        package var quizzes: [String: QuizRecord] = [:]
        package var isFinished = false

        package init(place: Place = .start) { (self.place, furthest) = (place, place) }

        /// `quizzes` and `furthest` came later than the rest.
        package init(from decoder: any Decoder) throws {
            let container = try decoder.container(keyedBy: CodingKeys.self)
            place = try container.decode(Place.self, forKey: .place)
            furthest = try container.decodeIfPresent(Place.self, forKey: .furthest) ?? place
            cells = try container.decode([String: CellRecord].self, forKey: .cells)
            quizzes = try container.decodeIfPresent([String: QuizRecord].self, forKey: .quizzes) ?? [:]
            isFinished = try container.decode(Bool.self, forKey: .isFinished)
        }
    }

    /// The format of `progress.json`.
    package static let version = 1
    package var version = Self.version
    /// The lesson that was open last, by id.
    package var current: String?
    /// The language that was chosen, if one was.
    package var language: String?
    /// By the lesson's id.
    package var lessons: [String: LessonRecord] = [:]

    package init() {}
}

/// A place in a lesson that stays right when the lesson is edited or read in another language.
///
/// It counts blocks from a landmark: a cell, quiz, exercise or section, which are the same in every language.
package struct Place: Hashable, Sendable, Codable {
    package var landmark: String
    package var offset: Int
    /// Within prose, how many of its paragraphs were left behind.
    package var part: Int

    package static let start = Place(landmark: "start", offset: 0)

    package init(landmark: String, offset: Int, part: Int = 0) {
        (self.landmark, self.offset, self.part) = (landmark, offset, part)
    }

    /// `part` came later than the rest.
    package init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        landmark = try container.decode(String.self, forKey: .landmark)
        offset = try container.decode(Int.self, forKey: .offset)
        part = try container.decodeIfPresent(Int.self, forKey: .part) ?? 0
    }

    /// The place of `index` among the blocks of `lesson`.
    package init(of index: Int, in lesson: Lesson) {
        let index = min(max(index, 0), lesson.blocks.count)
        self = Place(landmark: "start", offset: index)
        for (position, block) in lesson.blocks.prefix(index + 1).enumerated() {
            guard let name = Self.landmark(block) else { continue }
            self = Place(landmark: name, offset: index - position)
        }
    }

    package init(of position: Position, in lesson: Lesson) {
        self.init(of: position.block, in: lesson)
        part = position.part
    }

    /// This place among the pieces of `lesson`.
    package func position(in lesson: Lesson) -> Position {
        let block = index(in: lesson)
        return Position(block: block, part: lesson.blocks.indices.contains(block) ? min(part, lesson.parts(of: block) - 1) : 0)
    }

    /// The index of this place among the blocks of `lesson`; its start if the landmark is gone.
    package func index(in lesson: Lesson) -> Int {
        let found = lesson.blocks.firstIndex { Self.landmark($0) == landmark }
        guard let start = found ?? (landmark == "start" ? 0 : nil) else { return 0 }
        // Another language may have fewer blocks up to the next landmark.
        let firstCandidate = found == nil ? start : start + 1
        let next = lesson.blocks.indices.dropFirst(firstCandidate).first { Self.landmark(lesson.blocks[$0]) != nil }
        let end = next ?? lesson.blocks.count
        if offset == 0 || end <= start { return start }
        return min(start + offset, next == nil ? end : max(start, end - 1))
    }

    private static func landmark(_ block: Block) -> String? {
        switch block {
        case .heading(let heading): "section \(heading.original ?? heading.anchor)"
        case .prose: nil
        case .cell(let cell): "cell \(cell.label)"
        case .quiz(let quiz): "quiz \(quiz.id)"
        case .exercise(let id): "exercise \(id)"
        }
    }
}
