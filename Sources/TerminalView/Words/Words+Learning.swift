/// Going through a lesson.
extension Words {
    package var resumed: String { say("Going on where you stopped.", "Kaldığın yerden sürüyor.") }
    package var stopped: String { say("Next time goes on here.", "Gelecek sefer buradan sürecek.") }
    package var skipped: String { say("skipped", "atlandı") }
    package var wentBack: String { say("back", "geri") }
    package var noEarlier: String { say("This is where the lesson begins.", "Ders burada başlıyor.") }
    package var noOtherLanguage: String { say("this lesson is in one language only", "bu ders yalnız bir dilde") }
    package var pressAgainToQuit: String {
        say("Ctrl-C once more quits; so does q. Your place is kept.", "Bir Ctrl-C daha çıkar, q da. Yerin saklanır.")
    }
    package var pasteNowhere: String {
        say("what is pasted belongs into an answer or a search", "yapıştırılanın yeri bir yanıt ya da aramadır")
    }
    package var noSuchKey: String { say("this key does nothing here; ? lists the keys", "bu tuş burada bir şey yapmaz; ? tuşları sıralar") }
    package var exerciseElsewhere: String {
        say("Exercises are solved in an editor, outside this session.", "Alıştırmalar bu oturumun dışında, bir düzenleyicide çözülür.")
    }
    /// In front of the line that a line-wise terminal waits for.
    package var prompt: String { say("your turn", "sıra sende") }
}
