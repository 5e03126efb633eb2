import Datasets
import Foundation
import LessonData
import Testing

@Suite("The lessons' data can be read, is balanced, does not leak, and says where it comes from")
struct LessonDataTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "lessons/data")

    static let folders = (try? FileManager.default.contentsOfDirectory(atPath: root.path))?.sorted() ?? []

    static func files(in folder: String) -> [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "\(root.path)/\(folder)")) ?? []
        return names.filter { $0.hasSuffix(".jsonl") || $0.hasSuffix(".csv") }.sorted()
    }

    static let generated = generatedFiles()
    static let trained = folders.filter { files(in: $0).contains("train.jsonl") }

    private func read(_ folder: String, _ name: String) throws -> Dataset { try Dataset.read("\(Self.root.path)/\(folder)/\(name)") }

    @Test func `there is data`() { #expect(Self.folders.count >= 9) }

    @Test(arguments: folders)
    func `every file is read, and a card says what it is`(folder: String) throws {
        let card = try String(contentsOf: Self.root.appending(path: "\(folder)/CARD.md"), encoding: .utf8)
        for part in ["\n## How it was made", "\n## Licence", "\n## Known weaknesses", "\n## Türkçe"] {
            #expect(card.contains(part), "the card of \(folder) has no part '\(part.dropFirst(4))'")
        }
        let files = Self.files(in: folder)
        #expect(!files.isEmpty)
        for name in files {
            let data = try read(folder, name)
            #expect(card.contains("| `\(name)` | \(data.count) |"), "the card of \(folder) does not list \(name) with \(data.count) examples")
            if data.task != .texts { try data.checkForTraining() }
            // Each sentence stands there once with either pronoun.
            if (folder, name) != ("pronouns", "balanced.jsonl") {
                #expect(data.duplicates().copies == [], "\(folder)/\(name) has copies")
            }
        }
    }

    @Test(arguments: trained)
    func `nothing held out is in another file, nearly or whole, and every label is known from training`(folder: String) throws {
        let training = try read(folder, "train.jsonl")
        let names = Self.files(in: folder)
        for (number, name) in names.enumerated() {
            let data = try read(folder, name)
            if data.task == .classification { try data.checkLabels(knownFrom: training) }
            for other in names[..<number] where [name, other].contains(where: { $0.hasPrefix("heldout") }) {
                let leaks = data.leaks(into: try read(folder, other))
                #expect(leaks.map { "\($0.training.text) | \($0.heldOut.text)" } == [], "\(folder)/\(name) and \(other)")
            }
        }
    }

    /// The largest class has at most twice as many examples as the smallest.
    @Test(arguments: folders)
    func `classes are balanced`(folder: String) throws {
        for name in Self.files(in: folder) {
            let counts = try read(folder, name).classBalance.map(\.count)
            #expect((counts.max() ?? 0) <= 2 * (counts.min() ?? 0), "\(folder)/\(name): \(counts)")
        }
    }

    @Test(arguments: generated.map(\.path))
    func `generated files are what the generator makes`(path: String) throws {
        let file = try #require(Self.generated.first { $0.path == path })
        let url = Self.root.appending(path: path)
        if ProcessInfo.processInfo.environment["IMBIK_RECORD"] == "1" {
            try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
            try file.text.write(to: url, atomically: true, encoding: .utf8)
            Issue.record("recorded \(path); run again without IMBIK_RECORD")
            return
        }
        #expect(try String(contentsOf: url, encoding: .utf8) == file.text)
    }
}
