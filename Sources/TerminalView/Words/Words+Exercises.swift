/// Exercises: their state, what was found, what there is to do.
extension Words {
    package var checking: String { say("checking…", "denetleniyor…") }
    package var passed: String { say("passed", "geçti") }
    package var failed: String { say("failed", "kaldı") }
    package var notRunHere: String { say("not tried", "denenmedi") }
    package var expected: String { say("expected", "beklenen") }
    package var found: String { say("found", "bulunan") }
    package var likelyCause: String { say("Probably", "Büyük olasılıkla") }
    package var printed: String { say("Printed", "Yazdırılan") }
    package var printedMore: String { say("…and more", "…ve fazlası") }
    package func checksPassed(_ passed: Int, of all: Int) -> String {
        say("\(passed) of \(all) checks pass", "\(all) denetimden \(passed) tanesi geçti")
    }
    package func allChecksPassed(_ all: Int) -> String {
        say("All \(all) checks pass.", "\(all) denetimin hepsi geçti.")
    }
    package var doesNotCompile: String { say("It does not compile yet; this was no attempt.", "Henüz derlenmiyor; bu deneme sayılmadı.") }
    package var lacksFunctions: String {
        say("The file must have exactly this; this was no attempt:", "Dosyada tam olarak şu olmalı; bu deneme sayılmadı:")
    }
    package var doesNotBuild: String { say("It can't be built; this was no attempt.", "Kurulamıyor; bu deneme sayılmadı.") }
    package var authorsFault: String {
        say(
            "This could not be graded, through no fault of yours; please tell the course's authors.",
            "Bu değerlendirilemedi, suç sende değil; lütfen kursun yazarlarına bildir.")
    }
    package func modelMissing(_ model: String) -> String {
        say("the model '\(model)' is not on this machine", "'\(model)' modeli bu makinede yok")
    }
    package var exerciseNew: String { say("not started", "başlanmadı") }
    package var exerciseShown: String { say("solution seen", "çözümü görüldü") }
    package func exerciseTried(_ percent: String) -> String { say("\(percent) of the checks pass", "denetimlerin \(percent) kadarı geçiyor") }
    package func points(_ number: Int) -> String { count(number, one: "point", many: "points", turkish: "puan") }
    package func startExercise(_ id: String) -> String {
        say("To start: imbik exercise start \(id)", "Başlamak için: imbik exercise start \(id)")
    }
}
