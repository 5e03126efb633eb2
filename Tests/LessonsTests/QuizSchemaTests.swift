import Diagnostics
import Foundation
import Testing

@testable import Lessons

@Suite("The published schema of quizzes and the parser agree")
struct QuizSchemaTests {
    private static let file = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "lessons/quiz.schema.json")

    private func schema() throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: Self.file)) as? [String: Any])
    }

    @Test func theyKnowTheSameKeys() throws {
        let schema = try schema()
        let shared = try #require(schema["properties"] as? [String: Any])
        #expect(Set(shared.keys) == Set(QuizParser.sharedKeys))
        let rules = try #require(schema["allOf"] as? [[String: Any]])
        #expect(rules.count == QuizParser.kinds.count)
        for (rule, kind) in zip(rules, QuizParser.kinds) {
            #expect((rule["if"] as? [String: String]) == ["$ref": "#/$defs/kinds/\(kind.name)"])
            let then = try #require(rule["then"] as? [String: Any])
            #expect(then["required"] as? [String] == [kind.keys[0]])
            #expect(Set((then["properties"] as? [String: Any] ?? [:]).keys) == Set(kind.keys))
        }
    }

    static let good = [
        #"{"id": "a", "kind": "choice", "question": "q", "choices": [{"text": "A", "right": true, "why": "w"}, {"text": "B", "why": "w"}], "shuffle": true}"#,
        #"{"id": "a", "kind": "choices", "question": "q", "choices": [{"text": "A", "right": true, "why": "w"}, {"text": "B", "right": true, "why": "w"}]}"#,
        #"{"id": "a", "kind": "number", "question": "q", "answer": "2 * r", "vary": {"r": [1, 2.5]}, "unit": "MB", "tolerance": "1%", "positive": false, "why": "w"}"#,
        #"{"id": "a-1", "kind": "number", "question": "q", "answer": 5, "tolerance": 0.5, "points": 0, "graded": false, "hints": ["h"]}"#,
        #"{"id": "a", "kind": "number", "question": "q", "answer": 5, "tolerance": "±1000", "mistakes": [{"value": 4, "why": "w"}]}"#,
        #"{"id": "a", "kind": "text", "question": "q", "answer": "x", "mistakes": [{"value": "y", "why": "w"}], "why": "w"}"#,
        #"{"id": "a", "kind": "text", "question": "q", "answer": ["x", "y"]}"#,
        #"{"id": "a", "kind": "order", "question": "q", "answer": ["x", "y"], "why": "w"}"#,
    ]

    static let bad = [
        #"{"kind": "text", "question": "q", "answer": "x"}"#,
        #"{"id": "A b", "kind": "text", "question": "q", "answer": "x"}"#,
        #"{"id": "a", "kind": "essay", "question": "q"}"#,
        #"{"id": "a", "kind": "text", "question": "", "answer": "x"}"#,
        #"{"id": "a", "kind": "text", "question": "q"}"#,
        #"{"id": "a", "kind": "text", "question": "q", "answer": "x", "tolerance": 1}"#,
        #"{"id": "a", "kind": "text", "question": "q", "answer": "x", "colour": "red"}"#,
        #"{"id": "a", "kind": "choice", "question": "q", "choices": [{"text": "A", "right": true, "why": "w"}, {"text": "B", "right": true, "why": "w"}]}"#,
        #"{"id": "a", "kind": "choice", "question": "q", "choices": [{"text": "A", "right": true, "why": "w"}]}"#,
        #"{"id": "a", "kind": "choices", "question": "q", "choices": [{"text": "A", "why": "w"}, {"text": "B", "why": "w"}]}"#,
        #"{"id": "a", "kind": "choices", "question": "q", "choices": [{"text": "A", "right": true}, {"text": "B", "why": "w"}]}"#,
        #"{"id": "a", "kind": "choices", "question": "q", "choices": [{"text": "A", "right": 1, "why": "w"}, {"text": "B", "why": "w"}]}"#,
        #"{"id": "a", "kind": "number", "question": "q", "answer": 5, "tolerance": "some"}"#,
        #"{"id": "a", "kind": "number", "question": "q", "answer": 5, "tolerance": -1}"#,
        #"{"id": "a", "kind": "number", "question": "q", "answer": [5]}"#,
        #"{"id": "a", "kind": "number", "question": "q", "answer": 5, "vary": {"2r": [1]}}"#,
        #"{"id": "a", "kind": "number", "question": "q", "answer": 5, "vary": {"r": []}}"#,
        #"{"id": "a", "kind": "number", "question": "q", "answer": 5, "vary": {"r": [1, 1]}}"#,
        #"{"id": "a", "kind": "number", "question": "q", "answer": 5, "mistakes": [{"value": 4}]}"#,
        #"{"id": "a", "kind": "order", "question": "q", "answer": ["x"]}"#,
        #"{"id": "a", "kind": "order", "question": "q", "answer": ["x", "x"]}"#,
        #"{"id": "a", "kind": "order", "question": "q", "answer": ["x", "y"], "points": 1.5}"#,
        #"{"id": "a", "kind": "order", "question": "q", "answer": ["x", "y"], "hints": "h"}"#,
        #"["id"]"#,
    ]

    /// JSON is YAML too.
    private func problems(_ quiz: String) -> [String] {
        parse("```quiz\n\(quiz)\n```\n").diagnostics.map(\.description)
    }

    @Test(arguments: good) func theParserTakes(_ quiz: String) { #expect(problems(quiz) == []) }

    @Test(arguments: bad) func theParserReports(_ quiz: String) { #expect(problems(quiz) != []) }

    /// The schema itself, by an independent implementation, where there is one.
    @Test(.enabled(if: hasValidator, "Python's jsonschema is not installed"))
    func theSchemaTakesAndRefusesTheSame() throws {
        let cases = "[\((Self.good + Self.bad).joined(separator: ","))]"
        let script = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            check = jsonschema.Draft202012Validator(schema)
            print(json.dumps([check.is_valid(quiz) for quiz in json.loads(sys.argv[2])]))
            """
        let output = try #require(runPython(["-c", script, Self.file.path, cases]))
        let valid = try #require(try JSONSerialization.jsonObject(with: Data(output.utf8)) as? [Bool])
        #expect(valid == Self.good.map { _ in true } + Self.bad.map { _ in false })
    }

    private static let hasValidator = runPython(["-c", "import jsonschema; jsonschema.Draft202012Validator"]) != nil
}

/// What Python prints; nil when it fails or there is none.
private func runPython(_ arguments: [String]) -> String? {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["python3"] + arguments
    let output = Pipe()
    (process.standardOutput, process.standardError) = (output, FileHandle.nullDevice)
    guard (try? process.run()) != nil else { return nil }
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return process.terminationStatus == 0 ? String(decoding: data, as: UTF8.self) : nil
}
