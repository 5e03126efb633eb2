import Diagnostics
import Foundation
import Lessons
import Translations

/// The language that this run of the program speaks, and its command line without what chose that.
struct Interface: Sendable {
    let language: Language
    /// For the parser: `--lang` stands only where a command has an option of that name.
    let arguments: [String]
    /// What `--lang` was given that is no language of ours.
    let unknownLanguage: String?

    var book: PhraseBook { .of(language) }

    static let current = Interface(
        Array(CommandLine.arguments.dropFirst()), environment: ProcessInfo.processInfo.environment,
        takesLanguage: { CommandHelp.root?.command(at: $0).takesLanguage ?? false })

    /// - Parameter takesLanguage: whether the command that these words name has `--lang` itself.
    init(_ words: [String], environment: [String: String], takesLanguage: ([String]) -> Bool) {
        var rest = words
        var given: String?
        let end = rest.firstIndex(of: "--") ?? rest.endIndex
        if let index = rest[..<end].firstIndex(where: { $0 == "--lang" || $0.hasPrefix("--lang=") }) {
            if let equals = rest[index].firstIndex(of: "=") {
                given = String(rest[index][rest[index].index(after: equals)...])
                rest.remove(at: index)
            } else if index + 1 < end {
                given = rest[index + 1]
                rest.removeSubrange(index...(index + 1))
            }
        }
        language = given.flatMap { Language(rawValue: $0) } ?? Language(locale: environment)
        let names = rest.prefix { !$0.hasPrefix("-") }
        if let given, takesLanguage(Array(names)) {
            // Behind the first word, which is a command or an option of the root.
            rest.insert(contentsOf: ["--lang", given], at: CommandHelp.root?.depth(of: Array(names)) ?? 0)
            unknownLanguage = nil
        } else {
            unknownLanguage = given.flatMap { Language(rawValue: $0) == nil ? $0 : nil }
        }
        arguments = rest
    }
}

extension Language {
    /// The language of the user's locale as POSIX orders the variables, English where it is none of ours.
    init(locale environment: [String: String]) {
        let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
        let name = locale.prefix { $0 != "_" && $0 != "." && $0 != "@" }
        self = Language(rawValue: String(name)) ?? .english
    }
}
