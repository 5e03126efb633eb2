/// Questions, answers and points.
extension Words {
    package var question: String { say("Question", "Soru") }
    package var severalRight: String { say("Several may be right.", "Birden çoğu doğru olabilir.") }
    package var answerIn: String { say("Answer in", "Yanıtın birimi:") }
    package var answer: String { say("Answer", "Yanıt") }
    package var yourAnswer: String { say("Your answer", "Yanıtın") }
    package var right: String { say("right", "doğru") }
    package var wrong: String { say("wrong", "yanlış") }
    package var isRight: String { say("Right.", "Doğru.") }
    package var isPartlyRight: String { say("Partly right.", "Kısmen doğru.") }
    package var isWrong: String { say("Not right yet.", "Henüz doğru değil.") }
    package func points(_ got: String, of all: String) -> String { say("\(got) of \(all) \(all == "1" ? "point" : "points")", "\(all) puandan \(got)") }
    package func attempts(_ number: Int) -> String { count(number, one: "attempt", many: "attempts", turkish: "deneme") }
    package func answeredRight(_ attempts: String) -> String { say("Answered right (\(attempts)).", "Doğru yanıtlandı (\(attempts)).") }
    package var gaveUp: String { say("You have seen the answer.", "Yanıtı gördün.") }
    package func hint(_ number: Int, of all: Int) -> String { say("Hint \(number) of \(all)", "İpucu \(number)/\(all)") }
    package var noMoreHints: String { say("There are no more hints.", "Başka ipucu yok.") }
    package var noHints: String { say("This question has no hints.", "Bu sorunun ipucu yok.") }
    package var costsNothing: String { say("This was no attempt.", "Bu deneme sayılmadı.") }
    package var orderTyped: String { say("Your order", "Sıran") }
    package var marked: String { say("Marked", "İşaretlenen") }
    package var nothingYet: String { say("nothing yet", "henüz yok") }
    package var gradedOnly: String {
        say("This question is graded: its answer is not shown here.", "Bu soru notlandırılıyor: yanıtı burada gösterilmez.")
    }
    package var gradedLater: String { say("graded by your instructor", "notu öğretmenin verir") }
    package var answerKept: String {
        say("Your answer is kept; you may change it.", "Yanıtın saklandı; değiştirebilirsin.")
    }
    package var someMissing: String { say("Something that is right is not marked.", "Doğru olan bir şey işaretlenmemiş.") }
    package var tooCoarse: String { say("That is near; the question wants the number more exactly.", "Yakın; soru sayıyı daha kesin istiyor.") }
    package var otherOrder: String { say("The order is another one.", "Sıra başka.") }
}
