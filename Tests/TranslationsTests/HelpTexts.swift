import Foundation
import Testing

/// The texts of all help screens of a program, each paragraph of a discussion by itself.
func helpTexts(of program: String) throws -> Set<String> {
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = ["--experimental-dump-help"]
    process.environment = [:]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let data = try #require(try pipe.fileHandleForReading.readToEnd())
    process.waitUntilExit()

    var texts: Set<String> = []
    add(try JSONDecoder().decode(Tool.self, from: data).command, to: &texts)
    return texts
}

private struct Tool: Decodable { var command: Command }

private struct Command: Decodable {
    struct Argument: Decodable {
        var shouldDisplay: Bool
        var sectionTitle: String?
        var abstract: String?
        var discussion: String?
    }

    var abstract: String?
    var discussion: String?
    var subcommands: [Command]?
    var arguments: [Argument]?
}

private func add(_ command: Command, to texts: inout Set<String>) {
    func paragraphs(_ text: String?) -> [String] { (text ?? "").split(separator: "\n\n").map(String.init) }
    texts.formUnion(paragraphs(command.discussion))
    if let abstract = command.abstract { texts.insert(abstract) }
    for argument in command.arguments ?? [] where argument.shouldDisplay {
        texts.formUnion([argument.sectionTitle, argument.abstract].compactMap { $0 }.filter { !$0.isEmpty })
        texts.formUnion(paragraphs(argument.discussion))
    }
    for subcommand in command.subcommands ?? [] { add(subcommand, to: &texts) }
}
