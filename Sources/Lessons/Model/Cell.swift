/// A runnable Swift cell.
package struct Cell: Hashable, Sendable {
    /// The cell's name in its lesson: the author's, or `cell-3` for the third cell when it has none.
    package struct Label: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
        package var name: String

        package init(_ name: String) { self.name = name }
        package init(stringLiteral name: String) { self.name = name }
        package var description: String { name }
    }

    package var label: Label
    /// The Swift text without its option lines; lines end with a line feed, the last one without.
    package var source: String
    package var options: CellOptions
    /// The file that holds the source: in a translation, the English one for cells taken over.
    package var file: String
    /// The file's line of the first source line, from 1.
    package var line: Int

    package init(label: Label, source: String, options: CellOptions = CellOptions(), file: String, line: Int) {
        (self.label, self.source, self.options) = (label, source, options)
        (self.file, self.line) = (file, line)
    }
}

/// What the `//| key: value` lines on top of a cell say.
package struct CellOptions: Hashable, Sendable {
    package enum Expectation: Hashable, Sendable {
        case success
        /// The cell must not compile, or must trap: it is teaching material.
        case error
    }

    package var caption: String?
    /// Whether the source is shown.
    package var echo = true
    /// Whether what the cell shows and prints is shown.
    package var output = true
    /// The committed output is shown without running the cell again.
    package var freeze = false
    /// Wall-clock limit; the runner's own when nil.
    package var timeout: Duration?
    package var expectation = Expectation.success
    package var tags: [String] = []

    package init() {}
}
