import ClassGrading
import Foundation
import Grading
import Learning
import Lessons
import Submissions
import Testing

@Suite("Grading that is killed at any instant is gone on with: no grade is lost, none given twice")
struct KilledGradingTests {
    private static let learners = 24

    /// A program for each learner, every third of them right.
    private static func sources() -> KeyValuePairs<String, String?> {
        [
            "00": source(0), "01": source(1), "02": source(2), "03": source(3), "04": source(4), "05": source(5), "06": source(6),
            "07": source(7), "08": source(8), "09": source(9), "10": source(10), "11": source(11), "12": source(12), "13": source(13),
            "14": source(14), "15": source(15), "16": source(16), "17": source(17), "18": source(18), "19": source(19),
            "20": source(20), "21": source(21), "22": source(22), "23": source(23),
        ]
    }

    private static func source(_ number: Int) -> String {
        (number % 3 == 0 ? Classroom.right : Classroom.half) + " // \(number)"
    }

    /// A child process grades the class; it is killed by the kernel (SIGKILL) after some time, wherever it is then. The same
    /// gradebook goes through all the kills.
    @Test func everyKillIsSurvived() async throws {
        let room = try Classroom()
        // Programs that are compiled already are graded in milliseconds, so that a kill hits one of many instants. A
        // gradebook of its own, so that the first kill finds an empty one.
        _ = try Classroom.compileEverything(in: room.folder, Self.sources())
        var generator = SplitMix(state: 7)
        var before: [Gradebook.Entry] = []
        var kills = 0
        while before.count < Self.learners, kills < 60 {
            let microseconds = UInt32.random(in: 20_000..<250_000, using: &generator)
            await #expect(processExitsWith: .signal(SIGKILL)) { [folder = room.folder as String, microseconds = microseconds as UInt32] in
                Thread.detachNewThread {
                    usleep(microseconds)
                    kill(getpid(), SIGKILL)
                }
                _ = try Classroom(folder: folder).grade(KilledGradingTests.sources())
                sleep(10)
            }
            kills += 1
            let now = try room.gradebook().entries()
            // What was given stays as it was given, to the millisecond.
            let kept = now.filter { entry in before.contains { $0.learner == entry.learner } }
            #expect(kept == before)
            before = now
        }
        let result = try room.grade(Self.sources())
        let expected = (0..<Self.learners).map { number in number % 3 == 0 ? ItemGrade.Outcome.graded(1) : .graded(0.5) }
        #expect(result.report.submissions.map { $0.items[0].outcome } == expected)
        #expect(try room.gradebook().entries().count == Self.learners)
        #expect(try room.gradebook().formerCount() == 0)
        #expect(kills > 1, "the kills came in the middle")
    }
}

extension Classroom {
    /// Fills the cache of compiled programs and nothing else.
    static func compileEverything(in folder: String, _ sources: KeyValuePairs<String, String?>) throws -> ClassResult {
        let (report, handed) = handed(sources)
        let room = try Classroom(folder: folder)
        let other = try Gradebook(path: folder + "/other.sqlite", newSeed: 1)
        return try room.grader(other).grade(report, handed, scope: .new, language: ReportWords(.english), jobs: 2) { _ in }
    }
}

/// Draws that are the same in every run.
private struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
        return z ^ z >> 31
    }
}
