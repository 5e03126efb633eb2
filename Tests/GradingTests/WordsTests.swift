import Diagnostics
import Grading
import Lessons
import Testing

@Suite("What is said to a learner is said in the learner's language, with what was expected")
struct WordsTests {
    static let ungradable: [(UngradableAnswer, String, String)] = [
        (
            .empty, "error: the answer is empty\n  hint: write an answer, or skip the question",
            "error: yanıt boş\n  hint: bir yanıt yaz ya da soruyu geç"
        ),
        (
            .notANumber("many", unit: "bytes"),
            "error: 'many' is no number; the answer is a number, in bytes\n  hint: write for instance 12,500 or 1.25e4 or 12.5 thousand",
            "error: 'many' bir sayı değil; yanıt bir sayıdır, birimi: bytes\n  hint: örneğin 12.500 ya da 1,25e4 ya da 12,5 bin yaz"
        ),
        (
            .notANumber("many", unit: nil),
            "error: 'many' is no number\n  hint: write for instance 12,500 or 1.25e4 or 12.5 thousand",
            "error: 'many' bir sayı değil\n  hint: örneğin 12.500 ya da 1,25e4 ya da 12,5 bin yaz"
        ),
        (
            .otherUnit("3 kg", expected: "MB"),
            "error: '3 kg' has another unit than the question asks for: MB\n  hint: write for instance 12,500 or 1.25e4 or 12.5 thousand",
            "error: '3 kg' yanıtının birimi sorunun istediğinden başka: MB\n  hint: örneğin 12.500 ya da 1,25e4 ya da 12,5 bin yaz"
        ),
        (
            .otherUnit("3 kg", expected: nil),
            "error: '3 kg' has a unit; the question asks for a plain number\n  hint: write for instance 12,500 or 1.25e4 or 12.5 thousand",
            "error: '3 kg' yanıtında birim var; soru yalın bir sayı istiyor\n  hint: örneğin 12.500 ya da 1,25e4 ya da 12,5 bin yaz"
        ),
        (
            .noSuchChoice(6, count: 4), "error: there is no choice 7; there are 4\n  hint: choose from 1 to 4",
            "error: 7. seçenek yok; 4 seçenek var\n  hint: 1 ile 4 arasından seç"
        ),
        (
            .notEveryItem(count: 5), "error: the order must have each of the 5 items once\n  hint: give all of them in your order",
            "error: sıralamada 5 ögenin her biri bir kez bulunmalı\n  hint: hepsini kendi sıranla ver"
        ),
        (
            .otherKind, "error: the answer belongs to another kind of question\n  hint: answer the question again",
            "error: yanıt başka türden bir soruya ait\n  hint: soruyu yeniden yanıtla"
        ),
        (
            .missingModel("smollm2"),
            "error: the answer is computed from the model 'smollm2', which is not on this machine\n  hint: 'imbik model fetch smollm2' gets it; then answer again",
            "error: yanıt 'smollm2' modelinden hesaplanıyor; o da bu makinede yok\n  hint: 'imbik model fetch smollm2' modeli getirir; sonra yeniden yanıtla"
        ),
    ]

    @Test(arguments: ungradable)
    func ungradableAnswers(_ answer: UngradableAnswer, _ english: String, _ turkish: String) {
        #expect(answer.explanation(in: .english).description == english)
        #expect(answer.explanation(in: .turkish).description == turkish)
    }

    /// The examples in the messages are numbers indeed.
    @Test(arguments: [("12,500", Language.english), ("1.25e4", .english), ("12.5 thousand", .english), ("12.500", .turkish), ("1,25e4", .turkish), ("12,5 bin", .turkish)])
    func examples(_ text: String, _ language: Language) throws {
        #expect(try WrittenNumber.read(text, unit: "parameters", language: language).value == 12_500)
    }

    @Test func aKeyThatCannotBeComputed() throws {
        let broken = try quiz("id: n\nkind: number\nvary: {rank: [4]}\nquestion: '{rank}'\nanswer: 2 * rnk")
        let error = #expect(throws: QuizKeyError.self) { try Question(broken, learner: ada, facts: facts) }
        #expect(
            error?.description == """
                error: the quiz 'n' cannot be asked: in '2 * rnk', nothing is called 'rnk'
                  in demo/en.md:16
                  hint: did you mean 'rank'?
                """)
    }
}
