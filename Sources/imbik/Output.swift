import ArgumentParser
import Foundation

/// `--json`, for the commands that have it.
struct OutputOptions: ParsableArguments {
    @Flag(help: "Print JSON, with the field names documented in docs/commands.md.")
    var json = false
}

/// Prints one JSON value on one line; fields are sorted by name, so that two runs can be compared.
func printJSON(_ value: some Encodable) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    print(String(decoding: try encoder.encode(value), as: UTF8.self))
}
