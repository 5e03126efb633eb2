/// The course's terms.
extension Words {
    package var glossary: String { say("Glossary", "Sözlükçe") }
    package var inThisSection: String { say("In this section", "Bu bölümde") }
    package var inThisLesson: String { say("In this lesson", "Bu derste") }
    package var allTerms: String { say("All terms", "Bütün terimler") }
    package var term: String { say("Term", "Terim") }
    package func introduced(in place: String) -> String { say("Introduced in: \(place)", "Tanıtıldığı yer: \(place)") }
    package var noGlossary: String { say("this course has no glossary", "bu kursun sözlükçesi yok") }
    package func noTerm(_ query: String) -> String {
        say("the glossary has nothing on \"\(query)\"", "sözlükçede \"\(query)\" için bir şey yok")
    }
}
