/// What the terminal can do, as a value: the executable decides it once, the renderers only read it.
package struct TerminalStyle: Hashable, Sendable {
    package enum Ink: Hashable, Sendable {
        /// No escape sequences at all: a pipe, `TERM=dumb`.
        case plain
        /// Bold, italic and underline, but no colour: `NO_COLOR`.
        case monochrome
        case ansi16
        case palette256
    }

    package enum Glyphs: Hashable, Sendable {
        case unicode
        /// Bullets, rules and frames in ASCII. The lesson's own words stay as they are.
        case ascii
    }

    package enum Links: Hashable, Sendable {
        /// The address stands below the text.
        case below
        /// The terminal's own hyperlinks (OSC 8).
        case hyperlinks
    }

    /// Columns to use; between 40 and 200.
    package var width: Int
    package var ink: Ink
    package var glyphs: Glyphs
    package var links: Links
    /// Whether what only draws is left out, rules, bars, frames: a screen reader would read it aloud.
    package var isSpoken = false

    package init(width: Int = 80, ink: Ink = .plain, glyphs: Glyphs = .unicode, links: Links = .below) {
        self.width = min(max(width, 40), 200)
        (self.ink, self.glyphs, self.links) = (ink, glyphs, links)
    }

    /// Reads a terminal's abilities from the environment, which the caller supplies.
    ///
    /// - Parameters:
    ///   - environment: of the process: TERM, COLORTERM, NO_COLOR, COLUMNS, LC_ALL, LC_CTYPE, LANG.
    ///   - isTerminal: whether the output goes to a terminal.
    ///   - columns: as the terminal itself says; COLUMNS if nil.
    package init(environment: [String: String], isTerminal: Bool, columns: Int?) {
        func value(_ name: String) -> String? { environment[name].flatMap { $0.isEmpty ? nil : $0 } }
        let locale = (value("LC_ALL") ?? value("LC_CTYPE") ?? value("LANG") ?? "").lowercased()
        let speaksASCII = ["c", "posix"].contains(locale) || (!locale.isEmpty && locale.contains(".") && !locale.contains("utf"))
        let term = value("TERM") ?? "dumb"
        let ink: Ink =
            if !isTerminal || term == "dumb" {
                .plain
            } else if value("NO_COLOR") != nil {
                .monochrome
            } else if term.contains("256color") || value("COLORTERM") != nil {
                .palette256
            } else {
                .ansi16
            }
        let width = columns ?? value("COLUMNS").flatMap { Int($0) } ?? 80
        // Wider lines are hard to read.
        self.init(width: min(width, 100), ink: ink, glyphs: speaksASCII ? .ascii : .unicode, links: .below)
    }
}
