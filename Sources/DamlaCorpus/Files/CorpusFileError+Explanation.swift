public import Diagnostics

extension CorpusFileError {
    public var explanation: Explanation {
        Explanation(fault.problem, place: file, line: line, hint: fault.hint)
    }
}

extension CorpusFileFault {
    var problem: Phrase {
        switch self {
        case .unreadable(let reason): "the file cannot be read: \(term: reason)"
        case .notUTF8: "the line is not UTF-8 text"
        case .noHeading(let expected): "the table has no heading; it needs the columns \(Self.list(expected))"
        case .heading(let expected, let found): "the columns are \(Self.list(found)); they must be \(Self.list(expected))"
        case .cellCount(let expected, let found): found == 1
                ? "the row has 1 cell; the heading has \(expected)"
                : "the row has \(found) cells; the heading has \(expected)"
        case .emptyCell(let column): "the cell '\(column)' is empty"
        case .spaceAround(let cell): "the cell '\(cell)' begins or ends with a space"
        case .unknownValue(let column, let value, _): "'\(value)' is not known as '\(column)'"
        case .duplicate(let column, let value): "'\(value)' stands twice as '\(column)'"
        case .noRows: "the table has no rows"
        case .notANumber(let column, let value): "'\(column)' is '\(value)'; it must be a number from 0 to 1"
        case .outsideSection(let line): "'\(line)' stands before the first section"
        case .unknownSection(let name, _): "the section '\(name)' is not known"
        case .missingSection(let name): "the section '\(name)' is missing or empty"
        case .unbalanced(let bracket): "a '\(bracket)' has no partner"
        case .unknownSlot(let name, _): "the slot '\(name)' is not known here"
        case .unknownForm(let name, _): "the form '\(name)' is not known"
        case .partCount(let expected, let found): "the line has \(found) parts; it needs \(expected), with tabs between them"
        }
    }

    var hint: Phrase? {
        switch self {
        case .unreadable: "give the folder that has 'Facts' and 'Templates' in it"
        case .notUTF8: "save the file as UTF-8"
        case .noHeading, .heading: "columns are separated by tabs, in this order"
        case .cellCount: "cells are separated by one tab each; '-' says that nothing is known"
        case .emptyCell: "write '-' where nothing is known"
        case .unknownValue(_, let value, let known), .unknownSection(let value, let known),
            .unknownSlot(let value, let known), .unknownForm(let value, let known):
            Self.suggestion(for: value, among: known)
        case .spaceAround: "leave only the tab between two cells"
        case .duplicate: "leave one of the two rows"
        case .noRows: "add a row below the heading"
        case .notANumber: "write it like 0.5"
        case .outsideSection: "begin with a section like [fruit]"
        case .missingSection(let name): "add [\(name)] and at least one line below it"
        case .unbalanced: "slots are written {x}, choices <this|that>"
        case .partCount: nil
        }
    }

    private static func list(_ words: [String]) -> String { words.map { "'\($0)'" }.joined(separator: ", ") }

    /// The known word with the most letters in common at the start, otherwise all of them.
    private static func suggestion(for word: String, among known: [String]) -> Phrase {
        let near = known.max { $0.commonPrefix(with: word).count < $1.commonPrefix(with: word).count }
        if let near, near.commonPrefix(with: word).count >= 2 { return "did you mean '\(near)'?" }
        return "known are \(list(known.sorted()))"
    }
}

extension String {
    fileprivate func commonPrefix(with other: String) -> Substring {
        var end = startIndex
        for (left, right) in zip(self, other) {
            guard left == right else { break }
            end = index(after: end)
        }
        return self[..<end]
    }
}
