import Datasets
import Diagnostics
import Testing

@Suite("Data that a model cannot learn from is refused before training starts")
struct TrainingCheckTests {
    private func data(_ lines: [String], file: String = "orders.jsonl") throws -> Dataset {
        try Dataset.parse(Array(lines.joined(separator: "\n").utf8), .jsonLines, file: file)
    }

    private func words(_ body: () throws -> Void) -> String? { #expect(throws: DatasetError.self) { try body() }?.description }

    @Test func `one label only`() throws {
        let orders = try data([#"{"text":"a","label":"order"}"#, #"{"text":"b","label":"order"}"#])
        #expect(words(orders.checkForTraining) == """
            error: all examples have the label 'order'
              in orders.jsonl
              hint: there is nothing to tell apart; add examples of another label
            """)
    }

    @Test func `one value only`() throws {
        let orders = try data([#"{"text":"a","value":2}"#, #"{"text":"b","value":2.0}"#])
        #expect(words(orders.checkForTraining) == """
            error: all examples have the value 2.0
              in orders.jsonl
              hint: there is nothing to predict; add examples with other values
            """)
    }

    @Test func `labels that differ in capitals only`() throws {
        let orders = try data([#"{"text":"a","label":"Order"}"#, #"{"text":"b","label":"ship"}"#, #"{"text":"c","label":"order "}"#])
        #expect(words(orders.checkForTraining) == """
            error: the labels 'order ' and 'Order' differ only in capitals or spaces; 'Order' stands in orders.jsonl:1
              in orders.jsonl:3
              hint: write one of them everywhere
            """)
    }

    @Test func `no examples`() {
        #expect(words(Dataset(.texts, name: "nothing", []).checkForTraining) == """
            error: there are no examples
              in nothing
              hint: training and evaluation need at least one
            """)
    }

    @Test func `a label never seen in training`() throws {
        let training = try data([#"{"text":"a","label":"order"}"#, #"{"text":"b","label":"ship"}"#])
        let heldOut = try data([#"{"text":"c","label":"ship"}"#, #"{"text":"d","label":"oder"}"#], file: "held.jsonl")
        #expect(words { try heldOut.checkLabels(knownFrom: training) } == """
            error: the label 'oder' never occurs in the training data, which has 'order' and 'ship'
              in held.jsonl:2
              hint: correct the label, or add examples of it to the training data
            """)
        try training.checkLabels(knownFrom: training)
    }

    @Test func `a text longer than the context`() throws {
        let orders = try data([#"{"text":"a b","label":"x"}"#, #"{"text":"a b c d","label":"y"}"#])
        let count: (Example) -> Int = { $0.text.split(separator: " ").count }
        #expect(words { try orders.checkLengths(context: 3, tokens: count) } == """
            error: the example has 4 tokens, the model's context 3: 'a b c d'
              in orders.jsonl:2
              hint: shorten the text, or leave the example out
            """)
        try orders.checkLengths(context: 4, tokens: count)
    }

    @Test(arguments: [
        [#"{"text":"a","label":"x"}"#, #"{"text":"b","label":"y"}"#], [#"{"text":"a","value":1}"#, #"{"text":"b","value":2}"#],
        [#"{"prompt":"a","answer":"x"}"#], [#"{"text":"a"}"#],
    ])
    func `good data passes`(lines: [String]) throws { try data(lines).checkForTraining() }
}
