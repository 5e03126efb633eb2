package import Lessons

/// The words of the terminal's own interface, in the learner's language.
package struct Words: Hashable, Sendable {
    package let language: Language

    package init(_ language: Language) { self.language = language }

    package var exercise: String { say("Exercise", "Alıştırma") }
    package var goals: String { say("Afterwards you can", "Sonunda şunları yapabilirsin") }
    package var image: String { say("image", "görsel") }
    package var hiddenCell: String { say("cell", "hücre") }
    package var holds: String { say("holds", "doğrulandı") }
    package var doesNotHold: String { say("does not hold", "doğrulanmadı") }
    package var question: String { say("Question", "Soru") }
    package var severalRight: String { say("Several may be right.", "Birden çoğu doğru olabilir.") }
    package var answerIn: String { say("Answer in", "Yanıtın birimi:") }
    package var answer: String { say("Answer", "Yanıt") }
    package var right: String { say("right", "doğru") }
    package var wrong: String { say("wrong", "yanlış") }
    package func minutes(_ count: Int) -> String {
        say(count == 1 ? "about 1 minute" : "about \(count) minutes", "yaklaşık \(count) dakika")
    }

    // MARK: Learning

    package func compiling(_ label: String) -> String { say("compiling \(label) …", "\(label) derleniyor …") }
    package func running(_ label: String) -> String { say("running \(label) …", "\(label) çalışıyor …") }
    package func replaying(_ count: Int) -> String {
        say("running \(count) earlier cell\(count == 1 ? "" : "s") again …", "önceki \(count) hücre yeniden çalışıyor …")
    }
    package var keysAtCell: String {
        say("Enter run · e edit · s skip · l Türkçe · q quit · ? help", "Enter çalıştır · e düzenle · s atla · l English · q çık · ? yardım")
    }
    package var keysAtText: String {
        say("Enter continue · l Türkçe · q quit · ? help", "Enter devam · l English · q çık · ? yardım")
    }
    package var keysAtQuiz: String {
        say("Enter or a letter shows the answer · s skip · q quit · ? help", "Enter ya da bir harf yanıtı gösterir · s atla · q çık · ? yardım")
    }
    package var keysAfterFailure: String {
        say("Enter try again · e edit · s skip · q quit · ? help", "Enter yeniden dene · e düzenle · s atla · q çık · ? yardım")
    }
    package var keysAtEnd: String {
        say("Enter next lesson · l Türkçe · q quit", "Enter sonraki ders · l English · q çık")
    }
    package var help: [(key: String, does: String)] {
        [
            ("Enter", say("run the cell, or read on", "hücreyi çalıştır ya da okumayı sürdür")),
            ("e", say("edit the cell in your editor ($VISUAL, $EDITOR) and run it", "hücreyi düzenleyicinde ($VISUAL, $EDITOR) aç ve çalıştır")),
            ("r", say("put the cell back as the lesson has it", "hücreyi dersteki hâline döndür")),
            ("s", say("skip", "atla")),
            ("l", say("go on in the other language, at the same place", "aynı yerden öteki dilde sürdür")),
            ("Ctrl-C", say("stop the running cell, not the course", "çalışan hücreyi durdurur, dersi değil")),
            ("q", say("quit; next time goes on here", "çık; gelecek sefer buradan sürer")),
        ]
    }
    package var resumed: String { say("Going on where you stopped.", "Kaldığın yerden sürüyor.") }
    package var stopped: String { say("Next time goes on here.", "Gelecek sefer buradan sürecek.") }
    package var lessonEnd: String { say("The lesson ends here.", "Ders burada bitiyor.") }
    package var courseEnd: String { say("The course ends here.", "Kurs burada bitiyor.") }
    package var skipped: String { say("skipped", "atlandı") }
    package var edited: String { say("edited", "düzenlendi") }
    package func frozen(on date: String) -> String { say("frozen; it ran on \(date)", "dondurulmuş; \(date) günü çalıştı") }
    package var expectedError: String { say("This cell is meant to fail.", "Bu hücrenin başarısız olması bekleniyor.") }
    package var unexpectedSuccess: String {
        say("This cell was meant to fail, but it ran to its end.", "Bu hücrenin başarısız olması beklenirken sonuna kadar çalıştı.")
    }
    package var noEditor: String {
        say("no editor was found; set EDITOR, as in EDITOR=nano ./imbik learn", "düzenleyici bulunamadı; EDITOR değişkenini ayarla: EDITOR=nano ./imbik learn")
    }
    package var editorFailed: String { say("the editor did not end well; the cell is as it was", "düzenleyici düzgün kapanmadı; hücre olduğu gibi kaldı") }
    package var noOtherLanguage: String { say("this lesson is in one language only", "bu ders yalnız bir dilde") }
    package var outdated: String {
        say("The original of this section has changed since it was translated.", "Bu bölümün aslı çevrildikten sonra değişti.")
    }
    package func seconds(_ text: String) -> String { say("\(text) s", "\(text) sn") }

    package func say(_ english: String, _ turkish: String) -> String {
        switch language {
        case .english: english
        case .turkish: turkish
        }
    }
}
