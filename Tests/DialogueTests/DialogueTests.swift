import Learning
import Lessons
import TerminalView
import Testing

@testable import Dialogue

@Suite("What a learner does in the session")
struct DialogueTests {
    @Test(arguments: [(80, 24), (40, 20), (60, 10), (200, 60)])
    func neverMoreThanAScreenAtOnce(_ columns: Int, _ rows: Int) {
        let rehearsal = Rehearsal(columns: columns, rows: rows, lesson: "still")
        var before = 0
        for _ in 0..<100 {
            #expect(rehearsal.text.count - before + rehearsal.foot.count <= rows, "\(rehearsal.screen)")
            before = rehearsal.text.count
            guard case .lesson = rehearsal.dialogue.screen else { break }
            rehearsal.forward()
        }
        #expect(rehearsal.said.contains("End of the lesson: How a still works"))
    }

    @Test func nothingOfALessonIsLostBetweenPages() {
        let rehearsal = Rehearsal(columns: 40, rows: 10, lesson: "still")
        rehearsal.finish()
        let shown = rehearsal.said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        for words in ["one part of it boils", "The middle is the heart", "somebody has to wait", "That is all that a still does"] {
            #expect(shown.contains(words), "\(words)")
        }
    }

    @Test func aResumedSessionIsWhereItStopped() {
        let first = Rehearsal(lesson: "still")
        first.go(to: "kept")
        let second = Rehearsal(progress: first.dialogue.session.progress, lesson: "still")
        #expect(second.dialogue.stop == first.dialogue.stop)
        #expect(second.said.contains("Going on where you stopped."))
        second.press("b")
        second.press("⏎")
        #expect(second.dialogue.session.position == first.dialogue.session.position)
    }

    @Test func aLongTextIsResumedAtItsParagraph() {
        let first = Rehearsal(columns: 40, rows: 10, lesson: "still")
        for _ in 0..<60 where first.dialogue.session.position.part == 0 { first.forward() }
        #expect(first.dialogue.session.position.part > 0)
        let second = Rehearsal(columns: 40, rows: 10, progress: first.dialogue.session.progress, lesson: "still")
        #expect(second.dialogue.session.position == first.dialogue.session.position)
    }

    @Test func backGoesWhereOneCameFrom() {
        let rehearsal = Rehearsal(lesson: "still")
        var places: [Position] = []
        while places.count < 6 {
            let place = rehearsal.dialogue.session.position
            if places.last != place { places.append(place) }
            rehearsal.forward()
        }
        while rehearsal.dialogue.session.position == places.last { rehearsal.forward() }
        for place in places.reversed() {
            rehearsal.press("←")
            #expect(rehearsal.dialogue.session.position == place)
        }
        rehearsal.press("←")
        #expect(rehearsal.below.contains("This is where the lesson begins."))
        #expect(rehearsal.dialogue.session.fraction(of: 0) > 0.2, "what was read stays read")
    }

    @Test(arguments: 0..<12)
    func theLanguageChangesAtAnyPlace(_ steps: Int) {
        let rehearsal = Rehearsal(lesson: "still")
        for _ in 0..<steps { rehearsal.forward() }
        let place = Place(of: rehearsal.dialogue.session.position.block, in: rehearsal.dialogue.session.lesson)
        rehearsal.press("L")
        #expect(rehearsal.dialogue.session.language == .turkish && rehearsal.below.contains("çık"))
        #expect(Place(of: rehearsal.dialogue.session.position.block, in: rehearsal.dialogue.session.lesson) == place)
        rehearsal.press("L")
        #expect(rehearsal.dialogue.session.language == .english)
        #expect(Place(of: rehearsal.dialogue.session.position.block, in: rehearsal.dialogue.session.lesson) == place)
    }

    @Test func aSizeThatChangesBetweenPagesLosesNothing() {
        let rehearsal = Rehearsal(columns: 40, rows: 8, lesson: "still")
        for step in 0..<200 {
            guard case .lesson = rehearsal.dialogue.screen else { break }
            rehearsal.handle(.resized(ScreenSize(columns: step.isMultiple(of: 2) ? 73 : 41, rows: 8)))
            rehearsal.forward()
        }
        let shown = rehearsal.said.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(shown.contains("drips into another vessel as the distillate."))
        #expect(shown.contains("End of the lesson"))
    }

