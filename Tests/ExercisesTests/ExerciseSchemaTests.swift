import Foundation
import Lessons
import Testing

@testable import Exercises

@Suite("The published schema of exercises and the parser agree")
struct ExerciseSchemaTests {
    private static let exercises = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "exercises")

    /// The names under `properties` of a part of the schema.
    private func keys(_ part: String?) throws -> Set<String> {
        let data = try Data(contentsOf: Self.exercises.appending(path: "exercise.schema.json"))
        var schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        if let part { schema = try #require((schema["$defs"] as? [String: Any])?[part] as? [String: Any]) }
        return Set(try #require(schema["properties"] as? [String: Any]).keys)
    }

    @Test func theyKnowTheSameKeys() throws {
        #expect(try keys(nil) == Set(ExerciseParser.keys))
        #expect(try keys("check") == Set(CheckReader.keys))
        #expect(try keys("property") == Set(DemandReader.propertyKeys + ["tolerance"]))
        #expect(try keys("draw") == Set(DrawReader.kinds + ["count", "shape"]))
    }

    /// An editor that knows the comment checks the file while it is written.
    @Test func everyExerciseNamesTheSchema() throws {
        let folders = try FileManager.default.contentsOfDirectory(atPath: Self.exercises.path).sorted()
        let files = folders.map { Self.exercises.appending(path: "\($0)/exercise.yml") }
        let texts = files.compactMap { try? String(contentsOf: $0, encoding: .utf8) }
        #expect(texts.count >= 12)
        for text in texts { #expect(text.hasPrefix("# yaml-language-server: $schema=../exercise.schema.json\n")) }
    }
}
