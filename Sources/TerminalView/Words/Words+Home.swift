/// The home screen and the search.
extension Words {
    package var welcome: String {
        say("Read, run the cells, answer the questions. ? lists the keys.", "Oku, hücreleri çalıştır, soruları yanıtla. ? tuşları sıralar.")
    }
    package var notStarted: String { say("not started", "başlanmadı") }
    package var finished: String { say("finished", "bitti") }
    package func minutesLeft(_ number: Int) -> String { say("\(number) min left", "\(number) dk kaldı") }
    package func briefly(minutes: Int) -> String { say("\(minutes) min", "\(minutes) dk") }
    package func questions(_ right: String, of all: String) -> String { say("points \(right)/\(all)", "puan \(right)/\(all)") }
    package var continueHere: String { say("go on here", "buradan sürdür") }
    package var lessonNumber: String { say("Lesson", "Ders") }
    package func noLesson(_ text: String, _ count: Int) -> String {
        say("there is no lesson \(text); there are \(count)", "\(text). ders yok; \(count) ders var")
    }

    package var search: String { say("Search", "Ara") }
    package func found(_ number: Int, _ query: String) -> String {
        say("\(number) \(number == 1 ? "place" : "places") with \"\(query)\"", "\"\(query)\" geçen \(number) yer")
    }
    package func foundNothing(_ query: String) -> String { say("nothing was found for \"\(query)\"", "\"\(query)\" için bir şey bulunamadı") }
}
