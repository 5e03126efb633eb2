import TerminalView

/// What changed between two texts, line by line.
enum LineDifference {
    enum Line: Hashable {
        case same(String)
        case removed(String)
        case added(String)
        /// Lines that are the same and far from a change.
        case omitted(Int)
    }

    /// - Parameter context: how many lines that are the same stand around a change.
    static func lines(from old: String, to new: String, context: Int = 2) -> [Line] {
        let before = old.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let after = new.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let difference = after.difference(from: before)
        var removed: Set<Int> = []
        var inserted: Set<Int> = []
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): inserted.insert(offset)
            }
        }
        var all: [Line] = []
        var (old, new) = (0, 0)
        while old < before.count || new < after.count {
            if removed.contains(old) {
                all.append(.removed(before[old]))
                old += 1
            } else if inserted.contains(new) {
                all.append(.added(after[new]))
                new += 1
            } else {
                all.append(.same(before[old]))
                (old, new) = (old + 1, new + 1)
            }
        }
        return shortened(all, context)
    }

    private static func shortened(_ all: [Line], _ context: Int) -> [Line] {
        func isChange(_ line: Line) -> Bool { if case .same = line { false } else { true } }
        let changes = all.indices.filter { isChange(all[$0]) }
        var lines: [Line] = []
        var omitted = 0
        for (index, line) in all.enumerated() {
            if changes.contains(where: { abs($0 - index) <= context }) {
                if omitted > 0 { lines.append(.omitted(omitted)) }
                omitted = 0
                lines.append(line)
            } else {
                omitted += 1
            }
        }
        if omitted > 0 && !lines.isEmpty { lines.append(.omitted(omitted)) }
        return lines
    }
}

extension LessonView {
    /// The sign in front tells what changed; the colour only stresses it.
    func difference(from old: String, to new: String) -> [StyledLine] {
        LineDifference.lines(from: old, to: new).flatMap { line in
            switch line {
            case .same(let text): chopped([Span("  " + text)], width: style.width)
            case .removed(let text): chopped([Span("- " + text, .bad)], width: style.width)
            case .added(let text): chopped([Span("+ " + text, .good)], width: style.width)
            case .omitted(let count): [StyledLine("  " + words.linesOmitted(count), .faint)]
            }
        }
    }
}
