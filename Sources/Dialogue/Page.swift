import Learning
import Lessons
import TerminalView

/// A place in the text as finely as the screen cuts it.
struct Spot: Hashable, Sendable {
    var position: Position
    /// How much of the piece was shown, in characters without spaces: the same in every width.
    var characters = 0
}

/// What was shown of a lesson at once.
struct Page: Hashable, Sendable {
    var start: Spot
    /// Where the next page begins.
    var end: Spot
    /// Whether all up to and with the stop was shown.
    var isAtStop: Bool
}

/// Cuts a lesson into pages that fit the screen.
struct Pagination {
    let lesson: Lesson
    /// The lines of one piece.
    let render: (Position) -> [StyledLine]

    /// The page from `start` on, of at most `room` lines. It ends at the stop at the latest, and before a piece that does
    /// not fit, unless that piece is longer than a whole page.
    func page(from start: Spot, room: Int, height: Int) -> (lines: [StyledLine], page: Page) {
        let stop = lesson.stopEnd(after: start.position)
        var lines: [StyledLine] = []
        var spot = start
        var beforeHeading: (lines: Int, spot: Spot)?
        while spot.position.block < stop {
            let piece = rest(of: render(spot.position), after: spot.characters)
            let next = Spot(position: lesson.position(after: spot.position))
            if piece.isEmpty {
                spot = next
                continue
            }
            let free = room - lines.count - 1
            if piece.count <= free {
                if case .heading = lesson.blocks[spot.position.block] {
                    beforeHeading = beforeHeading ?? (lines.count, spot)
                } else {
                    beforeHeading = nil
                }
                lines += gap(lines, spot) + piece
                spot = next
                continue
            }
            let mustCut = lines.isEmpty && room >= height
            if mustCut || (piece.count > height - 1 && free >= 6) {
                let part = Array(piece.prefix(max(free, 1)))
                lines += gap(lines, spot) + part
                spot.characters += Self.characters(part)
            } else if let beforeHeading, beforeHeading.lines > 0 || room < height {
                // A heading stays with what follows it.
                lines.removeLast(lines.count - beforeHeading.lines)
                spot = beforeHeading.spot
            }
            break
        }
        return (lines, Page(start: start, end: spot, isAtStop: spot.position.block >= stop))
    }

    /// The rest of a piece goes on right below its beginning.
    private func gap(_ lines: [StyledLine], _ spot: Spot) -> [StyledLine] {
        lines.isEmpty && spot.characters > 0 ? [] : [StyledLine()]
    }

    private func rest(of lines: [StyledLine], after characters: Int) -> [StyledLine] {
        var passed = 0
        var rest = lines[...]
        while let line = rest.first, passed < characters {
            passed += Self.characters([line])
            // A line that was shown in part, in another width, is shown again.
            if passed > characters { break }
            rest = rest.dropFirst()
        }
        return Array(characters == 0 ? lines[...] : rest.drop { $0.text.isEmpty })
    }

    private static func characters(_ lines: [StyledLine]) -> Int {
        lines.reduce(0) { $0 + $1.text.count { $0 != " " } }
    }
}
