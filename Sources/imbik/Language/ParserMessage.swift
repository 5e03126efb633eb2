import Diagnostics
import Foundation
import Lessons
import Translations

/// What the argument parser says, in the language of the interface.
struct ParserMessage {
    /// In English, as the parser made it.
    let english: String
    let interface: Interface

    var text: String {
        switch interface.language {
        case .english: return english
        case .turkish: break
        }
        if english.hasPrefix("OVERVIEW:") || english.hasPrefix("USAGE:"), let screen { return screen }
        return english.split(separator: "\n", omittingEmptySubsequences: false).map { line(String($0)) }
            .joined(separator: "\n")
    }

    private func line(_ line: String) -> String {
        // `Help:  --top <top>  How many tokens to show.`
        if line.hasPrefix("Help:  "), let gap = line.dropFirst(7).firstRange(of: "  ") {
            let text = String(line[gap.upperBound...])
            let translated = line[..<gap.upperBound] + (Turkish.table[text] ?? text)
            return Turkish.commandLine.recognized(String(translated)) ?? String(translated)
        }
        return Turkish.commandLine.recognized(line) ?? line
    }

    /// The help screen of the command that the parser's screen is of.
    private var screen: String? {
        let lines = english.split(separator: "\n", omittingEmptySubsequences: false)
        let usage = lines.drop { !$0.hasPrefix("USAGE: ") }.prefix { !$0.isEmpty }.joined(separator: " ")
        let all = usage.split(separator: " ").dropFirst().map(String.init)
        guard let root = CommandHelp.root, !all.isEmpty else { return nil }
        let words = Array(all.dropFirst())
        let path = [root.commandName] + words.prefix(root.depth(of: words))
        return HelpScreen(
            command: root.command(at: words), path: path, usage: all.joined(separator: " "), book: interface.book,
            columns: Self.columns
        ).text
    }

    /// Of the terminal, as the parser counts them.
    private static var columns: Int {
        if let given = ProcessInfo.processInfo.environment["COLUMNS"].flatMap({ Int($0) }), given > 0 { return given }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
        return Int(size.ws_col)
    }
}
