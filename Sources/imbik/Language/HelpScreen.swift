import Diagnostics
import Foundation
import TerminalView

/// The help of a command in a language that the argument parser does not speak, laid out as the parser does.
struct HelpScreen {
    let command: CommandHelp
    /// The names of the command, from the program's own.
    let path: [String]
    /// How the command is called, on one line of English: `imbik next [--top <top>] <prompt>`.
    let usage: String
    let book: PhraseBook
    let columns: Int

    private static let helpColumn = 26

    var text: String {
        var parts: [String] = []
        if let abstract = command.abstract {
            parts.append(wrapped(say("OVERVIEW: \(translated(abstract))"), indent: 0))
        }
        if let discussion = command.discussion { parts.append(paragraphs(discussion, indent: 0)) }
        parts.append(usageLine)
        parts += sections
        let commands = subcommands
        if !commands.isEmpty {
            let rows = commands.map { row($0.commandName, translated($0.abstract ?? ""), nil) }
            parts.append(say("SUBCOMMANDS:") + "\n" + rows.joined(separator: "\n"))
            let named = (path.dropFirst() + [say("<subcommand>")]).joined(separator: " ")
            parts.append(wrapped("  " + say("See '\(path[0]) help \(named)' for detailed help."), indent: 2))
        }
        return parts.joined(separator: "\n\n") + "\n"
    }

    private var subcommands: [CommandHelp] {
        (command.subcommands ?? []).filter { $0.shouldDisplay && $0.commandName != "help" }
    }

    private var shown: [CommandHelp.Argument] { (command.arguments ?? []).filter(\.shouldDisplay) }

    // MARK: - Usage

    /// The parser's own line, which knows what may be left out.
    private var usageLine: String {
        let words = usage.replacing("<options>", with: "<\(say("options"))>").replacing("<subcommand>", with: say("<subcommand>"))
        return wrapped(say("USAGE: \(words)"), indent: 2)
    }

    // MARK: - Sections

    /// Arguments, groups of options with a title of their own, the other options.
    private var sections: [String] {
        var titles: [String?] = []
        for argument in shown where argument.sectionTitle.map({ !titles.contains($0) }) ?? false {
            titles.append(argument.sectionTitle)
        }
        let arguments = shown.filter { $0.kind == .positional && $0.sectionTitle == nil }
        let groups = titles.map { title in shown.filter { $0.sectionTitle == title } }
        let options = shown.filter { $0.kind != .positional && $0.sectionTitle == nil }
        let headings = [say("ARGUMENTS:")] + titles.map { uppercased(translated($0 ?? "")) + ":" } + [say("OPTIONS:")]
        return zip(headings, [arguments] + groups + [options]).compactMap { heading, group in
            guard !group.isEmpty else { return nil }
            let rows = group.map { row(label($0), description($0), $0.discussion) }
            return heading + "\n" + rows.joined(separator: "\n")
        }
    }

    /// By Turkish rules: i and ı are two letters.
    private func uppercased(_ title: String) -> String { title.uppercased(with: Locale(identifier: "tr")) }

    private func label(_ argument: CommandHelp.Argument) -> String {
        let value = argument.valueName.map { "<\($0)>" } ?? ""
        let names = (argument.names ?? []).sorted { $0.kind == .short && $1.kind != .short }.map(\.written).joined(separator: ", ")
        return switch argument.kind {
        case .positional: value
        case .option: "\(names) \(value)"
        case .flag: names
        }
    }

    private func description(_ argument: CommandHelp.Argument) -> String {
        let abstract = translated(argument.abstract ?? "")
        let values = argument.allValues.map { $0.joined(separator: ", ") } ?? ""
        let preset = argument.kind == .flag ? "" : argument.defaultValue ?? ""
        let note: Phrase? =
            switch (values.isEmpty, preset.isEmpty) {
            case (true, true): nil
            case (false, true): "(values: \(values))"
            case (true, false): "(default: \(preset))"
            case (false, false): "(values: \(values); default: \(preset))"
            }
        return [abstract, note.map { say($0) } ?? ""].filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func row(_ label: String, _ text: String, _ discussion: String?) -> String {
        let space = String(repeating: " ", count: Self.helpColumn)
        var lines = wrapped(space + text, indent: Self.helpColumn)
        let start = "  " + label
        if start.count < Self.helpColumn {
            lines = start + lines.dropFirst(start.count)
        } else {
            lines = text.isEmpty ? start : start + "\n" + lines
        }
        if let discussion, !discussion.isEmpty { lines += "\n" + paragraphs(discussion, indent: 8) }
        return lines
    }

    // MARK: - Words

    private func say(_ phrase: Phrase) -> String { phrase.text(in: book) }

    /// A text of the parser's in the screen's language; where it has line breaks, as a whole.
    private func translated(_ english: String) -> String { book.pattern(english) }

    private func paragraphs(_ text: String, indent: Int) -> String {
        let space = String(repeating: " ", count: indent)
        return text.split(separator: "\n\n", omittingEmptySubsequences: true).map { paragraph in
            let words = translated(String(paragraph))
            return words.split(separator: "\n", omittingEmptySubsequences: false)
                .map { wrapped(space + $0, indent: indent + hang($0)) }.joined(separator: "\n")
        }.joined(separator: "\n\n")
    }

    /// Where a line goes on below itself: under its text, if it begins with a word and a gap.
    private func hang(_ line: Substring) -> Int {
        guard let gap = line.drop(while: { $0 == " " }).firstRange(of: "  ") else { return line.prefix { $0 == " " }.count }
        return line.count - line[gap.lowerBound...].drop { $0 == " " }.count
    }

    /// Breaks one line at spaces; what follows the break is indented.
    private func wrapped(_ line: String, indent: Int) -> String {
        let width = max(columns, 20)
        var lines: [String] = []
        var current = String(line.prefix { $0 == " " })
        var isEmpty = true
        for word in line.drop(while: { $0 == " " }).split(separator: " ", omittingEmptySubsequences: false) {
            if !isEmpty && current.count + 1 + word.count > width {
                lines.append(current)
                current = String(repeating: " ", count: indent)
                isEmpty = true
            }
            current += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return (lines + [current]).joined(separator: "\n")
    }
}
