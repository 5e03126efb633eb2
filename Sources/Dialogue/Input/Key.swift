/// What a learner pressed.
package enum Key: Hashable, Sendable {
    case character(Character)
    case enter
    case escape
    case backspace
    case delete
    case left
    case right
    case up
    case down
    case home
    case end
    case pageUp
    case pageDown
    /// A text that was pasted at once.
    case pasted(String)
    /// Ctrl-C.
    case interrupt
    /// Ctrl-L: show it again.
    case redraw
    /// Ctrl-U: the typed line away.
    case eraseLine
    /// Ctrl-Z.
    case suspend
    /// Ctrl-D, or nobody is there any more.
    case endOfInput
    /// A function key, or another that nothing uses.
    case other
}
