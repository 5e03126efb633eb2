import Learning
import Lessons
import Testing

@testable import Dialogue

@Suite("The glossary is a key away, and so is the way back")
struct GlossaryScreenTests {
    @Test func theSectionsTermsComeFirst() throws {
        let rehearsal = Rehearsal(lesson: "still")
        rehearsal.go(to: "heat")
        let before = rehearsal.text.count
        rehearsal.press("g")
        let shown = rehearsal.text[before...].filter { !$0.isEmpty }
        #expect(shown.first == "Glossary: In this section")
        #expect(shown.filter { $0.contains("(") } == ["vapour (buhar)", "distillate (damıtık)", "ice (ızgara)", "vapour (buhar)"])
        #expect(rehearsal.said.contains("What drips into the second vessel."))
    }

    @Test func aSectionWithoutTermsHasItsLessons() {
        let rehearsal = Rehearsal(.turkish, lesson: "still")
        rehearsal.go(to: "litres")
        rehearsal.press("g")
        #expect(rehearsal.said.contains("Sözlükçe: Bu derste") && rehearsal.said.contains("damıtık (distillate)"))
    }

    @Test(arguments: ["⎋", "q", "g", "⏎", "←"])
    func backToTheSamePlace(_ key: String) {
        let rehearsal = Rehearsal(columns: 200, rows: 60, lesson: "still")
        rehearsal.go(to: "kept")
        rehearsal.press("a")
        let (stop, marked) = (rehearsal.dialogue.stop, rehearsal.dialogue.panel?.picked)
        rehearsal.press("G")
        #expect(rehearsal.below.contains("Esc back"))
        rehearsal.press(key)
        #expect(rehearsal.dialogue.stop == stop && !rehearsal.dialogue.isOver)
        #expect(rehearsal.dialogue.panel?.picked == marked && marked == [0], "what was marked stays marked")
    }

    @Test func fromHomeItIsTheWholeGlossaryAndHomeComesBack() {
        let rehearsal = Rehearsal()
        rehearsal.press("g")
        #expect(rehearsal.said.contains("Glossary: All terms") && !rehearsal.said.contains("In this"))
        rehearsal.press("⎋")
        #expect(rehearsal.below.contains("start How a still works"))
    }

    @Test func aTermIsLookedUp() {
        let rehearsal = Rehearsal(lesson: "still", flow: .lines)
        rehearsal.handle(.line("g"))
        rehearsal.handle(.line("/"))
        rehearsal.handle(.line("BUHAR"))
        #expect(rehearsal.said.contains("Glossary: BUHAR"))
        #expect(rehearsal.said.contains("Introduced in: 1 How a still works › Heating"))
        rehearsal.handle(.line("/"))
        rehearsal.handle(.line("steam engine"))
        #expect(rehearsal.below.contains("the glossary has nothing on \"steam engine\""))
        rehearsal.handle(.line("l"))
        #expect(rehearsal.said.contains("Sözlükçe: BUHAR"))
        rehearsal.handle(.line("q"))
        #expect(!rehearsal.dialogue.isOver && rehearsal.dialogue.session.lesson.id == "still")
    }

    @Test func aCourseWithoutAGlossarySaysSo() {
        var course = Rehearsal.course
        course.glossary = nil
        let rehearsal = Rehearsal(course: course)
        #expect(!rehearsal.below.contains("glossary"))
        rehearsal.press("g")
        #expect(rehearsal.below.contains("this course has no glossary"))
    }
}
