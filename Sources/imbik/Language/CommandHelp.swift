import ArgumentParser
import Foundation

/// What the argument parser knows of a command: its help as data.
struct CommandHelp: Decodable, Sendable {
    struct Argument: Decodable, Sendable {
        enum Kind: String, Decodable, Sendable { case positional, option, flag }

        struct Name: Decodable, Sendable {
            enum Kind: String, Decodable, Sendable { case long, short, longWithSingleDash }
            var kind: Kind
            var name: String

            var written: String {
                switch kind {
                case .long: "--" + name
                case .short, .longWithSingleDash: "-" + name
                }
            }
        }

        var kind: Kind
        var shouldDisplay: Bool
        var sectionTitle: String?
        var isOptional: Bool
        var isRepeating: Bool
        var names: [Name]?
        var preferredName: Name?
        var valueName: String?
        var defaultValue: String?
        var allValues: [String]?
        var abstract: String?
        var discussion: String?
    }

    var commandName: String
    var shouldDisplay: Bool
    var abstract: String?
    var discussion: String?
    var defaultSubcommand: String?
    var subcommands: [CommandHelp]?
    var arguments: [Argument]?

    /// The whole program.
    static let root: CommandHelp? = {
        struct Tool: Decodable { var command: CommandHelp }
        return try? JSONDecoder().decode(Tool.self, from: Data(Imbik._dumpHelp().utf8)).command
    }()

    /// How many of the first words are names of commands, each below the one before.
    func depth(of words: [String]) -> Int {
        guard let first = words.first, let next = subcommands?.first(where: { $0.commandName == first }) else { return 0 }
        return 1 + next.depth(of: Array(words.dropFirst()))
    }

    /// The command that the first words name.
    func command(at words: [String]) -> CommandHelp {
        guard let first = words.first, let next = subcommands?.first(where: { $0.commandName == first }) else { return self }
        return next.command(at: Array(words.dropFirst()))
    }

    var takesLanguage: Bool {
        arguments?.contains { $0.names?.contains { $0.kind == .long && $0.name == "lang" } ?? false } ?? false
    }
}
