import Diagnostics
import Foundation
import LanguageModels
import Tensors
import TestSupport
import Testing
import Tokenization
import Training

@Suite("What a teacher thinks, computed once and kept")
struct SoftTargetsTests {
    let path = NSTemporaryDirectory() + "imbik-soft-targets-\(UUID().uuidString)"
    static let sequences = TinyClass.sequences(5)
    static let V = TinyModel.vocabulary.tokens.count

    func stored(_ settings: DistillationSettings, kept: Int, teacher: TrainableModel) throws -> StoredSoftTargets {
        try StoredSoftTargets.compute(
            teacher, sequences: Self.sequences, settings: settings, kept: kept, tokensABatch: 16, to: path)
    }

    static let kinds: [(DistillationSettings, Int)] = [
        (DistillationSettings(temperature: 2), V), (DistillationSettings(temperature: 1, softShare: 0.5), V),
        (DistillationSettings(temperature: 2, support: .tokens(DistillationTests.labels)), 0),
    ]

    @Test(arguments: kinds)
    func withAllEntriesTheyAreTheTeacherItself(_ settings: DistillationSettings, _ kept: Int) throws {
        let teacher = try TinyClass.teacher()
        let kept = try stored(settings, kept: kept, teacher: teacher)
        #expect(kept.targetCount == Batch(Self.sequences).targetCount)
        // Another order and another grouping than the teacher's own.
        let batch = Batch([Self.sequences[3], Self.sequences[1], Self.sequences[4]])
        let (live, other) = (try TinyClass.student(), try TinyClass.student())
        let first = try DistillationObjective(student: live, teacher: .live(teacher), settings: settings)
            .addGradients(of: batch, scale: 1)
        let second = try DistillationObjective(student: other, teacher: .stored(kept), settings: settings)
            .addGradients(of: batch, scale: 1)
        #expect(abs(first.sum - second.sum) < 1e-4 * first.sum)
        for (a, b) in zip(live.trainedParameters, other.trainedParameters) {
            let worst = zip(a.copiedGradient, b.copiedGradient).map { abs($0 - $1) }.max() ?? 0
            #expect(worst < 1e-4, "\(a.name)")
        }
    }

    @Test(arguments: [1, 4, 20])
    func withFewEntriesTheOthersCountAsOne(_ kept: Int) throws {
        let teacher = try TinyClass.teacher()
        let settings = DistillationSettings(temperature: 1.5)
        let few = DistillationObjective(
            student: try TinyClass.student(), teacher: .stored(try stored(settings, kept: kept, teacher: teacher)),
            settings: settings)
        let all = DistillationObjective(student: try TinyClass.student(), teacher: .live(teacher), settings: settings)
        let batch = Batch(Self.sequences)
        let (less, whole) = (try few.addGradients(of: batch, scale: 1).sum, try all.addGradients(of: batch, scale: 1).sum)
        // Joining entries never raises a divergence (the log-sum inequality), and one entry says less than twenty.
        #expect(less > 0 && less <= whole + 1e-4)
        try DistillationTests().expectGradient(few, batch)
    }

    @Test func theyAreReadAgainWithoutTheTeacher() throws {
        let teacher = try TinyClass.teacher()
        let settings = DistillationSettings(temperature: 2)
        _ = try stored(settings, kept: 5, teacher: teacher)
        let again = try StoredSoftTargets.open(
            path, teacherDigest: teacher.digest, sequences: Self.sequences,
            settings: DistillationSettings(temperature: 2, softShare: 0.3), kept: 5)
        #expect(again.kept == 5)
        try? FileManager.default.removeItem(atPath: path)
    }

    func expectRefusal(
        _ problem: String, teacher: String? = nil, sequences: [TrainingSequence] = SoftTargetsTests.sequences,
        settings: DistillationSettings = DistillationSettings(), kept: Int = 5
    ) throws {
        let digest = try teacher ?? TinyClass.teacher().digest
        let error = #expect(throws: SoftTargetsError.self) {
            try StoredSoftTargets.open(path, teacherDigest: digest, sequences: sequences, settings: settings, kept: kept)
        }
        #expect(error?.explanation.problem.english == problem)
        #expect(error?.explanation.place == path && error?.explanation.hint != nil)
    }

    @Test func thoseOfAnotherTeacherOrOtherTextsAreRefused() throws {
        _ = try stored(DistillationSettings(), kept: 5, teacher: try TinyClass.teacher())
        try expectRefusal("what is kept there was said by another teacher", teacher: "another")
        try expectRefusal("what is kept there was said about other examples", sequences: Self.sequences.reversed())
        try expectRefusal(
            "what is kept there was made with another setting: temperature was 2.0, now 1.0",
            settings: DistillationSettings(temperature: 1))
        try expectRefusal(
            "what is kept there was made with another setting: compared was the whole vocabulary, now 2 tokens: 1 2",
            settings: DistillationSettings(temperature: 2, support: .tokens([1, 2])))
        try expectRefusal("what is kept there was made with another setting: entries kept was 5, now 6", kept: 6)

        var bytes = try #require(FileManager.default.contents(atPath: path))
        bytes[bytes.count - 1] ^= 4
        try bytes.write(to: URL(filePath: path))
        try expectRefusal("section 3 of 3 is damaged: the checksum is another")
        try Data("imbikrun".utf8).write(to: URL(filePath: path))
        try expectRefusal("this is not a file of a teacher's distributions")
    }

    @Test func aTextThatTheTeacherHasNotReadIsExplained() throws {
        let settings = DistillationSettings()
        let objective = DistillationObjective(
            student: try TinyClass.student(),
            teacher: .stored(try stored(settings, kept: 5, teacher: try TinyClass.teacher())), settings: settings)
        let error = #expect(throws: TrainingError.self) {
            try objective.addGradients(of: Batch([TrainingSequence(allOf: [1, 2, 3])]), scale: 1)
        }
        #expect(
            error?.description == """
                error: what the teacher thinks of a sequence of 3 tokens is not kept
                  hint: let the teacher read all examples again, or run it beside the student
                """)
    }
}
