import Diagnostics
import Grading
package import Lessons

/// The words of reports, in the language of who reads them.
package struct ReportWords: Hashable, Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    package func say(_ english: String, _ turkish: String) -> String { language.say(english, turkish) }

    var learner: String { say("learner", "öğrenci") }
    var name: String { say("name", "ad") }
    var points: String { say("points", "puan") }
    var score: String { say("score", "başarı") }
    var answered: String { say("answered", "yanıtlanan") }
    var file: String { say("file", "dosya") }
    var notGradedFiles: String { say("Not graded:", "Notlandırılmayanlar:") }
    var notes: String { say("To look at:", "Bakılması gerekenler:") }

    /// With a decimal comma in Turkish; without decimals where there are none.
    package func number(_ value: Double) -> String {
        let hundredths = (value * 100).rounded()
        let whole = Int(hundredths / 100)
        let rest = Int(hundredths) - whole * 100
        guard rest != 0 else { return "\(whole)" }
        let digits = rest % 10 == 0 ? "\(rest / 10)" : (rest < 10 ? "0\(rest)" : "\(rest)")
        return "\(whole)" + say(".", ",") + digits
    }

    /// A share of 1 in per cent, without decimals; a dash for none.
    package func percent(_ share: Double?) -> String {
        guard let share else { return "–" }
        // Down, so that only everything is 100 %; but 0.7 · 3 of 3 points are 70 %, whatever the last digit of the product.
        let number = "\(Int((share * 100 + 1e-9).rounded(.down)))"
        return say("\(number)%", "%\(number)")
    }

    func outOf(_ reached: Double, _ possible: Int) -> String {
        say("\(number(reached)) of \(possible)", "\(number(reached)) / \(possible)")
    }

    func summary(graded: Int, refused: Int, mean: Double?) -> String {
        let files = graded + refused
        let english = "\(graded) of \(files) file\(files == 1 ? "" : "s") graded" + (mean == nil ? "" : "; mean score \(percent(mean))")
        let turkish = "\(files) dosyanın \(graded) tanesi notlandırıldı" + (mean == nil ? "" : "; ortalama başarı \(percent(mean))")
        return say(english, turkish)
    }

    /// What became of a quiz, in a few words.
    func outcome(of item: ItemGrade) -> String {
        switch item.outcome {
        case .graded: outOf(item.reached, item.points)
        case .unanswered: say("not answered", "yanıtlanmadı")
        case .unreadable(let reason): printable(reason.explanation(in: language).problem.description)
        case .notGraded(.missingModel(let model)):
            say("not graded: the model '\(model)' is not on this machine", "notlandırılmadı: '\(model)' modeli bu makinede yok")
        case .notGraded(.fault(let reason)): say("not graded: \(printable(reason))", "notlandırılmadı: \(printable(reason))")
        case .notGraded(.brokenKey): say("not graded: the quiz's key is broken", "notlandırılmadı: sorunun anahtarı bozuk")
        }
    }

    package func note(_ note: SubmissionNote) -> String {
        switch note {
        case .edited:
            say("the file was edited after imbik wrote it", "dosya imbik yazdıktan sonra değiştirilmiş")
        case .strangeMembers(let names):
            say("ignored, as no answer file has it: \(list(names))", "hiçbir yanıt dosyasında olmadığından yok sayıldı: \(list(names))")
        case .otherCourse(let version):
            say("written for another version of the course, \(printable(version.digits))", "kursun başka bir sürümü için yazılmış: \(printable(version.digits))")
        case .unknownQuizzes(let names):
            say("the course has no such quiz: \(list(names))", "kursta böyle bir soru yok: \(list(names))")
        case .noAnswerFile: say("no answer file, so no quiz is answered", "yanıt dosyası yok, bu yüzden hiçbir soru yanıtlanmamış")
        case .otherFiles(let names):
            say("named after no exercise: \(list(names))", "hiçbir alıştırmanın adını taşımıyor: \(list(names))")
        case .unreadableSources(let names): say("not readable: \(list(names))", "okunamıyor: \(list(names))")
        case .earlierExercises(let names):
            say(
                "graded when the exercise was another; '--regrade' grades anew: \(list(names))",
                "alıştırma başkayken notlandırılmış; '--regrade' yeniden notlandırır: \(list(names))")
        case .otherVariants(let names):
            say(
                "the variant is not this learner's, or the quiz has changed: \(list(names))",
                "varyant bu öğrencinin değil ya da soru değişmiş: \(list(names))")
        }
    }

    func list(_ names: [String], most: Int = 5) -> String {
        let shown = names.prefix(most).map(printable).joined(separator: ", ")
        return names.count > most ? shown + say(" and \(names.count - most) more", " ve \(names.count - most) tane daha") : shown
    }

    func more(_ count: Int) -> String {
        say("and \(count) more; '--report json' has them all", "ve \(count) tane daha; '--report json' hepsini verir")
    }
}
