import Datasets
import Diagnostics
import Testing

@Suite("Bad data is refused with file, line, the author's words and the remedy")
struct BadDataTests {
    static let oneObject = #"hint: each line is one JSON object, such as {"text": "two pizzas, please", "label": "order"}"#
    static let quoting = #"hint: a field with a separator, a quote or a line break stands in quotes, and a quote inside is doubled: "she said ""yes""""#

    /// What reading the bytes says.
    private func words(_ bytes: [UInt8], file: String, as task: TaskKind? = nil) -> String {
        do throws(DatasetError) {
            _ = try Dataset.parse(bytes, try DataFormat(of: file), file: file, as: task)
            return "nothing is wrong"
        } catch {
            return error.description
        }
    }

    @Test(arguments: [
        ("", "error: the file is empty\n  in orders.jsonl\n  hint: write one example a line"),
        (" \n\n", "error: the file is empty\n  in orders.jsonl\n  hint: write one example a line"),
        (
            "{\"text\": \"\(String(repeating: "long ", count: 20))",
            "error: the line is not JSON: a string has no end at column 111 of '…\(String(repeating: "long ", count: 12))'\n  in orders.jsonl:1\n  \(oneObject)"
        ),
        ("[\n{}\n]", "error: the file is one JSON array\n  in orders.jsonl:1\n  \(oneObject)"),
        ("\n\"words\"\r\n", "error: '\"words\"' is no JSON object\n  in orders.jsonl:2\n  \(oneObject)"),
        (
            #"{"text":"a","label":"b","label":"c"}"#,
            "error: the field 'label' occurs twice\n  in orders.jsonl:1\n  hint: which of the two is meant? delete the other"
        ),
        (
            #"{"txt":"a","lable":"b"}"#,
            "error: the fields 'txt' and 'lable' fit no kind of data\n  in orders.jsonl:1\n  hint: classification has 'text' and 'label', regression 'text' and 'value', free answers 'prompt' and 'answer', plain text 'text'"
        ),
        (
            "{\"text\":\"a\",\"label\":\"b\"}\n{\"text\":\"a\",\"lable\":\"b\"}",
            "error: the field 'label' is missing; there are 'text' and 'lable'\n  in orders.jsonl:2\n  hint: every example needs 'label'"
        ),
        (
            "{\"text\":\"a\",\"label\":\"b\"}\n{\"label\":\"b\"}",
            "error: the field 'text' is missing; there is 'label'\n  in orders.jsonl:2\n  hint: every example needs 'text'"
        ),
        (
            #"{"text":"a","label":1}"#,
            "error: the field 'label' is the number 1; text is needed\n  in orders.jsonl:1\n  hint: write it in quotes: \"label\": \"…\""
        ),
        (
            #"{"text":"a","value":"3,5"}"#,
            "error: the field 'value' is the text '3,5'; a number is needed\n  in orders.jsonl:1\n  hint: write it with digits and a point, without quotes: 3.5"
        ),
        (
            #"{"text":null,"value":1}"#,
            "error: the field 'text' is null; text is needed\n  in orders.jsonl:1\n  hint: write it in quotes: \"text\": \"…\""
        ),
        (
            #"{"prompt":"a","answer":"b","also":"c"}"#,
            "error: the field 'also' is the text 'c'; a list of texts is needed\n  in orders.jsonl:1\n  hint: write it in brackets: \"also\": [\"…\"]"
        ),
        (
            #"{"text":" ","label":"b"}"#,
            "error: the field 'text' is empty\n  in orders.jsonl:1\n  hint: write something into it, or delete the example"
        ),
    ])
    func `JSON lines`(text: String, expected: String) {
        #expect(words(Array(text.utf8), file: "orders.jsonl") == expected)
    }

