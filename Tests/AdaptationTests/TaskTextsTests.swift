import Adaptation
import Datasets
import Diagnostics
import Evaluation
import LanguageModels
import TestSupport
import Testing
import Tokenization
import Training

@Suite("Examples become sequences: the prompt, then the answer")
struct TaskTextsTests {
    private let tokenizer = Result { try Tokenizer(TinyModel().file()) }

    private func text(_ tokens: some Sequence<TokenID>) throws -> String {
        String(decoding: try tokenizer.get().decode(Array(tokens)), as: UTF8.self)
    }

    private func sequences(_ data: Dataset, _ change: (inout TaskTexts) -> Void = { _ in }, context: Int = 100) throws -> [TrainingSequence] {
        var texts = TaskTexts(try TinyTask.prompt())
        change(&texts)
        return try texts.sequences(data, tokenizer.get(), context: context)
    }

    @Test("a label follows the prompt after a space, and the loss counts it alone")
    func labels() throws {
        let found = try sequences(TinyTask.labelled(0..<2))
        #expect(try found.map { try text($0.tokens) } == ["ox 0: in", "we 7919: the"])
        let counted = try found.map { sequence in
            try text(zip(sequence.tokens, sequence.targets).filter(\.1).map(\.0))
        }
        #expect(counted == [" in", " the"])
    }

    @Test("numbers and answers end with their line")
    func numbers() throws {
        let data = Dataset(.regression, name: "n", [30, 0.5].enumerated().map { TinyTask.example($0, .value($1)) })
        #expect(try sequences(data).map { try text($0.tokens) } == ["ox 0: 30\n", "we 7919: 0.5\n"])
        let answers = Dataset(.answers, name: "a", [TinyTask.example(0, .answer("yes", also: ["yep"]))])
        #expect(try sequences(answers).map { try text($0.tokens) } == ["ox 0: yes\n"])
    }

    @Test("plain texts are learned whole, without the prompt, from their second token on")
    func plainTexts() throws {
        let found = try sequences(TinyTask.plain(0..<1))
        #expect(try text(found[0].tokens) == "ox 0")
        #expect(found[0].targets == [false] + [Bool](repeating: true, count: found[0].tokens.count - 1))
    }

    @Test("on request the loss counts the prompt too")
    func allTokens() throws {
        let found = try sequences(TinyTask.labelled(0..<2)) { $0.lossTokens = .all }
        #expect(found.allSatisfy { $0.targets.count(where: { $0 }) == $0.tokens.count - 1 })
    }

    @Test("a text that is too long is refused with its line, or cut at its beginning")
    func tooLong() throws {
        #expect {
            try sequences(TinyTask.labelled(0..<2), context: 7)
        } throws: { error in
            (error as? TrainingDataError)?.explanation.place == "tiny.jsonl:2"
        }
        let cut = try sequences(TinyTask.labelled(0..<2), { $0.longer = .cutBeginning }, context: 4)
        #expect(try cut.map { try text($0.tokens) } == [" 0: in", "19: the"])
    }

    @Test("data without anything to tell apart are refused")
    func oneLabel() throws {
        let data = Dataset(.classification, name: "one.jsonl", [TinyTask.example(0), TinyTask.example(2)])
        #expect {
            try sequences(data)
        } throws: { error in
            (error as? DatasetError)?.fault == .oneLabelOnly("in") && (error as? DatasetError)?.file == "one.jsonl"
        }
    }

    @Test("every setting is named, line breaks made visible")
    func lines() throws {
        let texts = TaskTexts(try Prompt(template: "Text: {text}\nLabel:", instruction: "Sort.\n"))
        #expect(texts.lines.map { "\($0.name): \($0.value)" } == [
            "template: Text: {text}\\nLabel:", "instruction: Sort.\\n", "loss on: answer", "too long: refused",
        ])
    }
}
