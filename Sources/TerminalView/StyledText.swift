/// What a stretch of text means, for colouring; each meaning is also told by words or layout.
package enum Tint: Hashable, Sendable, CaseIterable {
    case plain
    case heading
    case faint
    case code
    case link
    case good
    case bad
    case warning
    case keyword
    case type
    case number
    case string
    case comment
    case attribute
}

/// A stretch of text of one style. Its text is safe for a terminal: whoever makes one has sanitised it.
package struct Span: Hashable, Sendable {
    package struct Style: Hashable, Sendable {
        package var tint = Tint.plain
        package var isBold = false
        package var isItalic = false
        package var isUnderlined = false
        package var isStruck = false
        /// Address of a hyperlink.
        package var link: String?

        package init() {}
        package init(_ tint: Tint) { self.tint = tint }

        package static var bold: Style {
            var style = Style()
            style.isBold = true
            return style
        }
    }

    package private(set) var text: String
    package var style: Style

    /// Any text; control characters and escape sequences in it are taken out.
    package init(_ text: String, _ style: Style = Style()) {
        self.text = terminalSafe(text)
        self.style = style
    }

    package init(_ text: String, _ tint: Tint) { self.init(text, Style(tint)) }
}

/// One line on the screen.
package struct StyledLine: Hashable, Sendable {
    package var spans: [Span]

    package init(_ spans: [Span] = []) { self.spans = spans }
    package init(_ text: String, _ tint: Tint = .plain) { spans = [Span(text, tint)] }

    package var text: String { spans.map(\.text).joined() }
    /// In terminal columns.
    package var width: Int { spans.reduce(0) { $0 + displayWidth($1.text) } }

    /// The line behind `prefix`, as quotes and lists need it.
    package func prefixed(by prefix: Span) -> StyledLine { StyledLine([prefix] + spans) }
    /// An empty line stays empty.
    package func indented(by columns: Int) -> StyledLine {
        spans.isEmpty ? self : prefixed(by: Span(String(repeating: " ", count: columns)))
    }
}
