/// What keys do, for the line below the text: as short as can be.
extension Words {
    package var doContinue: KeyHint { KeyHint("Enter", say("continue", "devam")) }
    package var doMore: KeyHint { KeyHint("Enter", say("more", "devamı")) }
    package var doRun: KeyHint { KeyHint("Enter", say("run", "çalıştır")) }
    package var doRunHere: KeyHint { KeyHint("r", say("run it here", "burada çalıştır")) }
    package var doRunAgain: KeyHint { KeyHint("r", say("run again", "yeniden çalıştır")) }
    package var doTryAgain: KeyHint { KeyHint("Enter", say("try again", "yeniden dene")) }
    package var doRefresh: KeyHint { KeyHint("Enter", say("run again", "yeniden çalıştır")) }
    package var doEdit: KeyHint { KeyHint("e", say("edit", "düzenle")) }
    package var doDifference: KeyHint { KeyHint("d", say("what changed", "ne değişti")) }
    package var doOriginal: KeyHint { KeyHint("o", say("original", "aslı")) }
    package var doSkip: KeyHint { KeyHint("s", say("skip", "atla")) }
    package var doPass: KeyHint { KeyHint("s", say("continue", "devam")) }
    package var doShowAnswer: KeyHint { KeyHint("s", say("show the answer", "yanıtı göster")) }
    package var doReasons: KeyHint { KeyHint("a", say("answer and all reasons", "yanıt ve bütün nedenler")) }
    package var doBack: KeyHint { KeyHint("b", say("back", "geri")) }
    package func doLeftArrow(isUnicode: Bool) -> KeyHint { KeyHint(isUnicode ? "←" : "<", say("back", "geri")) }
    package var doSearch: KeyHint { KeyHint("/", say("search", "ara")) }
    package var doGlossary: KeyHint { KeyHint("g", say("glossary", "sözlükçe")) }
    package var doFindTerm: KeyHint { KeyHint("/", say("find a term", "terim bul")) }
    package var doLeaveGlossary: KeyHint { KeyHint("Esc", say("back", "geri")) }
    package var doHome: KeyHint { KeyHint("c", say("course", "kurs")) }
    package var doLanguage: KeyHint { KeyHint("l", say("Türkçe", "English")) }
    package var doReport: KeyHint { KeyHint("r", say("report", "karne")) }
    package var doQuit: KeyHint { KeyHint("q", say("quit", "çık")) }
    package var doHelp: KeyHint { KeyHint("?", say("help", "yardım")) }
    package var doNextLesson: KeyHint { KeyHint("Enter", say("next lesson", "sonraki ders")) }
    package var doSubmit: KeyHint { KeyHint("Enter", say("answer", "yanıtla")) }
    package var doType: KeyHint { KeyHint("Enter", say("type the answer", "yanıtı yaz")) }
    package var doFind: KeyHint { KeyHint("Enter", say("find", "bul")) }
    package var doCancel: KeyHint { KeyHint("Esc", say("cancel", "vazgeç")) }
    package var doGoThere: KeyHint { KeyHint("Enter", say("go to 1", "1'e git")) }
    package func doGoTo(_ numbers: String) -> KeyHint { KeyHint(numbers, say("go to it", "ona git")) }
    package var doMoreResults: KeyHint { KeyHint("m", say("more results", "başka sonuçlar")) }
    package var doLeaveSearch: KeyHint { KeyHint("Esc", say("leave", "bırak")) }
    package func doOpen(_ numbers: String) -> KeyHint { KeyHint(numbers, say("open a lesson", "ders aç")) }
    package func doStart(_ title: String) -> KeyHint { KeyHint("Enter", say("start \(title)", "başla: \(title)")) }
    package func doGoOn(_ title: String) -> KeyHint { KeyHint("Enter", say("go on with \(title)", "sürdür: \(title)")) }
    package func doReread(_ title: String) -> KeyHint { KeyHint("Enter", say("read \(title) again", "yeniden oku: \(title)")) }
    package func doChoose(_ letters: String) -> KeyHint { KeyHint(letters, say("answer", "yanıtla")) }
    package func doMark(_ letters: String) -> KeyHint { KeyHint(letters, say("mark, or unmark", "işaretle/kaldır")) }
    package func doOrder(_ letters: String) -> KeyHint { KeyHint(letters, say("in your order", "senin sıranla")) }
    package func doHint(_ left: Int) -> KeyHint { KeyHint("h", say("hint (\(left) left)", "ipucu (\(left) kaldı)")) }
    package var doReadTask: KeyHint { KeyHint("t", say("read the task", "soruyu oku")) }
    package var doSolve: KeyHint { KeyHint("e", say("edit and check", "düzenle ve denetle")) }
    package var doCheck: KeyHint { KeyHint("r", say("check", "denetle")) }
    package var doStop: KeyHint { KeyHint("x", say("stop", "durdur")) }
    package var doLookBack: KeyHint { KeyHint("b", say("look back", "geriye bak")) }
    package var doReturnToCell: KeyHint { KeyHint("Enter", say("back to the cell", "hücreye dön")) }
    package var doStopAndQuit: KeyHint { KeyHint(say("y", "e"), say("stop it and quit", "durdur ve çık")) }
    package var doLetRun: KeyHint { KeyHint("Enter", say("let it run", "çalışsın")) }
}
