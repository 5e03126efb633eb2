import JSON
import Testing

@Suite("JSON is read strictly and written so that it can be read again")
struct JSONTests {
    @Test(arguments: [
        ("-12", JSONValue.integer(-12)), (" 1.5e3 ", .number(1500)), ("0", 0), ("-0.5E-1", .number(-0.05)), ("1e+2", .number(100)),
        ("9223372036854775807", .integer(.max)), ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ("\"\\u00e7\\ud83c\\udf88\\n\"", "ç🎈\n"), ("[true,null,{}]", [true, .null, [:]]), ("\"\\ud800x\"", "\u{FFFD}x"),
        ("{\"a\":1,\"a\":2}", .object([.init("a", 1), .init("a", 2)])),
    ] as [(String, JSONValue)])
    func `a value is read and survives writing`(text: String, value: JSONValue) throws {
        #expect(try JSONValue(parsing: text.utf8) == value)
        #expect(try JSONValue(parsing: value.bytes) == value)
        #expect(try JSONValue(parsing: value.prettyText.utf8) == value)
    }

    @Test(arguments: [
        "{", "[1,]", "\"a", "01x", "01", "-", "-01", "1.", ".5", "1e", "1e+", "- 1", "0x1", "NaN", "nul", "1 2", "{\"a\" 1}",
        "\"\\q\"", "\"\u{1}\"", "+1", "1e999", "\"\\u12\"", "'a'", "{a:1}", String(repeating: "[", count: 100_000),
    ])
    func `what is no JSON throws`(text: String) {
        #expect(throws: JSONError.self) { try JSONValue(parsing: text.utf8) }
    }

    @Test(arguments: [("{\"a\":1 \"b\":2}", "',' or '}' is missing", 7), ("[1,2", "',' or ']' is missing", 4), ("[01]", "this is not a value", 1)])
    func `an error says what is missing and at which byte`(text: String, problem: String, offset: Int) {
        let error = #expect(throws: JSONError.self) { try JSONValue(parsing: text.utf8) }
        #expect(error?.problem == problem)
        #expect(error?.offset == offset)
    }
}
