/// Cells: how they run and what became of them.
extension Words {
    package func compiling(_ label: String) -> String { say("compiling \(label) …", "\(label) derleniyor …") }
    package func running(_ label: String) -> String { say("running \(label) …", "\(label) çalışıyor …") }
    package func replaying(_ number: Int) -> String {
        say("running \(number) earlier \(number == 1 ? "cell" : "cells") again …", "önceki \(number) hücre yeniden çalışıyor …")
    }
    package var stopping: String { say("stopping …", "durduruluyor …") }
    package func done(_ seconds: String) -> String { say("done in \(seconds)", "\(seconds) içinde bitti") }
    package var doneAtOnce: String { say("done at once", "hemen bitti") }
    package func failed(_ seconds: String) -> String { say("ended after \(seconds)", "\(seconds) sonra durdu") }
    package var hasRun: String { say("has run", "çalıştı") }
    package var hasFailed: String { say("its last run failed", "son çalışması başarısız") }
    package var edited: String { say("edited", "düzenlendi") }
    package var backToOriginal: String { say("The cell is as the lesson has it again.", "Hücre yine dersteki hâlinde.") }
    package var notEdited: String { say("The cell is as the lesson has it.", "Hücre dersteki hâlinde.") }
    package var unchangedByEditor: String { say("Nothing was changed.", "Hiçbir şey değişmedi.") }
    package func linesOmitted(_ number: Int) -> String {
        say("… \(number) \(number == 1 ? "line" : "lines") unchanged", "… \(number) satır aynı")
    }
    package var stale: String {
        say("stale: something that it uses has changed since it ran", "eski: kullandığı bir şey o çalıştıktan sonra değişti")
    }
    package func nowStale(_ labels: String) -> String {
        say("Stale now, run again when you go there: \(labels)", "Artık eski, oraya varınca yeniden çalıştır: \(labels)")
    }
    package func frozen(on date: String, machine: String) -> String {
        say("frozen: this ran on \(date), on \(machine)", "dondurulmuş: bu, \(date) günü şu makinede çalıştı: \(machine)")
    }
    package var frozenEarlier: String {
        say(
            "Since then the cell, one above it, the compiler or the model has changed.",
            "O günden beri hücre, üstündeki bir hücre, derleyici ya da model değişti.")
    }
    package var expectedError: String { say("This cell is meant to fail.", "Bu hücrenin başarısız olması bekleniyor.") }
    package var unexpectedSuccess: String {
        say("This cell was meant to fail, but it ran to its end.", "Bu hücrenin başarısız olması beklenirken sonuna kadar çalıştı.")
    }
    package func earlierFailed(_ label: String) -> String {
        say("The earlier cell '\(label)' did not run to its end this time.", "Önceki '\(label)' hücresi bu kez sonuna kadar çalışmadı.")
    }
    package var noEditor: String {
        say("no editor was found; set EDITOR, as in EDITOR=nano ./imbik learn", "düzenleyici bulunamadı; EDITOR değişkenini ayarla: EDITOR=nano ./imbik learn")
    }
    package var editorFailed: String { say("the editor did not end well; the cell is as it was", "düzenleyici düzgün kapanmadı; hücre olduğu gibi kaldı") }
    package var restToTheRight: String { say("… and to the right of it:", "… sağında kalan:") }
    package func lookingBack(_ label: String) -> String {
        say("looking back while \(label) runs; its output waits", "\(label) çalışırken geriye bakış; çıktısı bekliyor")
    }
    package func endedMeanwhile(_ label: String) -> String { say("\(label) has ended; its output waits", "\(label) bitti; çıktısı bekliyor") }
    package var cameMeanwhile: String { say("meanwhile", "bu arada") }
    package var quitWhileRunning: String { say("A cell is running.", "Bir hücre çalışıyor.") }
    package var waitUntilEnd: String { say("this works once the cell has ended; x stops it", "bu, hücre bitince olur; x durdurur") }
}
