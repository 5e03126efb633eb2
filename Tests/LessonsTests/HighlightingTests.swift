import Testing

@testable import Lessons

@Suite("Swift is cut into coloured stretches without gaps")
struct HighlightingTests {
    private func stretches(_ source: String) -> [String] {
        let bytes = Array(source.utf8)
        return highlightedSwift(source).filter { $0.kind != .other }.map {
            "\($0.kind) \(String(decoding: bytes[$0.range], as: UTF8.self))"
        }
    }

    @Test func kinds() {
        #expect(
            stretches("/// Doc\nlet çok: Int = f(x: 4.5) + \"ş\" // end") == [
                "documentation /// Doc", "keyword let", "identifier çok", "type Int", "identifier f", "label x",
                "number 4.5", "operatorSign +", "string \"ş\"", "comment // end",
            ])
    }

    @Test(arguments: ["", "let", "let x = \"unclosed", "}}}((", "😀 = ı", "#if os(Linux)\n#endif\n@main struct A {}\r\n"])
    func nothingIsLost(_ source: String) {
        let tokens = highlightedSwift(source)
        var end = 0
        for token in tokens {
            #expect(token.range.lowerBound == end)
            end = token.range.upperBound
        }
        #expect(end == source.utf8.count)
    }
}