    @Test func theCourseIsSearchedAndLeftAgain() {
        let rehearsal = Rehearsal(.turkish, lesson: "still")
        let place = rehearsal.dialogue.session.position
        rehearsal.press("/SOGUTULUR⏎")
        #expect(rehearsal.said.contains("1 İmbik nasıl çalışır"))
        rehearsal.press("⎋")
        #expect(rehearsal.dialogue.session.position == place)
        rehearsal.press("/birikintisi⏎⏎")
        #expect(rehearsal.dialogue.session.lesson.id == "drops")
        rehearsal.press("b")
        #expect(rehearsal.dialogue.session.lesson.id == "still" && rehearsal.dialogue.session.position == place)
        rehearsal.press("/yokböylebirşey⏎")
        #expect(rehearsal.below.contains("bir şey bulunamadı"))
    }

    @Test func twoControlCsQuitAndOneDoesNot() {
        let rehearsal = Rehearsal(lesson: "still")
        rehearsal.press("⌃?⌃")
        #expect(!rehearsal.dialogue.isOver && rehearsal.below.contains("once more quits"))
        rehearsal.press("⌃")
        #expect(rehearsal.dialogue.isOver && rehearsal.foot.isEmpty)
    }

    @Test func linesDoWhatKeysDo() {
        let rehearsal = Rehearsal(lesson: "still", flow: .lines)
        rehearsal.go(to: "kept")
        rehearsal.handle(.line(" a b "))
        #expect(rehearsal.said.contains("Your answer: a, b") && rehearsal.said.contains("✓ Right."))
        rehearsal.handle(.line(""))
        rehearsal.go(to: "name")
        rehearsal.handle(.line("the distillate"))
        #expect(rehearsal.attempts.map(\.score) == [1, 1])
        rehearsal.handle(.line("q"))
        #expect(rehearsal.dialogue.isOver)
    }

    @Test func nothingIsDrawnForAScreenReader() {
        let rehearsal = Rehearsal(flow: .lines)
        rehearsal.press("⏎")
        rehearsal.finish()
        rehearsal.press("r")
        #expect(!rehearsal.said.contains("━") && !rehearsal.said.contains("█") && !rehearsal.said.contains("▎"))
        #expect(rehearsal.said.contains("0%, 0 of 5 points"))
    }

    @Test func homeOpensLessonsByNumber() {
        let rehearsal = Rehearsal()
        rehearsal.press("7")
        #expect(rehearsal.below.contains("there is no lesson 7; there are 2"))
        rehearsal.press("2")
        #expect(rehearsal.dialogue.session.lesson.id == "drops" && rehearsal.below.contains("Counting drops"))
        rehearsal.press("c")
        #expect(rehearsal.below.contains("start Counting drops"))
    }

    /// What waits for room is not in the way of what was asked for.
    @Test(arguments: [("?", "Reading"), ("/still⏎", "places with"), ("g", "Glossary")])
    func whatIsAskedForComesAtOnce(_ keys: String, _ expected: String) {
        let rehearsal = Rehearsal(columns: 40, rows: 10)
        #expect(!rehearsal.dialogue.more.isEmpty)
        rehearsal.press(keys)
        #expect(rehearsal.screen.joined(separator: "\n").contains(expected))
    }

    @Test func theLastSummarySaysWhatTheCertificateWants() throws {
        let rehearsal = Rehearsal(lesson: "drops")
        rehearsal.finish()
        while !rehearsal.dialogue.more.isEmpty { rehearsal.press("⏎") }
        #expect(rehearsal.said.contains("Still missing for the certificate:"))
        #expect(rehearsal.said.contains("1 How a still works: not read to its end; 0 of 5 points, at least 50% needed"))
        #expect(!rehearsal.said.contains("writes your certificate"))
    }

    @Test func whoHasDoneTheCourseIsTold() throws {
        var results = QuizResults()
        let still = try #require(Rehearsal.course.entry(named: "still")?.lesson(in: .english))
        for quiz in still.quizzes { results.add(1, to: quiz.id, of: still.id) }
        let first = Rehearsal(results: results, lesson: "still")
        first.finish()
        let second = Rehearsal(progress: first.dialogue.session.progress, results: results, lesson: "drops")
        second.finish()
        while !second.dialogue.more.isEmpty { second.press("⏎") }
        #expect(!first.said.contains("certificate") && second.said.contains("'imbik certificate' writes your certificate."))
    }
}
