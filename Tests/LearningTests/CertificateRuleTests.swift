import Lessons
import Testing

@testable import Learning

@Suite("The certificate wants every lesson read, half of its points, and four fifths of the last one's")
struct CertificateRuleTests {
    private func score(_ reached: Double, _ possible: Int, finished: Bool = true) -> CertificateRule.Score {
        let lesson = Lesson.parse("---\nid: one\ntitle: One\nsummary: S\nminutes: 1\nmodels: []\ngoals: [G]\n---\n\nText.", file: "one/en.md").lesson
        return CertificateRule.Score(lesson: lesson, isFinished: finished, reached: reached, possible: possible)
    }

    @Test func enoughEverywhereIsEnough() {
        #expect(CertificateRule().gaps(in: [score(3.5, 7), score(0, 0), score(19.2, 24)]) == [])
    }

    @Test func eachLessonSaysWhatItLacks() {
        let scores = [score(3.4, 7), score(7, 7, finished: false), score(4, 4), score(19, 24, finished: false)]
        let gaps = CertificateRule().gaps(in: scores)
        #expect(gaps.map(\.number) == [1, 2, 4])
        #expect(gaps.map(\.needed) == [0.5, nil, 0.8])
        #expect(gaps.map(\.score) == [scores[0], scores[1], scores[3]])
    }

    @Test func partsOfPointsAddUp() {
        #expect(CertificateRule().gaps(in: [score(0.1 + 0.2 + 0.5, 1)]) == [])
        #expect(CertificateRule().gaps(in: [score(0.79, 1)]).count == 1)
    }

    @Test func aNewLearnerLacksEverything() {
        #expect(CertificateRule().gaps(in: [score(0, 7, finished: false), score(0, 24, finished: false)]).map(\.needed) == [0.5, 0.8])
    }
}
