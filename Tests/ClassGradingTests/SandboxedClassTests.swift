import CellKernel
import ClassGrading
import ExerciseRunner
import Foundation
import Grading
import Submissions
import Testing

/// Hostile submissions in a class: each costs its own grade.
@Suite("Nobody's submission costs somebody else's grade", .enabled(if: sandbox() != nil, "needs bubblewrap and user namespaces"))
struct SandboxedClassTests {
    private func hostile(_ name: String) throws -> String {
        let tests = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        return try String(contentsOf: tests.appending(path: "ExerciseRunnerTests/Fixtures/hostile/\(name).swift"), encoding: .utf8)
    }

    @Test func aClassWithHostileMembers() throws {
        let names = ["endless-loop", "memory", "exit-at-load", "forged-report", "forged-messages", "gigabytes-of-output", "thread-bomb"]
        let (right, half) = (Classroom.right, Classroom.half)
        let result = try Classroom().grade(
            [
                "ada": right, "endless-loop": try hostile(names[0]), "memory": try hostile(names[1]), "exit-at-load": try hostile(names[2]),
                "forged-report": try hostile(names[3]), "forged-messages": try hostile(names[4]), "bob": half,
                "gigabytes-of-output": try hostile(names[5]), "thread-bomb": try hostile(names[6]), "carol": right,
            ], confinement: .sandbox(try #require(sandbox())))
        var outcomes = result.outcomes
        #expect(["ada", "bob", "carol"].map { outcomes.removeValue(forKey: $0) } == [.graded(1), .graded(0.5), .graded(1)],
            "\(result.report.submissions.map { $0.items.map(\.reasons) })")
        #expect(outcomes == Dictionary(uniqueKeysWithValues: names.map { ($0, .graded(0)) }))
    }
}

private func sandbox() -> Sandbox? {
    let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
    return Toolchain.find(searchPath: path).flatMap { try? Sandbox.find(searchPath: path, toolchain: $0) }
}
