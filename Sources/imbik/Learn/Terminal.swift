import Foundation
import TerminalView

/// The terminal of this process: single keys in, its size, and its settings put back however the session ends.
final class Terminal {
    /// What a learner pressed.
    enum Key: Equatable {
        case character(Character)
        case enter
        case interrupt
        case endOfInput
        /// An arrow, a function key: nothing that we use.
        case other
    }

    enum Mode {
        /// As it was: for the editor, and for whatever follows this program.
        case original
        /// Keys come at once and are not shown; Ctrl-C is a key.
        case keys
        /// Keys are not shown; Ctrl-C interrupts.
        case running
    }

    private var original = termios()
    var mode = Mode.original {
        didSet { apply() }
    }

    /// Nil without a terminal on both sides.
    init?() {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &original) == 0 else { return nil }
        settingsAtStart = original
        for ending in [SIGTERM, SIGHUP] {
            signal(ending) { number in
                tcsetattr(STDIN_FILENO, TCSANOW, &settingsAtStart)
                signal(number, SIG_DFL)
                raise(number)
            }
        }
    }

    deinit {
        mode = .original
        apply()
    }

    static var columns: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    static var style: TerminalStyle {
        TerminalStyle(
            environment: ProcessInfo.processInfo.environment, isTerminal: isatty(STDOUT_FILENO) == 1, columns: columns)
    }

    /// Waits for a key.
    func key() -> Key {
        mode = .keys
        guard let first = byte() else { return .endOfInput }
        switch first {
        case 3: return .interrupt
        case 4: return .endOfInput
        case 10, 13: return .enter
        case 27:
            // The rest of an escape sequence comes at once, or there is none.
            while hasInput { _ = byte() }
            return .other
        case 0..<32, 127: return .other
        default:
            var bytes = [first]
            let more = first >= 0xF0 ? 3 : first >= 0xE0 ? 2 : first >= 0xC0 ? 1 : 0
            for _ in 0..<more { bytes.append(byte() ?? 0) }
            return String(validating: bytes, as: UTF8.self)?.first.map { .character($0) } ?? .other
        }
    }

    private var hasInput: Bool {
        var wanted = pollfd(fd: STDIN_FILENO, events: Int16(POLLIN), revents: 0)
        return poll(&wanted, 1, 20) > 0
    }

    private func byte() -> UInt8? {
        var byte: UInt8 = 0
        while true {
            let count = read(STDIN_FILENO, &byte, 1)
            if count == 1 { return byte }
            if count < 0 && errno == EINTR { continue }
            return nil
        }
    }

    /// Forgets what was typed while a cell ran.
    func discardInput() { tcflush(STDIN_FILENO, TCIFLUSH) }

    private func apply() {
        var settings = original
        switch mode {
        case .original: break
        case .keys: settings.c_lflag &= ~UInt32(ICANON | ECHO | ISIG)
        case .running: settings.c_lflag &= ~UInt32(ICANON | ECHO)
        }
        tcsetattr(STDIN_FILENO, TCSANOW, &settings)
    }
}

/// What the terminal was like before, for the handler of signals that end the program. Written once.
private nonisolated(unsafe) var settingsAtStart = termios()
