import Diagnostics
import Exercises
import Foundation

/// An exercise's folder as text, to be written, read and thrown away.
struct ExerciseFiles {
    var yaml = ExerciseFiles.doubling
    var files = [
        "starter.swift": "func double(_ x: [Double]) -> [Double] { x }\n",
        "solution.swift": "func double(_ x: [Double]) -> [Double] { x.map { 2 * $0 } }\n",
        "judge.swift": "func spread(_ x: [Double], _ y: [Double]) -> Double { 0 }\nfunc other(_ x: Int) -> Int { x }\n",
        "wrong/squared.swift": "func double(_ x: [Double]) -> [Double] { x.map { $0 * $0 } }\n",
    ]

    static let doubling = """
        id: double
        lesson: demo
        title: { en: Double, tr: İki kat }
        text: { en: Twice each., tr: Her birinin iki katı. }
        points: 2
        minutes: 5
        hints:
          - { en: Multiply., tr: Çarp. }
        calls:
          - "func double(_ x: [Double]) -> [Double]"
        checks:
          - id: plain
            name: { en: Two numbers, tr: İki sayı }
            input: [[1, 2.5]]
            expect: [2, 5.0]
          - id: any
            name: { en: Any numbers, tr: Herhangi sayılar }
            input: { random: [{ between: [-1, 1], count: [0, 4] }], times: 3 }
            expect: solution
            properties: [{ lengthOf: 1 }, { finite: true }]
        wrong:
          - file: wrong/squared.swift
            fails: [plain, any]
            why: { en: You square., tr: Karesini alıyorsun. }

        """

    /// The same with something replaced, which must be there.
    func replacing(_ old: String, with new: String) -> ExerciseFiles {
        precondition(yaml.contains(old), "'\(old)' does not stand there")
        var other = self
        other.yaml = yaml.replacing(old, with: new)
        return other
    }

    func read() throws -> (exercise: Exercise?, diagnostics: [Diagnostic]) {
        let folder = FileManager.default.temporaryDirectory.appending(path: "imbik-exercise-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        for (name, text) in files.merging(["exercise.yml": yaml], uniquingKeysWith: { first, _ in first }) {
            let file = folder.appending(path: name)
            try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(text.utf8).write(to: file)
        }
        return ExerciseFolder(path: folder.path, name: "exercises/double").read()
    }
}
