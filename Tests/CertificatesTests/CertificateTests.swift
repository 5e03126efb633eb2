import Certificates
import Foundation
import Grading
import Learning
import Lessons
import Testing

@Suite("A certificate says whose it is, what was reached, and what it is worth")
struct CertificateTests {
    private func certificate(_ language: Language, name: String? = "Ada", exercises: (Int, Int) = (1, 3)) -> Certificate {
        let lesson = Lesson.parse(
            """
            ---
            id: demo
            title: Big & small
            summary: S
            minutes: 1
            models: []
            goals: [Know which., Say <why>.]
            ---

            ```quiz
            id: next
            kind: choice
            goal: 1
            points: 3
            question: Which?
            choices:
              - { text: This., right: true, why: It is. }
              - { text: That., why: It is another. }
            ```
            """, file: "demo/en.md"
        ).lesson
        let attempt = Attempt(lesson: "demo", quiz: "next", answer: .choice(0), language: .english, score: 0.5, hintsTaken: 0, at: Date(timeIntervalSince1970: 0))
        return Certificate(
            language: language, courseTitle: "A course", courseVersion: "0123456789ab", learner: "ada", name: name,
            date: Date(timeIntervalSince1970: 1_795_478_400), timeZone: .gmt,
            lessons: [LessonStanding(lesson, nil, attempts: [attempt])], exercises: exercises)
    }

    @Test func everythingIsThere() throws {
        let page = try certificate(.english).page()
        for text in [
            "<html lang=\"en\">", "<title>Certificate · A course</title>", "<p class=\"name\">Ada</p>", "24 November 2026",
            "<dd>0123456789ab</dd>", "<dd>ada</dd>", "1 Big &amp; small <span>1.5/3 · 50%</span>", "<li>Know which. ·\u{A0}1.5/3</li>",
            "<li>Say &lt;why&gt;.</li>", "In all: 1.5/3 · 50%", "Exercises passed: 1/3", "on the learner&#39;s own machine",
            "imbik grade answers.json", Certificate.mark,
        ] { #expect(page.contains(text), "\(text)") }
        #expect(!page.contains("{{") && !page.contains("class=\"line\""))
    }

    @Test func inTurkish() throws {
        let page = try certificate(.turkish).page()
        for text in ["<html lang=\"tr\">", "<h1>Sertifika</h1>", "24 Kasım 2026", "1,5/3 · %50", "Geçilen alıştırmalar: 1/3"] {
            #expect(page.contains(text), "\(text)")
        }
    }

    @Test func whatIsNotKnownIsLeftOut() throws {
        let page = try certificate(.english, name: nil, exercises: (0, 0)).page()
        #expect(page.contains("class=\"line\"") && !page.contains("class=\"name\">Ada"))
        #expect(!page.contains("Exercises passed"))
    }

    /// Nothing is fetched, nothing runs, and no name becomes markup.
    @Test func aPageOfItsOwn() throws {
        let page = try certificate(.english, name: "<script>\"\u{301}&'</script>{{title}}").page()
        #expect(page.contains("&lt;script&gt;&quot;\u{301}&amp;&#39;&lt;/script&gt;{{title}}"))
        #expect(!page.contains("<script") && !page.contains("src=") && !page.contains("http"))
    }
}
