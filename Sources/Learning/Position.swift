package import Lessons

/// A piece of a lesson in one language: a block, and in prose one of its paragraphs.
package struct Position: Hashable, Sendable, Comparable {
    package var block: Int
    /// 0 but in prose.
    package var part: Int

    package static let start = Position(block: 0)

    package init(block: Int, part: Int = 0) { (self.block, self.part) = (block, part) }

    package static func < (a: Position, b: Position) -> Bool { (a.block, a.part) < (b.block, b.part) }
}

extension Lesson {
    /// How many pieces the block has, at least one.
    package func parts(of block: Int) -> Int {
        switch blocks[block] {
        case .prose(let prose): max(prose.blocks.count, 1)
        case .heading, .cell, .quiz, .exercise: 1
        }
    }

    /// The piece behind this one.
    package func position(after position: Position) -> Position {
        guard blocks.indices.contains(position.block) else { return end }
        return position.part + 1 < parts(of: position.block)
            ? Position(block: position.block, part: position.part + 1) : Position(block: position.block + 1)
    }

    /// Behind the last piece.
    package var end: Position { Position(block: blocks.count) }

    /// One past the block at which a reader who is at `position` has something to do, or where the section ends.
    package func stopEnd(after position: Position) -> Int {
        var hasProse = false
        for index in position.block..<max(blocks.count, position.block) {
            switch blocks[index] {
            case .cell, .quiz, .exercise: return index + 1
            case .prose: hasProse = true
            case .heading:
                // A section ends where the next begins, unless nothing but headings came so far.
                if hasProse { return index }
            }
        }
        return blocks.count
    }

    /// The headings that `block` stands below, outermost first.
    package func headings(above block: Int) -> [Heading] {
        var path: [Heading] = []
        for case .heading(let heading) in blocks.prefix(block + 1) {
            path.removeAll { $0.level >= heading.level }
            path.append(heading)
        }
        return path
    }
}
