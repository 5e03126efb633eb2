import Lessons
import TerminalView

/// An exercise at the end of a page.
extension Dialogue {
    mutating func pressAtExercise(_ key: Key, _ id: ExerciseID) {
        if exercises[id] != nil, let wish = wish(key) { return order(.exercise(id, wish)) }
        if key.goesOn || key == .character("s") { goOn() } else { note(words.noSuchKey) }
    }

    private func wish(_ key: Key) -> ExerciseWish? {
        switch key {
        case .character("t"): .readTask
        case .character("e"): .edit
        case .character("r"): .check
        case .character, .enter, .escape, .backspace, .delete, .left, .right, .up, .down, .home, .end, .pageUp, .pageDown, .pasted,
            .interrupt, .redraw, .eraseLine, .suspend, .endOfInput, .other:
            nil
        }
    }

    /// Shows what came of it below the page.
    mutating func finishExercise(_ id: ExerciseID, _ lines: [StyledLine], _ card: ExerciseCard?) {
        if let card { exercises[id] = card }
        shown = 0
        show([StyledLine()] + lines)
    }
}