    @Test(arguments: [
        ("text,label\n", "error: the file has a header and no examples\n  in orders.csv\n  hint: write one example a line below the header"),
        (
            "text,label,text\na,b,c\n",
            "error: the header names the column 'text' twice\n  in orders.csv:1\n  hint: give each column a name of its own"
        ),
        ("text,label\na,b\n\"c,d\ne,f\n", "error: the quote that opens here is never closed\n  in orders.csv:3\n  \(quoting)"),
        (
            "text,label\n\"a\"b,c\n",
            "error: text follows a closing quote at column 4 of '\"a\"b,c'\n  in orders.csv:2\n  \(quoting)"
        ),
        (
            "text,label\na \"b\",c\n",
            "error: a quote stands inside a field without quotes at column 3 of 'a \"b\",c'\n  in orders.csv:2\n  \(quoting)"
        ),
        (
            "text,label\ntwo pizzas, please,order\n",
            "error: the line has 3 fields, the header 2: 'two pizzas, please,order'\n  in orders.csv:2\n  \(quoting)"
        ),
        ("text,label\na\n", "error: the line has 1 field, the header 2: 'a'\n  in orders.csv:2\n  \(quoting)"),
        (
            "text,value\na,much\n",
            "error: the field 'value' is the text 'much'; a number is needed\n  in orders.csv:2\n  hint: write it with digits and a point, without quotes: 3.5"
        ),
    ])
    func `CSV`(text: String, expected: String) {
        #expect(words(Array(text.utf8), file: "orders.csv") == expected)
    }

    @Test func `broken JSON on line 731`() {
        let good = String(repeating: #"{"text":"a","label":"b"}"# + "\n", count: 730)
        let bytes = Array((good + #"{"text": "two pizzas" "label": "order"}"# + "\n").utf8)
        #expect(words(bytes, file: "orders.jsonl") == """
            error: the line is not JSON: ',' or '}' is missing at column 23 of '{"text": "two pizzas" "label": "order"}'
              in orders.jsonl:731
              \(Self.oneObject)
            """)
    }

    @Test func `of a long line the part around the mistake is shown`() {
        let line = "{\"text\": \"\(String(repeating: "long ", count: 20))\" \"label\": \"\(String(repeating: "x", count: 60))\"}"
        #expect(words(Array(line.utf8), file: "orders.jsonl") == """
            error: the line is not JSON: ',' or '}' is missing at column 113 of '…ng long long long long long " "label": "xxxxxxxxxxxxxxxxxxxx…'
              in orders.jsonl:1
              \(Self.oneObject)
            """)
    }

    @Test func `Latin-1 is named by its byte`() {
        let bytes = Array("{\"text\":\"a\",\"label\":\"b\"}\n{\"text\":\"gar".utf8) + [0xE7] + Array("on\"}".utf8)
        #expect(words(bytes, file: "orders.jsonl") == """
            error: byte 0xE7 at offset 37 is not UTF-8; in Latin-1 it would be 'ç'
              in orders.jsonl:2
              hint: save the file as UTF-8, or convert it: iconv -f LATIN1 -t UTF-8 (LATIN5 for Turkish)
            """)
        #expect(words([0x61, 0x80], file: "orders.jsonl") == """
            error: byte 0x80 at offset 1 is not UTF-8
              in orders.jsonl:1
              hint: save the file as UTF-8, or convert it: iconv -f LATIN1 -t UTF-8 (LATIN5 for Turkish)
            """)
    }

    @Test func `UTF-16 is named`() {
        #expect(words([0xFF, 0xFE, 0x7B, 0], file: "orders.jsonl") == """
            error: the file is UTF-16
              in orders.jsonl
              hint: save it as UTF-8, or convert it: iconv -f UTF-16 -t UTF-8
            """)
    }

    @Test func `a name without a known end`() {
        #expect(words([], file: "data/orders.txt") == """
            error: the name 'orders.txt' does not say how the file is written
              in data/orders.txt
              hint: JSON lines end in .jsonl, comma-separated values in .csv
            """)
    }

    @Test(arguments: [("/nowhere/orders.jsonl", "No such file or directory"), ("/.jsonl", "No such file or directory")])
    func `a file that is not there`(path: String, reason: String) {
        let error = #expect(throws: DatasetError.self) { try Dataset.read(path) }
        #expect(error?.description == """
            error: the file cannot be read: \(reason)
              in \(path)
              hint: give the path of a .jsonl or .csv file
            """)
    }
}
