import Foundation

/// What a program left behind.
struct Ran {
    var status: Int32
    var output: String
    var errors: String

    /// Both streams, the way a golden stores them.
    var transcript: String {
        var text = output
        if !errors.isEmpty { text += "-- standard error\n" + errors }
        return text + "-- exit code \(status)\n"
    }
}

/// Runs a program to its end.
///
/// - Parameters:
///   - environment: the whole environment of the program.
///   - input: its standard input.
func run(
    _ program: String, _ arguments: [String], environment: [String: String], in folder: String = "/", input: Data = Data()
) throws -> Ran {
    // Files instead of pipes: no output is too large, and nothing has to be read while the program runs.
    let place = FileManager.default.temporaryDirectory.appending(path: "imbik-run-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: place) }
    let names = ["in", "out", "err"].map { place.appending(path: $0) }
    try input.write(to: names[0])
    for name in names.dropFirst() { try Data().write(to: name) }

    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment
    process.currentDirectoryURL = URL(filePath: folder)
    process.standardInput = try FileHandle(forReadingFrom: names[0])
    process.standardOutput = try FileHandle(forWritingTo: names[1])
    process.standardError = try FileHandle(forWritingTo: names[2])
    try process.run()
    process.waitUntilExit()
    return Ran(
        status: process.terminationStatus, output: try String(contentsOf: names[1], encoding: .utf8),
        errors: try String(contentsOf: names[2], encoding: .utf8))
}

/// The root of this package.
let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
