/// The end of a lesson, and the report on the course.
extension Words {
    package var lessonEnd: String { say("End of the lesson", "Dersin sonu") }
    package var courseEnd: String { say("This was the last lesson.", "Bu son dersti.") }
    package var report: String { say("Report", "Karne") }
    package var cells: String { say("Cells", "Hücreler") }
    package var questions: String { say("Questions", "Sorular") }
    package var goalsHeading: String { say("Goals", "Hedefler") }
    package var total: String { say("Total", "Toplam") }
    package func cellsRun(_ run: Int, of all: Int) -> String { say("\(run) of \(all) run", "\(all) hücreden \(run) tanesi çalıştı") }
    package func cellsStale(_ labels: String) -> String { say("stale: \(labels)", "eski: \(labels)") }
    package func cellsOpen(_ labels: String) -> String { say("not run: \(labels)", "çalışmadı: \(labels)") }
    package func cellsFrozen(_ labels: String) -> String { say("shown frozen: \(labels)", "dondurulmuş gösterildi: \(labels)") }
    package var notAnswered: String { say("not answered", "yanıtlanmadı") }
    package var answerSeen: String { say("answer seen", "yanıt görüldü") }
    package var noQuestions: String { say("no questions", "soru yok") }
    package func afterHints(_ number: Int) -> String { say("\(number) \(number == 1 ? "hint" : "hints")", "\(number) ipucu") }
}
