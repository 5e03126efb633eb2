import TerminalView

/// A running cell's streams as lines: whole lines are shown for good, the last unfinished one below them.
struct CellTranscript: Hashable, Sendable {
    private(set) var rest = ""
    private var isError = false
    private var hasBegun = false

    /// A blank line between the cell's source and the first thing that it shows.
    mutating func begun(_ lines: [StyledLine]) -> [StyledLine] {
        guard !lines.isEmpty else { return [] }
        defer { hasBegun = true }
        return (hasBegun ? [] : [StyledLine()]) + lines
    }

    mutating func add(_ text: String, isError: Bool, view: LessonView) -> [StyledLine] {
        var lines: [StyledLine] = []
        if isError != self.isError { lines += finish(view: view) }
        self.isError = isError
        rest += text
        // A line that is not complete may hold half an escape sequence.
        guard let end = rest.utf8.lastIndex(of: 0x0A) else { return lines }
        let whole = String(rest[..<end])
        rest = String(rest[rest.utf8.index(after: end)...])
        return lines + begun(rendered(whole, view))
    }

    mutating func finish(view: LessonView) -> [StyledLine] {
        guard !rest.isEmpty else { return [] }
        defer { rest = "" }
        return begun(rendered(rest, view))
    }

    private func rendered(_ text: String, _ view: LessonView) -> [StyledLine] {
        // `output` takes a final line break as the end of the last line.
        isError ? view.errorOutput(text + "\n") : view.output(text + "\n")
    }
}
