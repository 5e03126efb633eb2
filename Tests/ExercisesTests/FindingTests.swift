import Exercises
import JSON
import Lessons
import Testing

@Suite("What is found is phrased from the mistake, in both languages")
struct FindingTests {
    private func exercise(_ expected: JSONValue, tolerance: Double = 1e-9, call: String = "func f(_ x: [Double]) -> [Double]") -> Exercise {
        .sample([.sample("one", [[1, 2]], .equal(to: .value(expected), tolerance: tolerance))], call: call)
    }

    @Test func numbersWithinTheToleranceAreRight() {
        let wanted = exercise([.number(1000), .number(0.001)], tolerance: 1e-3)
        #expect(wanted.text([.number(1000.9), .number(0.0019)]) == "passed")
        #expect(wanted.text([1000, .number(0.001)]) == "passed")
        #expect(wanted.text([.number(1001.1), .number(0.001)]) == "result[0] should be 1000.0 and is 1001.1.")
    }

    @Test(arguments: [
        ([2, 3, 4], "The result has 3 elements, not 2.", "Sonuç 2 değil 3 öğeli."),
        ([2], "The result has 1 element, not 2.", "Sonuç 2 değil 1 öğeli."),
        (["nan", 3], "result[0] is not a number (nan); it should be 0.5.", "sonuç[0] bir sayı değil (nan); 0.5 olmalıydı."),
        ([0, "-inf"], "result[1] is infinite (-inf); it should be 3.0.", "sonuç[1] sonsuz (-inf); 3.0 olmalıydı."),
        ([.number(0.5), 4], "result[1] should be 3.0 and is 4.0.", "sonuç[1] 3.0 olmalıyken 4.0."),
        (
            [.number(0.25), 7], "result[1] should be 3.0 and is 7.0. 2 numbers differ, this one most.",
            "sonuç[1] 3.0 olmalıyken 7.0. 2 sayı farklı, en çok da bu."
        ),
        ("text", "The result is no value of type [Double].", "Sonuç [Double] türünde bir değer değil."),
    ] as [(JSONValue, String, String)])
    func mistakes(_ found: JSONValue, _ english: String, _ turkish: String) {
        let wanted = exercise([.number(0.5), .number(3)])
        #expect(wanted.text(found) == english)
        #expect(wanted.text(found, .turkish) == turkish)
    }

    /// Two numbers that six digits would write alike.
    @Test func asManyDigitsAsTellThemApart() {
        let text = exercise([.number(0.25), 0]).text([.number(0.250000004), 0])
        #expect(text == "result[0] should be 0.25 and is 0.250000004.")
    }

    @Test func theShapeThatDiffersIsNamed() {
        let wanted = exercise([[1, 2], [3, 4]], call: "func f(_ x: [Double]) -> [[Double]]")
        #expect(wanted.text([[1, 2], [3]]) == "result[1] has 1 element, not 2.")
    }

    @Test func textsKeysAndNothing() {
        let dictionary = exercise(["a": 1], call: "func f(_ x: [Double]) -> [String: Int]")
        #expect(dictionary.text(["b": 1]) == "The result has no key \"a\".")
        #expect(dictionary.text(["a": 1, "b": 1]) == "The result has a key \"b\" that does not belong there.")
        #expect(dictionary.text(["a": 2]) == "result[\"a\"] should be 1 and is 2.")
        let text = exercise("one", call: "func f(_ x: [Double]) -> String?")
        #expect(text.text("two\n") == "The result should be \"one\" and is \"two\\n\".")
        #expect(text.text(.null) == "The result should be \"one\" and is nil.")
        #expect(exercise(.null, call: "func f(_ x: [Double]) -> String?").text(.null) == "passed")
    }

    /// An integer is exact, however large its neighbour would be allowed to be.
    @Test func countsMustBeExact() {
        let wanted = exercise(134_515_008, call: "func f(_ x: [Double]) -> Int")
        #expect(wanted.text(134_515_009) == "The result should be 134515008 and is 134515009.")
    }

    @Test(arguments: [
        (Property.sum(1, tolerance: 1e-9), [.number(0.5), .number(0.25)], "Its numbers add up to 0.75, not 1.0."),
        (.between(0...1, tolerance: 0), [.number(0.5), .number(-0.25)], "result[1] is -0.25, which is not from 0.0 to 1.0."),
        (.length(3), [1], "The result has 1 element, not 3."),
        (.lengthOfArgument(0), [1], "The result has 1 element, not 2."),
        (.finite, [1, "inf"], "result[1] is inf, which is no finite number."),
        (.increasing, [1, 3, 2], "result[2] is 2.0, less than the one before it."),
        (.decreasing, [3, 1, 2], "result[2] is 2.0, more than the one before it."),
        (.distinct, [1, 2, 1], "1.0 stands in the result twice."),
        (.oneOf([[1], [2]]), [3], "The result is [3.0], which is none of [1.0], [2.0]."),
        (.sum(1, tolerance: 1e-9), [.number(0.5), .number(0.5)], "passed"),
        (.between(0...1, tolerance: 1e-9), [.number(1.0000000001)], "passed"),
        (.between(0...1, tolerance: 1e-9), ["nan"], "result[0] is nan, which is not from 0.0 to 1.0."),
        (.increasing, [1, 1, 2], "passed"),
        (.oneOf([[1], [2]]), [2], "passed"),
    ] as [(Property, JSONValue, String)])
    func properties(_ property: Property, _ found: JSONValue, _ told: String) {
        #expect(Exercise.sample([.sample("one", [[1, 2]], .property(property))]).text(found) == told)
    }

