import Foundation
import Lessons

/// The words of the page.
struct CertificateWords {
    let language: Language

    private func say(_ english: String, _ turkish: String) -> String { language.say(english, turkish) }

    var title: String { say("Certificate", "Sertifika") }
    var has: String { say("has worked through the course", "şu kursu tamamladı:") }
    var byHand: String { say("Name", "Ad") }
    var lessons: String { say("Lessons and what they practise, with the points reached", "Dersler, çalışılan hedefler ve alınan puanlar") }
    var all: String { say("In all", "Toplam") }
    var exercises: String { say("Exercises passed", "Geçilen alıştırmalar") }
    var version: String { say("Version of the course", "Kursun sürümü") }
    var learner: String { say("Learner", "Öğrenci") }
    var day: String { say("Date", "Tarih") }
    var what: String {
        say(
            "imbik wrote this page on the learner's own machine, from the progress kept there. Every question could be tried again; the best attempt counts, and one whose answer was shown first counts nothing. Nobody watched.",
            "Bu sayfayı imbik, öğrencinin kendi makinesinde, orada saklanan ilerlemeden yazdı. Her soruyu yeniden denemek serbestti; en iyi deneme sayılır, yanıtı önce gösterilen soru sayılmaz. Kimse izlemedi.")
    }
    var check: String {
        say(
            "To check it, an instructor asks for the answers (imbik submit --out answers.json) and has them graded afresh (imbik grade answers.json). The learner and the version of the course must be those above.",
            "Denetlemek isteyen öğretmen yanıtları ister (imbik submit --out answers.json) ve baştan değerlendirtir (imbik grade answers.json). Öğrenci ve kursun sürümü yukarıdakilerle aynı olmalıdır.")
    }

    func date(_ date: Date, _ timeZone: TimeZone) -> String {
        var style = Date.FormatStyle(locale: Locale(identifier: say("en_GB", "tr_TR")), timeZone: timeZone)
        style = style.day().month(.wide).year()
        return date.formatted(style)
    }

    /// `6.5`, in Turkish `6,5`; two decimals at most.
    func number(_ value: Double) -> String {
        let hundredths = Int((value * 100).rounded())
        guard hundredths % 100 != 0 else { return "\(hundredths / 100)" }
        let digits = hundredths % 10 == 0 ? "\(hundredths % 100 / 10)" : (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
        return "\(hundredths / 100)\(say(".", ","))\(digits)"
    }

    func score(_ reached: Double, _ possible: Int) -> String { "\(number(reached))/\(possible)" }

    func percent(_ reached: Double, _ possible: Int) -> String {
        let number = possible == 0 ? 100 : Int((reached / Double(possible) * 100).rounded(.down))
        return say("\(number)%", "%\(number)")
    }
}
