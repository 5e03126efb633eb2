import Grading
import Learning
import Lessons
import Testing

@testable import Dialogue

@Suite("Questions in the session")
struct QuizTests {
    private func at(_ quiz: String, _ language: Language = .english) -> Rehearsal {
        let rehearsal = Rehearsal(language, lesson: "still")
        rehearsal.go(to: quiz)
        return rehearsal
    }

    @Test func aLetterAnswersAndTheReasonComesAtOnce() {
        let rehearsal = at("first")
        rehearsal.press("a")
        #expect(rehearsal.said.contains("Your answer: a\n✗ Not right yet. 0 of 1 point"))
        #expect(rehearsal.said.contains("Water is the last of the three"))
        rehearsal.press("b")
        #expect(rehearsal.said.contains("✓ Right. 1 of 1 point") && rehearsal.below.contains("Enter continue"))
        #expect(rehearsal.attempts.map(\.score) == [0, 1])
        rehearsal.press("a")
        #expect(rehearsal.attempts.count == 2 && rehearsal.said.contains("It boils at 78 degrees, after acetone."))
    }

    @Test func hintsComeStepByStep() {
        let rehearsal = at("first")
        rehearsal.press("hh")
        #expect(rehearsal.said.contains("Hint 1 of 2\nRead the table from the top."))
        #expect(rehearsal.said.contains("Hint 2 of 2\nThe smallest number boils first."))
        rehearsal.press("hb")
        #expect(rehearsal.attempts.map(\.hintsTaken) == [2])
    }

    @Test func marksCanBeTakenBack() {
        let rehearsal = at("kept")
        rehearsal.press("⏎")
        #expect(rehearsal.attempts.isEmpty && rehearsal.said.contains("This was no attempt."))
        rehearsal.press("cac")
        #expect(rehearsal.below.contains("Marked: a"))
        rehearsal.press("⏎")
        #expect(rehearsal.said.contains("~ Partly right. 0.5 of 1 point"))
        rehearsal.press("ab⏎")
        #expect(rehearsal.attempts.map(\.score) == [0.5, 1])
    }

    @Test func whatIsNoNumberCostsNoAttempt() {
        let rehearsal = at("litres")
        rehearsal.press("⏎lots⏎")
        #expect(rehearsal.attempts.isEmpty && rehearsal.said.contains("'lots' is no number") && rehearsal.said.contains("This was no attempt."))
        let values = rehearsal.dialogue.panel!.question.variant.values
        var right = values["litres"]!
        for _ in 0..<Int(values["passes"]!) { right /= 2 }
        rehearsal.press("\(Int(right))⏎")
        #expect(rehearsal.attempts.map(\.score) == [1])
    }

    @Test func aTypedAnswerKeepsEveryLetter() {
        let rehearsal = at("name", .turkish)
        rehearsal.press("⏎buhr⌫ar⏎")
        #expect(rehearsal.said.contains("Soğutulmadan önce buhardı."))
        rehearsal.press("⏎DAMITIK⏎")
        #expect(rehearsal.attempts.map(\.score) == [0, 1])
        #expect(rehearsal.attempts.last?.answer == .text("DAMITIK"))
    }

    @Test func anOrderIsTyped() {
        let rehearsal = at("steps")
        rehearsal.press("ab⌫⌫")
        #expect(rehearsal.below.contains("Your order: nothing yet"))
        let order = rehearsal.dialogue.panel!.question.displayOrder
        let letters = (0..<4).map { item in "abcd"[order.firstIndex(of: item)!] }
        rehearsal.press(String(letters.prefix(2)) + "⏎")
        #expect(rehearsal.attempts.isEmpty)
        rehearsal.press(String(letters.suffix(2)) + "⏎")
        #expect(rehearsal.attempts.map(\.score) == [1] && rehearsal.attempts.first?.answer == .order([0, 1, 2, 3]))
    }

    @Test func givingUpShowsTheAnswerAndEndsTheQuestion() {
        let rehearsal = at("first")
        rehearsal.press("s")
        #expect(rehearsal.said.contains("It boils at 56 degrees, before alcohol and water."))
        #expect(rehearsal.attempts.isEmpty && !rehearsal.dialogue.isAsking)
        let again = Rehearsal(progress: rehearsal.dialogue.session.progress, lesson: "still")
        again.go(to: "first")
        #expect(again.said.contains("You have seen the answer."))
    }

    @Test func aGradedQuestionTellsNothing() {
        let rehearsal = Rehearsal(lesson: "drops")
        rehearsal.go(to: "exam")
        rehearsal.press("a")
        #expect(rehearsal.attempts.count == 1 && !rehearsal.said.contains("One is missing."))
        #expect(rehearsal.said.contains("Your answer is kept; you may change it."))
        rehearsal.press("s")
        #expect(!rehearsal.said.contains("The lesson said so."))
    }

    @Test func aPastedNumberIsTheAnswer() {
        let rehearsal = Rehearsal(lesson: "still")
        rehearsal.go(to: "litres")
        rehearsal.handle(.key(.pasted("1,234\n")))
        #expect(rehearsal.below.contains("1,234") && rehearsal.attempts.isEmpty)
        rehearsal.press("⏎")
        #expect(rehearsal.attempts.map(\.answer) == [.number("1,234")])
    }

    @Test func elsewhereWhatIsPastedDoesNothing() {
        let rehearsal = Rehearsal(lesson: "still")
        rehearsal.go(to: "first")
        let place = rehearsal.dialogue.session.position
        rehearsal.handle(.key(.pasted("b q s\n")))
        #expect(!rehearsal.dialogue.isOver && rehearsal.attempts.isEmpty && rehearsal.dialogue.session.position == place)
        #expect(rehearsal.below.contains("what is pasted belongs into an answer or a search"))
    }
}

extension String {
    fileprivate subscript(index: Int) -> Character { self[self.index(startIndex, offsetBy: index)] }
}
