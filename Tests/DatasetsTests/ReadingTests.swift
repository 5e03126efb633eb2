import Datasets
import Testing

@Suite("Data is read as it was written")
struct ReadingTests {
    private func read(_ text: String, _ format: DataFormat = .jsonLines) throws -> Dataset {
        try Dataset.parse(Array(text.utf8), format, file: "a.jsonl")
    }

    @Test func `classification, with fields that nobody asked for and empty lines`() throws {
        let data = try read("\u{FEFF}{\"label\":\"order\",\"text\":\"Két pizzát!\",\"note\":[1]}\r\n\n  {\"text\":\"Ship it\",\"label\":\"ship\"}")
        #expect(data.task == .classification)
        #expect(data.examples == [
            Example("Két pizzát!", .label("order"), origin: Origin(file: "a.jsonl", line: 1)),
            Example("Ship it", .label("ship"), origin: Origin(file: "a.jsonl", line: 3)),
        ])
        #expect(data.labels == ["order", "ship"])
        #expect(data.classBalance.map(\.count) == [1, 1])
    }

    @Test func `regression, answers and texts`() throws {
        #expect(try read(#"{"text":"half an hour","value":30}"#).examples[0].target == .value(30))
        #expect(try read(#"{"text":"half a minute","value":0.5}"#).values == [0.5])
        #expect(try read(#"{"prompt":"Brazil","answer":"Brasília","also":["Brasilia"]}"#).examples[0].target
            == .answer("Brasília", also: ["Brasilia"]))
        #expect(try read(#"{"prompt":"Brazil","answer":"Brasília"}"#).examples[0].target == .answer("Brasília", also: []))
        #expect(try read(#"{"text":"It rained."}"#).task == .texts)
    }

    @Test func `a kind that is asked for passes over the other fields`() throws {
        let data = try Dataset.parse(Array(#"{"text":"a","label":"b"}"#.utf8), .jsonLines, file: "f", as: .texts)
        #expect(data.examples[0].target == .nothing)
    }

    @Test func `CSV with quotes, separators, line breaks and doubled quotes`() throws {
        let text = "id,text,label\r\n1,\"a, b\",x\r\n\r\n2,\"two\r\nlines\",\"y\"\r\n3,\"she said \"\"yes\"\"\",x\n4,plain,y"
        let data = try read(text, .csv)
        #expect(data.examples.map(\.text) == ["a, b", "two\r\nlines", "she said \"yes\"", "plain"])
        #expect(data.examples.map(\.label) == ["x", "y", "x", "y"])
        #expect(data.examples.map(\.origin.line) == [2, 4, 6, 7])
    }

    @Test func `CSV with semicolons and numbers`() throws {
        let data = try read("text;value\none, two;3\n\"a;b\";-0.25\n", .csv)
        #expect(data.task == .regression)
        #expect(data.examples.map(\.text) == ["one, two", "a;b"])
        #expect(data.values == [3, -0.25])
    }

    @Test func `CSV with another spelling of an answer`() throws {
        let data = try read("prompt,answer,also\nBrazil,Brasília,Brasilia\nPeru,Lima,\n", .csv)
        #expect(data.examples.map(\.target) == [.answer("Brasília", also: ["Brasilia"]), .answer("Lima", also: [])])
    }

    @Test func `a file of the disk is the same`() throws {
        let path = #filePath.replacing("ReadingTests.swift", with: "Fixtures/orders.csv")
        let data = try Dataset.read(path)
        #expect(data.examples == [
            Example("two pizzas, please", .label("order"), origin: Origin(file: path, line: 2)),
            Example("where is my parcel?", .label("delivery"), origin: Origin(file: path, line: 3)),
        ])
    }
}
