import Dialogue
import Foundation
import TerminalView

/// Writes text that scrolls by, and below it the foot, which it takes away and writes again.
///
/// The cursor rests on the foot's first line, not below it: when the terminal's size changes and lines wrap anew, all that
/// stands from the cursor on is still the foot and nothing else.
struct ScreenWriter {
    private let flow: Dialogue.Flow
    private var shown = Foot()
    private var isShown = false

    init(flow: Dialogue.Flow) { self.flow = flow }

    /// Everything in one write, so that nothing flickers.
    mutating func write(_ lines: [StyledLine], foot: Foot, style: TerminalStyle) {
        switch flow {
        case .lines: imbik.write(style.encoded(lines))
        case .keys:
            guard !lines.isEmpty || foot != shown || !isShown else { return }
            imbik.write(erasing + style.encoded(lines) + drawing(foot, style))
            (shown, isShown) = (foot, true)
        }
    }

    /// Takes the foot away: the editor comes, or the end.
    mutating func clear() {
        guard flow == .keys else { return }
        imbik.write(erasing)
        isShown = false
    }

    private var erasing: String { isShown ? "\r\u{1B}[J" : "" }

    private func drawing(_ foot: Foot, _ style: TerminalStyle) -> String {
        var rows = foot.lines.map(style.encoded)
        if let input = foot.input { rows.insert(style.encoded(input.line), at: 0) }
        guard !rows.isEmpty else { return "" }
        var text = rows.joined(separator: "\n") + "\r"
        if rows.count > 1 { text += "\u{1B}[\(rows.count - 1)A" }
        if let column = foot.input?.column, column > 0 { text += "\u{1B}[\(column)C" }
        return text
    }
}
