import Foundation
import Grading
import Lessons

@testable import Learning

/// A folder of a test's own that stands for the user's state folder.
final class StateFolder {
    let path = FileManager.default.temporaryDirectory.appending(path: "imbik-state-\(UUID().uuidString)").path
    /// What the database is called in it.
    var database: String { path + "/imbik/learner.sqlite" }

    deinit { try? FileManager.default.removeItem(atPath: path) }

    func open(seed: UInt64 = 1, learner: String? = nil, patience: Double = 10) throws -> LearnerStore {
        var generator = Counter(value: seed)
        return try LearnerStore(path: database, learner: learner, using: &generator, patience: patience) {
            Date(timeIntervalSince1970: 1_800_000_000)
        }
    }

    func write(_ text: String, to name: String) throws {
        try FileManager.default.createDirectory(atPath: path + "/imbik", withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: path + "/imbik/" + name))
    }

    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path + "/imbik").sorted()) ?? [] }

    /// What `body` throws, with this folder written as `~`.
    func message(_ body: () throws -> Void) -> String {
        do {
            try body()
            return "nothing was thrown"
        } catch {
            return "\(error)".replacing(path, with: "~")
        }
    }
}

/// Draws that are the same in every run.
struct Counter: RandomNumberGenerator {
    var value: UInt64

    mutating func next() -> UInt64 {
        value = value &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return value
    }
}

/// An attempt at the `number`th second.
func attempt(_ number: Int, lesson: String = "demo", quiz: String = "q", answer: Answer = .number("135M")) -> Attempt {
    Attempt(
        lesson: .init(lesson), quiz: .init(quiz), answer: answer, language: .turkish, score: 0.5, hintsTaken: 1,
        at: Date(timeIntervalSince1970: 1_800_000_000 + Double(number)), seconds: 12.5)
}

/// Foundation has one too.
typealias Progress = Learning.Progress
