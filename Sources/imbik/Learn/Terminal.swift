import Dialogue
import Foundation
import TerminalView

/// The terminal of this process: bytes in, its size, its signals, and its settings put back however the session ends.
final class Terminal {
    enum Mode {
        /// As it was: for the editor, and for whatever follows this program.
        case original
        /// Keys come at once and are not shown; Ctrl-C is a key.
        case keys
    }

    enum Signal: UInt8 {
        case resized = 1
        case interrupt = 2
    }

    private var original = termios()
    /// Readable when a signal came.
    let signals: Int32
    var mode = Mode.original {
        didSet { apply() }
    }

    /// Nil without a terminal on both sides.
    init?() {
        var ends: [Int32] = [-1, -1]
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1, tcgetattr(STDIN_FILENO, &original) == 0, pipe(&ends) == 0 else {
            return nil
        }
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        signals = ends[0]
        (settingsAtStart, signalEnd) = (original, ends[1])
        for ending in [SIGTERM, SIGHUP] {
            signal(ending) { number in
                if marksPastes { markPastes(false) }
                tcsetattr(STDIN_FILENO, TCSANOW, &settingsAtStart)
                signal(number, SIG_DFL)
                raise(number)
            }
        }
        signal(SIGWINCH) { _ in tell(.resized) }
        signal(SIGINT) { _ in tell(.interrupt) }
    }

    deinit { apply() }

    var size: ScreenSize {
        var size = winsize()
        let isKnown = ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0 && size.ws_row > 0
        return isKnown ? ScreenSize(columns: Int(size.ws_col), rows: Int(size.ws_row)) : ScreenSize(columns: 80, rows: 24)
    }

    static var columns: Int? {
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }

    /// - Parameter plain: without colours and without signs that only show.
    static func style(plain: Bool = false) -> TerminalStyle {
        var style = TerminalStyle(
            environment: ProcessInfo.processInfo.environment, isTerminal: isatty(STDOUT_FILENO) == 1, columns: columns)
        if plain { style.ink = .plain }
        return style
    }

    /// The bytes that came; nil when nobody is there any more.
    func read() -> [UInt8]? {
        var bytes = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(STDIN_FILENO, &bytes, bytes.count)
        if count < 0 && (errno == EINTR || errno == EAGAIN) { return [] }
        return count > 0 ? Array(bytes[..<count]) : nil
    }

    func takeSignals() -> Set<Signal> {
        var bytes = [UInt8](repeating: 0, count: 64)
        let count = Glibc.read(signals, &bytes, bytes.count)
        return Set(bytes.prefix(max(count, 0)).compactMap { Signal(rawValue: $0) })
    }

    private func apply() {
        var settings = original
        switch mode {
        case .original: break
        case .keys: settings.c_lflag &= ~UInt32(ICANON | ECHO | ISIG)
        }
        tcsetattr(STDIN_FILENO, TCSANOW, &settings)
        let wanted = mode == .keys
        if wanted != marksPastes { markPastes(wanted) }
    }
}

/// Whether the terminal puts marks around pasted text: what is pasted is then told from keys.
private nonisolated(unsafe) var marksPastes = false

/// Makes one call of `write`: handlers of signals call it too. Terminals that do not know the sequence pass over it.
private func markPastes(_ wanted: Bool) {
    marksPastes = wanted
    let sequence: StaticString = wanted ? "\u{1B}[?2004h" : "\u{1B}[?2004l"
    _ = write(STDOUT_FILENO, sequence.utf8Start, sequence.utf8CodeUnitCount)
}

/// What the terminal was like before, for the handler of signals that end the program. Written once.
private nonisolated(unsafe) var settingsAtStart = termios()
/// Where the handlers of signals write. Written once.
private nonisolated(unsafe) var signalEnd: Int32 = -1

/// Called by handlers of signals: makes one call of `write`.
private func tell(_ signal: Terminal.Signal) {
    var byte = signal.rawValue
    let before = errno
    _ = write(signalEnd, &byte, 1)
    errno = before
}
