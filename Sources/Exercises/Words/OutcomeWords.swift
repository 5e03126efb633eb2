import Diagnostics
import Lessons

/// The sentence about a call that gave no value.
struct OutcomeWords {
    let language: Language
    let limits: Exercise.Limits

    private func say(_ english: String, _ turkish: String) -> String { language.say(english, turkish) }

    func sentence(_ outcome: CallOutcome) -> String {
        switch outcome {
        case .value: say("It gave a value.", "Bir değer verdi.")
        case .trapped(let message, let line):
            say("The code stopped\(at(line)): \(message)", "Kod\(at(line)) durdu: \(message)")
        case .stackOverflow(let line):
            say(
                "The stack is full\(at(line)): a function calls itself without an end.",
                "Yığıt\(at(line)) taştı: bir işlev kendini durmadan çağırıyor.")
        case .threw(let error): say("The function threw an error: \(error)", "İşlev bir hata fırlattı: \(error)")
        case .exited(let code, let line):
            say(
                "The code ended the program\(at(line)), with the exit code \(code), instead of giving a value.",
                "Kod değer vermek yerine programı\(at(line)) \(code) çıkış koduyla bitirdi.")
        case .killed(let signal, let line):
            say("The program was ended\(at(line)) by signal \(signal).", "Program\(at(line)) \(signal) sinyaliyle sonlandı.")
        case .timedOut(let line):
            say(
                "No value within \(limits.seconds) seconds\(at(line, "; the code was")). Is there a loop that doesn't end?",
                "\(limits.seconds) saniye içinde değer gelmedi\(line.map { "; kod \($0). satırdaydı" } ?? ""). Bitmeyen bir döngü mü var?")
        case .outOfMemory(let line):
            say(
                "The code wants more than \(memory) of memory\(at(line)).", "Kod\(at(line)) \(memory) sınırından çok bellek istiyor.")
        case .tooMuchOutput(let line):
            say("The code prints more than it may\(at(line)).", "Kod\(at(line)) izin verilenden çok şey yazdırıyor.")
        case .tooManyThreads:
            say("The code starts more threads or processes than it may.", "Kod izin verilenden çok iş parçacığı ya da süreç başlatıyor.")
        case .protocolBroken:
            say("What came back was no answer to this call.", "Gelen şey bu çağrının yanıtı değil.")
        case .notReached:
            say(
                "This was not tried: too much time went, or the code ended too often, before.",
                "Bu denenmedi: öncekiler çok zaman aldı ya da kod çok kez sonlandı.")
        case .notRun(let reason): reason.english
        }
    }

    private var memory: String {
        limits.memoryBytes >= 1 << 30 && limits.memoryBytes % (1 << 30) == 0
            ? "\(limits.memoryBytes >> 30) GiB" : "\(limits.memoryBytes >> 20) MiB"
    }

    private func at(_ line: Int?, _ before: String = "") -> String {
        line.map { say("\(before) at line \($0)", " \($0). satırda") } ?? ""
    }
}
