import Foundation
import GGUF
import TestSupport
import Testing

/// A tiny model, and data whose first letter says the label, in a folder of their own.
struct AdaptingFixture {
    let imbik: ImbikProgram

    init() throws {
        imbik = try ImbikProgram()
        try Data(TinyModel(width: 32, feedForwardWidth: 64).contents().serialized()).write(to: file("tiny.gguf"))
        try write("train.jsonl", 0..<48)
        try write("held.jsonl", 100..<120)
        try write("plain.jsonl", 200..<260, labelled: false)
    }

    func file(_ name: String) -> URL { imbik.folder.appending(path: name) }

    func write(_ name: String, _ range: Range<Int>, labelled: Bool = true) throws {
        let lines = range.map { index in
            let text = (index % 2 == 0 ? "ox " : "we ") + String(index * 7919 % 10007)
            return labelled ? "{\"text\": \"\(text)\", \"label\": \"\(["in", "the"][index % 2])\"}" : "{\"text\": \"\(text)\"}"
        }
        try Data((lines.joined(separator: "\n") + "\n").utf8).write(to: file(name))
    }

    /// Runs in the folder, with one thread: results do not depend on the machine then.
    func run(_ words: String...) throws -> Ran { try imbik.run(words) }

    func tune(_ more: String...) -> [String] {
        ["tune", "train.jsonl", "--model", "tiny.gguf", "--template", "{text}:", "--threads", "1", "--precision", "fp32"] + more
    }

    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: imbik.folder.path).filter { $0 != "cache" }.sorted()
    }

    /// Starts the program, sends `signal` once `path` is there, and says how it ended.
    func interrupted(_ words: [String], by signal: Int32, when path: String) throws -> (process: Process, errors: String) {
        let process = Process()
        process.executableURL = URL(filePath: ImbikProgram.path)
        process.arguments = words
        process.environment = ["PATH": "/usr/bin:/bin", "HOME": imbik.folder.path]
        process.currentDirectoryURL = imbik.folder
        try Data().write(to: file("errors.txt"))
        process.standardError = try FileHandle(forWritingTo: file("errors.txt"))
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        while process.isRunning, !FileManager.default.fileExists(atPath: file(path).path) { usleep(500) }
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        let errors = try String(contentsOf: file("errors.txt"), encoding: .utf8)
        try FileManager.default.removeItem(at: file("errors.txt"))
        return (process, errors)
    }
}
