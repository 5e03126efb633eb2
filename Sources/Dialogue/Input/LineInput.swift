/// A line that is being typed, with a cursor that moves by what a reader takes as one character.
package struct LineInput: Hashable, Sendable {
    package private(set) var characters: [Character]
    /// How many characters stand before the cursor.
    package private(set) var cursor: Int

    /// Longer lines are no answers.
    private static let limit = 500

    package init(_ text: String = "") {
        characters = Array(text)
        cursor = characters.count
    }

    package var text: String { String(characters) }

    /// Whether the key means something to a line; if so it was done.
    package mutating func handle(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(character)
        case .pasted(let text):
            // On one line, and nothing that a terminal would obey.
            for character in text.trimmed {
                if character.isNewline || character == "\t" { insert(" ") } else if !character.isControl { insert(character) }
            }
        case .backspace:
            guard cursor > 0 else { return true }
            cursor -= 1
            characters.remove(at: cursor)
        case .delete: if cursor < characters.count { characters.remove(at: cursor) }
        case .left: cursor = max(cursor - 1, 0)
        case .right: cursor = min(cursor + 1, characters.count)
        case .home: cursor = 0
        case .end: cursor = characters.count
        case .eraseLine: self = LineInput()
        case .enter, .escape, .up, .down, .pageUp, .pageDown, .interrupt, .redraw, .suspend, .endOfInput, .other: return false
        }
        return true
    }

    /// Combining marks join the character before them, as `Character` has it.
    private mutating func insert(_ character: Character) {
        guard characters.count < Self.limit else { return }
        let before = String(characters[..<cursor])
        let joined = Array(before + String(character))
        characters = joined + characters[cursor...]
        cursor = joined.count
    }
}

extension Character {
    fileprivate var isControl: Bool { unicodeScalars.contains { $0.value < 0x20 || (0x7F..<0xA0).contains($0.value) } }
}
