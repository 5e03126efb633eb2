import Diagnostics
import Foundation
import FoundationXML
import Grading
import JSON
import Lessons
import Submissions
import TestSupport
import Testing

@Suite("One result model, many reports")
struct ReportTests {
    /// Two learners, one file with notes, three refused; names that want to be formulas, markup and line feeds.
    private var result: GradeReport {
        let key = CourseKey(course(), facts: noModels)
        var odd = answerFile("=cmd|'/c calc'!A1", name: "Bo\u{1B}[31mb, \"the\" <b>&", at: 50, [
            answers("next", of: "=cmd|'/c calc'!A1", given(.choice(9))), answers("real", of: "=cmd|'/c calc'!A1", given(.number("1"))),
        ])
        odd.course = CourseVersion(digits: "000000000000")
        let ada = answerFile("ada", name: "Ada Çelik", [
            answers("next", of: "ada", given(.choice(1), seconds: 4)), answers("rank", of: "ada", hints: 2, given(.number(rightRank("ada")), seconds: 8.5)),
            answers("several", of: "ada", given(.choices([0]))),
        ])
        return report(
            [
                graded("class/ada.json", ada, key), graded("class/b\nob.json", odd, key), graded("copy.json", ada, key),
                graded("=empty.json", [], key), graded("page.json", Array("<html>".utf8), key),
            ], key)
    }

    @Test(arguments: Language.allCases)
    func table(_ language: Language) throws { try expectGolden(result.table(in: language), "report-\(language).txt") }

    @Test func json() throws {
        let text = result.json(in: .english).prettyText
        try expectGolden(text, "report.json")
        let read = try #require(try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect((read["submissions"] as? [Any])?.count == 2 && (read["refused"] as? [Any])?.count == 3)
    }

    @Test func csv() throws {
        let text = result.csv(in: .english)
        try expectGolden(text, "report.csv")
        let rows = Self.records(text)
        #expect(rows.count == 6 && Set(rows.map(\.count)) == [13])
        #expect(!rows.joined().contains { $0.first.map { "=+-@".contains($0) } ?? false })
    }

    @Test func junit() throws {
        let text = result.junit(in: .english)
        try expectGolden(text, "report.xml")
        let seen = Elements()
        let parser = XMLParser(data: Data(text.utf8))
        parser.delegate = seen
        #expect(parser.parse(), "\(String(describing: parser.parserError))")
        #expect(seen.counts == ["testsuites": 1, "testsuite": 5, "properties": 2, "property": 9, "testcase": 11, "failure": 6, "error": 4])
        #expect(seen.attributes["testsuites"]?.first == ["name": "A <course>", "tests": "11", "failures": "6", "errors": "4"])
    }

    @Test func gradescope() throws {
        let results = result.gradescope(in: .english)
        #expect(results.map(\.file) == ["class/ada.json", "class/b\nob.json", "copy.json", "=empty.json", "page.json"])
        try expectGolden(results[0].results.prettyText, "gradescope.json")
        try expectGolden(results[3].results.prettyText, "gradescope-refused.json")
        let top: Set = ["score", "output", "output_format", "visibility", "tests", "extra_data"]
        let test: Set = ["name", "number", "score", "max_score", "status", "output", "output_format", "visibility"]
        for (_, value) in results {
            let read = try #require(try JSONSerialization.jsonObject(with: Data(value.bytes)) as? [String: Any])
            #expect(Set(read.keys) == top && read["score"] is Double)
            for item in try #require(read["tests"] as? [[String: Any]]) {
                #expect(Set(item.keys).isSubset(of: test))
                #expect(["passed", "failed"].contains(item["status"] as? String))
                #expect(["hidden", "after_due_date", "after_published", "visible"].contains(item["visibility"] as? String))
            }
        }
    }

    @Test func aReportOfNothing() {
        let empty = report([], CourseKey(course(), facts: noModels))
        #expect(empty.table(in: .english) == "0 of 0 files graded\n")
        #expect(empty.csv(in: .english) == "learner,name,file,status,points,possible,percent,answered,notes\r\n")
    }

    @Test(arguments: [
        ("Ada", "Ada"), ("=1+1", "'=1+1"), (" +1", "' +1"), ("@x", "'@x"), ("-1", "'-1"), ("＝1", "'＝1"), ("a=b", "a=b"), ("\t=1", "\\t=1"),
    ])
    func namesThatWantToBeFormulas(_ name: String, _ cell: String) {
        let key = CourseKey(course(), facts: noModels)
        let rows = Self.records(report([graded("a.json", answerFile("ada", name: name, []), key)], key).csv(in: .english))
        #expect(rows[1][1] == cell)
    }

    /// A reader of RFC 4180.
    private static func records(_ text: String) -> [[String]] {
        var rows: [[String]] = [[""]]
        var isQuoted = false
        var characters = text.unicodeScalars[...]
        while let scalar = characters.popFirst() {
            switch (scalar, isQuoted) {
            case ("\"", true) where characters.first == "\"":
                characters.removeFirst()
                rows[rows.count - 1][rows[rows.count - 1].count - 1].append("\"")
            case ("\"", _): isQuoted.toggle()
            case (",", false): rows[rows.count - 1].append("")
            case ("\r", false) where characters.first == "\n":
                characters.removeFirst()
                rows.append([""])
            default: rows[rows.count - 1][rows[rows.count - 1].count - 1].unicodeScalars.append(scalar)
            }
        }
        return rows.dropLast()
    }
}

private final class Elements: NSObject, XMLParserDelegate {
    var counts: [String: Int] = [:]
    var attributes: [String: [[String: String]]] = [:]

    func parser(
        _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
        attributes found: [String: String]
    ) {
        counts[name, default: 0] += 1
        attributes[name, default: []].append(found)
    }
}