    @Test func rowsAndShapes() {
        let rows = Exercise.sample(
            [.sample("one", [[1]], .property(.shape([2, 2])), .property(.rowSums(1, tolerance: 1e-9)))],
            call: "func f(_ x: [Double]) -> [[Double]]")
        #expect(rows.text([[1, 0], [0, 1]]) == "passed")
        #expect(rows.text([[1, 0], [1, 1]]) == "result[1] adds up to 2.0, not 1.0.")
        #expect(rows.text([[1, 0], [1]]) == "result[1] has 1 element, not 2.")
    }

    @Test(arguments: [
        (CallOutcome.trapped(message: "Index out of range", line: 3), "The code stopped at line 3: Index out of range", "Kod 3. satırda durdu: Index out of range"),
        (.stackOverflow(line: nil), "The stack is full: a function calls itself without an end.", "Yığıt taştı: bir işlev kendini durmadan çağırıyor."),
        (.threw("empty"), "The function threw an error: empty", "İşlev bir hata fırlattı: empty"),
        (
            .timedOut(line: 2), "No value within 10 seconds; the code was at line 2. Is there a loop that doesn't end?",
            "10 saniye içinde değer gelmedi; kod 2. satırdaydı. Bitmeyen bir döngü mü var?"
        ),
        (.outOfMemory(line: nil), "The code wants more than 512 MiB of memory.", "Kod 512 MiB sınırından çok bellek istiyor."),
        (
            .exited(code: 0, line: nil), "The code ended the program, with the exit code 0, instead of giving a value.",
            "Kod değer vermek yerine programı 0 çıkış koduyla bitirdi."
        ),
        (.protocolBroken, "What came back was no answer to this call.", "Gelen şey bu çağrının yanıtı değil."),
        (
            .notReached, "This was not tried: too much time went, or the code ended too often, before.",
            "Bu denenmedi: öncekiler çok zaman aldı ya da kod çok kez sonlandı."
        ),
    ])
    func endsWithoutAValue(_ outcome: CallOutcome, _ english: String, _ turkish: String) {
        #expect(exercise([1]).text(outcome) == english)
        #expect(exercise([1]).text(outcome, .turkish) == turkish)
    }

    @Test func theCallIsShownAsItIsWritten() throws {
        let exercise = Exercise.sample(
            [.sample("one", [[1, .number(2.5)], .number(1), "a\"b"], .equal(to: .value([1]), tolerance: 0))],
            call: "func f(_ x: [Double], temperature: Double, _ name: String) -> [Double]")
        let finding = try #require(exercise.verdict(on: [.value([2])]).results.first?.finding)
        let text = FindingText(finding, in: exercise, language: .turkish)
        #expect(text.call == "f([1.0, 2.5], temperature: 1.0, \"a\\\"b\")")
        #expect(text.lines(.turkish) == [text.call, "beklenen  [1.0]", "bulunan   [2.0]", "sonuç[0] 1.0 olmalıyken 2.0."])
    }

    /// What one argument does not need, the others get.
    @Test func shortArgumentsLeaveRoomForLongOnes() throws {
        let steps = (0..<12).map { JSONValue.array(["ask", .string("question number \($0)")]) }
        let exercise = Exercise.sample(
            [.sample("one", [60, .array(steps)], .equal(to: .value([1]), tolerance: 0))],
            call: "func f(lifetime: Int, steps: [[String]]) -> [Double]")
        let finding = try #require(exercise.verdict(on: [.value([2])]).results.first?.finding)
        let call = FindingText(finding, in: exercise, language: .english).call
        #expect(call.hasPrefix("f(lifetime: 60, steps: [[\"ask\", \"question number 0\"], "))
        #expect(call.contains("question number 6") && call.hasSuffix(", … (12)])") && call.count < 300)
    }

    @Test func longValuesAreCut() throws {
        let long = JSONValue.array((0..<300).map { .number(Double($0) / 7) })
        let finding = try #require(exercise(long).verdict(on: [.value([])]).results.first?.finding)
        let expected = try #require(FindingText(finding, in: exercise(long), language: .english).expected)
        #expect(expected.count <= 125 && expected.hasSuffix(", … (300)]"))
        #expect(expected.hasPrefix("[0.0, 0.142857, 0.285714, "))
    }
}
