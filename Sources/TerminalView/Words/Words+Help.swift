/// The help screen: every key, by where it works.
extension Words {
    package struct HelpTopic: Hashable, Sendable {
        package var title: String
        package var keys: [KeyHint]
    }

    package var help: [HelpTopic] {
        [
            HelpTopic(title: say("Reading", "Okurken"), keys: [
                KeyHint("Enter", say("go on; space and the down arrow too", "sürdür; boşluk ve aşağı ok da olur")),
                KeyHint("b", say("go back a page; the left and up arrows too", "bir sayfa geri; sol ve yukarı ok da olur")),
                KeyHint("c", say("the course: all lessons, and what is done", "kurs: bütün dersler ve yaptıkların")),
                KeyHint("/", say("search the course", "kursta ara")),
                KeyHint("g", say("the glossary, this section's terms first", "sözlükçe, önce bu bölümün terimleri")),
                KeyHint("l", say("go on in the other language, at the same place", "aynı yerden öteki dilde sürdür")),
                KeyHint("q", say("quit; next time goes on here", "çık; gelecek sefer buradan sürer")),
            ]),
            HelpTopic(title: say("Cells", "Hücreler"), keys: [
                KeyHint("Enter", say("run; once it has run, go on", "çalıştır; çalıştıysa sürdür")),
                KeyHint("r", say("run it again", "yeniden çalıştır")),
                KeyHint("e", say("edit in your editor ($VISUAL, $EDITOR), then run", "düzenleyicinde ($VISUAL, $EDITOR) aç, sonra çalıştır")),
                KeyHint("d", say("what you changed", "neyi değiştirdiğin")),
                KeyHint("o", say("put it back as the lesson has it", "dersteki hâline döndür")),
                KeyHint("s", say("skip it", "atla")),
                KeyHint("x", say("stop a running cell; Ctrl-C too", "çalışan hücreyi durdur; Ctrl-C de olur")),
            ]),
            HelpTopic(title: say("Questions", "Sorular"), keys: [
                KeyHint(say("letters", "harfler"), say("answer; where several are right, mark them and press Enter", "yanıtla; birden çoğu doğruysa işaretle, Enter'a bas")),
                KeyHint("Enter", say("type a number or a text, Enter again gives it", "sayı ya da metin yaz, yeniden Enter yanıtlar")),
                KeyHint("h", say("the next hint", "sıradaki ipucu")),
                KeyHint("s", say("give up and see the answer", "vazgeç ve yanıtı gör")),
                KeyHint("a", say("afterwards: the answer and all reasons", "sonrasında: yanıt ve bütün nedenler")),
                KeyHint("B, L …", say("capital letters are never answers", "büyük harfler hiç yanıt sayılmaz")),
            ]),
        ]
    }
}
