import Foundation
import Grading
import JSON
import Lessons
import Testing

@testable import SiteGenerator

@Suite("A page's quiz opens with its answers, and tells nothing before")
struct QuizMaterialTests {
    static let number = """
        id: rank
        kind: number
        vary: { rank: [4, 8], width: [576, 768] }
        question: Rank {rank}, width {width}?
        answer: rank * width
        why: 'Right, {rank * width}.'
        mistakes:
          - value: rank + width
            why: 'Added to {rank + width}.'
        """

    private func material(_ yaml: String, language: Language = .english) throws -> QuizMaterial {
        QuizMaterial(try quiz(yaml, language: language), facts: { _ in nil }) { "<p>\($0)</p>" }
    }

    /// What an answer of that name opens, as the page's script does it.
    private func opened(_ material: QuizMaterial, variant: Int, _ answer: String) throws -> (verdict: Character, values: [String], reason: String)? {
        let script = try #require(material.script)
        let salt = try #require(script["salt"]?.string)
        let records = try #require(script["records"]?.array?[variant].string).split(separator: " ")
        let root = AnswerLock(salt: salt, quiz: material.quiz.id.name).root(variant: variant, answer: answer)
        for (place, base64) in records.enumerated() {
            let record = Array(try #require(Data(base64Encoded: String(base64))))
            let text = AnswerLock.sealed(Array(record.dropFirst(AnswerLock.tagCount)), under: root, place: place)
            guard AnswerLock.record(text, under: root, place: place) == record else { continue }
            let sign = Character(UnicodeScalar(text[0]))
            let before = 3 + (text[2] == 0xFF ? 0 : 16) + (sign.isUppercase ? 16 : 0)
            let values = String(decoding: text.dropFirst(before), as: UTF8.self).split(separator: "\u{1F}")
            var reason = ""
            if text[2] != 0xFF {
                let sealed = Array(try #require(Data(base64Encoded: script["reasons"]?.array?[Int(text[2])].string ?? "")))
                let key = AnswerLock.Root(bytes: Array(text[3..<19]))
                reason = String(decoding: AnswerLock.sealed(sealed, under: key, place: 0), as: UTF8.self)
            }
            return (Character(sign.lowercased()), values.map(String.init), reason)
        }
        return nil
    }

    @Test func eachVariantHasItsOwnKeyAndNumbers() throws {
        let material = try material(Self.number)
        #expect(material.values == [["4", "576"], ["4", "768"], ["8", "576"], ["8", "768"]])
        for (variant, key) in [2304, 3072, 4608, 6144].enumerated() {
            let right = try #require(try opened(material, variant: variant, NumberAnswers.exact(Double(key))))
            #expect(right.verdict == "r")
            #expect(right.reason == "<p>Right, \u{E000}0\u{E001}.</p>")
            #expect(right.values == [formatted(Double(key), in: .english)])
        }
        #expect(try opened(material, variant: 0, NumberAnswers.exact(580))?.values == ["580"])
        #expect(try opened(material, variant: 0, NumberAnswers.exact(580))?.verdict == "w")
        #expect(try opened(material, variant: 0, NumberAnswers.exact(2300))?.verdict == "o")
        #expect(try opened(material, variant: 0, NumberAnswers.exact(2305)) == nil)
        #expect(try opened(material, variant: 1, NumberAnswers.exact(2304)) == nil)
    }

    @Test func neitherKeyNorReasonStandsInTheScript() throws {
        let text = String(decoding: try #require(try material(Self.number).script).bytes, as: UTF8.self)
        for word in ["Right", "Added", "2304", "2,304", "580"] { #expect(!text.contains(word)) }
    }

    @Test func aChoiceOpensItsReasonAndSaysWhetherItIsRight() throws {
        let material = try material("id: c\nkind: choice\nquestion: Q?\nchoices:\n  - { text: A, right: true, why: Yes. }\n  - { text: B, why: No. }")
        #expect(try opened(material, variant: 0, "c:0")?.verdict == "r")
        #expect(try opened(material, variant: 0, "c:1")?.reason == "<p>No.</p>")
        #expect(try opened(material, variant: 0, "c:2") == nil)
    }

    @Test func aWordOpensInAnyCaseOfItsLanguage() throws {
        let yaml = "id: w\nkind: text\nquestion: Q?\nanswer: [IŞIK, INT8]\nwhy: So."
        let material = try material(yaml, language: .turkish)
        for form in ["ışık", "int8"] { #expect(try opened(material, variant: 0, "t:\(form)")?.verdict == "r", "\(form)") }
        #expect(try opened(material, variant: 0, "t:isik") == nil)
    }

    @Test func itemsStandInAnotherOrderThanTheRightOne() throws {
        let material = try material("id: o\nkind: order\nquestion: Q?\nanswer: [a, b, c]\nwhy: So.")
        let shown = material.choices.map(\.markdown)
        #expect(shown.sorted() == ["a", "b", "c"] && shown != ["a", "b", "c"])
        let right = ["a", "b", "c"].map { String(shown.firstIndex(of: $0)!) }.joined(separator: ",")
        #expect(try opened(material, variant: 0, "o:\(right)")?.verdict == "r")
    }

    @Test func aQuizForAGradeHasNoKey() throws {
        let material = try material(Self.number + "\ngraded: true")
        #expect(material.obstacle == .graded)
        #expect(material.script?["records"] == nil && material.script?["reasons"] == nil)
    }

    @Test func theItemsOfAGradedOrderStayInTheTerminal() throws {
        // Their order in the page would have to be found out, and that is the key.
        let material = try material("id: o\nkind: order\ngraded: true\nquestion: Q?\nanswer: [a, b, c]\nwhy: So.")
        #expect(material.obstacle == .gradedOrder && material.script == nil)
    }

    @Test(arguments: [
        ("vary: { a: [1,2,3,4,5,6,7,8,9], b: [1,2,3,4,5,6,7,8,9] }\nanswer: a * b", QuizMaterial.Obstacle.tooManyVariants(81)),
        ("answer: model(\"smollm2\").parameters", .missingModel("smollm2")),
        ("answer: 1 / 0", .faulty),
    ])
    func whatAPageCannotAsk(_ yaml: String, _ obstacle: QuizMaterial.Obstacle) throws {
        let material = try material("id: n\nkind: number\nquestion: Q?\n" + yaml)
        #expect(material.obstacle == obstacle)
        #expect(material.script == nil)
    }
}

@Suite("Numbers within the tolerance share a name with the key")
struct NumberAnswerTests {
    @Test(arguments: [
        (134_515_008.0, "x:1.3451500800000e+8"), (0, "x:0.0000000000000e+0"), (-0.0, "x:0.0000000000000e+0"),
        (0.1 + 0.2, "x:3.0000000000000e-1"), (-2.5e-7, "x:-2.5000000000000e-7"), (1e22, "x:1.0000000000000e+22"),
    ])
    func exactly(_ value: Double, _ name: String) {
        #expect(NumberAnswers.exact(value) == name)
    }

    @Test(arguments: [Quiz.Tolerance.absolute(1000), .absolute(0.05), .relative(0.01), .relative(0.2), .relative(0.9)])
    func withinTheTolerance(_ tolerance: Quiz.Tolerance) throws {
        var generator = SplitMix64(seed: 5)
        for _ in 0..<2_000 {
            let key = (Double(generator.next() % 2_000_001) - 1_000_000) / 7
            guard key != 0 else { continue }
            let (names, range) = NumberAnswers(tolerance: tolerance).names(for: key)
            let bounds = try #require(range)
            for part in 0...20 {
                let value = bounds.lowerBound + (bounds.upperBound - bounds.lowerBound) * Double(part) / 20
                #expect(names.contains(name(of: value, tolerance)), "\(value) for \(key)")
                #expect(tolerance.holds(value, for: key) == bounds.contains(value) || part == 0 || part == 20)
            }
            #expect(names.count <= 4)
        }
    }

    /// As the page names it.
    private func name(of value: Double, _ tolerance: Quiz.Tolerance) -> String {
        switch tolerance {
        case .exact: NumberAnswers.exact(value)
        case .absolute(let most): "a:\(Int((value / (2 * most)).rounded(.down)))"
        case .relative(let part): "l:\(value < 0 ? "-" : "+")\(Int((log(abs(value)) / NumberAnswers.width(part)).rounded(.down)))"
        }
    }

    @Test func roundedKeys() {
        #expect(NumberAnswers(tolerance: .exact).rounded(134_515_008) == [130_000_000, 135_000_000, 134_500_000, 134_520_000, 134_515_000])
        #expect(NumberAnswers(tolerance: .exact).rounded(42) == [])
    }
}
