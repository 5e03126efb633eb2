import Foundation
import Grading
import JSON
import Lessons
import Submissions
import Testing

@Suite("What a class hands in is found, whatever it is called and whatever it is")
struct HandedInTests {
    let root = NSTemporaryDirectory() + "imbik-handed-\(UUID().uuidString)"
    let exercises: Set<ExerciseID> = ["softmax", "sampler"]

    private func put(_ path: String, _ text: String = "x") throws { try put(path, Data(text.utf8)) }

    private func put(_ path: String, _ data: Data) throws {
        let url = URL(filePath: root + "/" + path)
        try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try data.write(to: url)
    }

    private func find() -> [HandedIn] { HandedIn.find([root], exercises: exercises) }

    private func summary(_ found: [HandedIn]) -> [String] {
        found.map { item in
            let name = item.name.replacing(root, with: "~")
            let sources = item.sources.map { "\($0.key)" }.sorted().joined(separator: "+")
            return "\(name): \(item.answers == nil ? "no answers" : "answers") \(sources)"
        }
    }

    @Test func aFolderForEachLearner() throws {
        try put("ada/answers.json")
        try put("ada/softmax.swift")
        try put("bob_123_file/softmax.swift")
        try put("bob_123_file/sampler.swift")
        try put("carol.json")
        try put("bob_123_file/notes.swift")
        try put("bob_123_file/.softmax.swift")
        try put("__MACOSX/._softmax.swift")
        #expect(summary(find()) == ["~/ada/answers.json: answers softmax", "~/bob_123_file: no answers sampler+softmax", "~/carol.json: answers "])
    }

    @Test func whoHandedInIsTheSameFromEverywhere() throws {
        try put("bob_123_file/softmax.swift")
        func learners(_ path: String) -> [String] { HandedIn.find([path], exercises: exercises).map { $0.read().learner } }
        #expect(learners(root) == ["bob_123_file"])
        #expect(learners(root + "/") == ["bob_123_file"])
        #expect(learners(root + "/bob_123_file") == ["bob_123_file"])
    }

    /// A slip in a name must not cost the place in the report.
    @Test func namesOfNoExerciseAreTold() throws {
        try put("ada/softmax.swift")
        try put("ada/samplr.swift")
        try put("ada/project/Package.swift")
        try put("bob/Softmax.swift")
        try put("carol/answers.json")
        try put("carol/notes.swift")
        #expect(summary(find()) == ["~/ada: no answers softmax", "~/bob: no answers ", "~/carol/answers.json: answers "])
        #expect(find().map(\.others) == [["samplr.swift"], ["Softmax.swift"], ["notes.swift"]])
        let one = HandedIn.find([root], exercises: ["sampler"], known: exercises)
        #expect(summary(one) == ["~/bob: no answers ", "~/carol/answers.json: answers "])
    }

    @Test func theReportTellsThem() throws {
        try put("bob/Softmax.swift")
        let handed = try #require(find().first?.read())
        let file = GradedFile(
            handed, grade: { _ in preconditionFailure("no answer file") },
            unanswered: { SubmissionGrade(file: handed.name, learner: $0, name: nil, writtenAt: $1, notes: [.noAnswerFile], items: []) })
        let grade = try file.result.get()
        #expect(grade.learner.id == "bob" && grade.notes == [.noAnswerFile, .otherFiles(["Softmax.swift"])])
        #expect(ReportWords(.english).note(grade.notes[1]) == "named after no exercise: Softmax.swift")
    }

    @Test func swiftFilesBesideSeveralAnswerFilesBelongToNone() throws {
        try put("a.json")
        try put("b.json")
        try put("softmax.swift")
        #expect(summary(find()) == ["~: no answers softmax", "~/a.json: answers ", "~/b.json: answers "])
    }

    @Test func aSwiftFileByItself() throws {
        try put("softmax.swift", "func softmax() {}")
        let found = HandedIn.find([root + "/softmax.swift"], exercises: exercises)
        #expect(try found.map { $0.read() }.first?.sources["softmax"]?.get() == "func softmax() {}")
    }

    @Test func linksAreNotFollowed() throws {
        try put("secret.txt", "secret")
        try FileManager.default.createDirectory(atPath: root + "/eve", withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: root + "/eve/softmax.swift", withDestinationPath: root + "/secret.txt")
        try FileManager.default.createSymbolicLink(atPath: root + "/eve/answers.json", withDestinationPath: "/etc/passwd")
        try FileManager.default.createSymbolicLink(atPath: root + "/eve/everything", withDestinationPath: "/")
        let handed = find().map { $0.read() }
        #expect(handed.count == 1)
        #expect(handed[0].sources["softmax"] == .failure(.notAFile))
        #expect(handed[0].answers == .failure(.notAFile))
    }

    @Test func namesWithLineFeedsAndEscapes() throws {
        try put("line\nfeed\u{1B}[31m/softmax.swift")
        let handed = try #require(find().first?.read())
        #expect(try handed.sources["softmax"]?.get() == "x")
        #expect(printable(handed.name.replacing(root, with: "~")) == "~/line\\nfeed\\u{1b}[31m")
    }

    @Test func namesThatAreNotUTF8() throws {
        try put("plain/softmax.swift")
        let name = Array((root + "/").utf8CString.dropLast()) + [CChar(bitPattern: 0xFF), CChar(bitPattern: 0xFE), 0]
        #expect(mkdir(name, 0o755) == 0)
        #expect(find().contains { $0.name.hasSuffix("/plain") })
    }

    @Test func bytesThatAreNotUTF8() throws {
        try put("eve/softmax.swift", Data([0x66, 0xFF, 0xFE]))
        #expect(find().first?.read().sources["softmax"] == .failure(.notUTF8))
    }

    @Test func enormousFiles() throws {
        try put("eve/softmax.swift")
        // A hole: a gigabyte that takes no room.
        #expect(truncate(root + "/eve/softmax.swift", 1 << 30) == 0)
        #expect(find().first?.read().sources["softmax"] == .failure(.tooLarge(bytes: 1 << 30, most: 256 << 10)))
    }

    @Test func pipesAndFolders() throws {
        try put("eve/sampler.swift/inside.txt")
        #expect(mkfifo(root + "/eve/softmax.swift", 0o644) == 0)
        let handed = find().map { $0.read() }
        #expect(handed.first?.sources["softmax"] == .failure(.notAFile))
        #expect(handed.first?.sources["sampler"] == .failure(.notAFile))
    }

    @Test func theFileOfItsOwnCountsBeforeTheAnswerFilesMember() throws {
        var file = answerFile("ada", [])
        file.exercises = [ExerciseAnswer(exercise: "softmax", source: "old"), ExerciseAnswer(exercise: "sampler", source: "s")]
        try put("ada/answers.json", file.json.prettyText)
        try put("ada/softmax.swift", "new")
        let handed = try #require(find().first?.read())
        #expect(try handed.sources["softmax"]?.get() == "new")
        #expect(try handed.sources["sampler"]?.get() == "s")
        #expect(handed.sources["other"] == nil)
    }

    @Test func anAnswerFileKeepsExercises() throws {
        var file = answerFile("ada", [answers("next", of: "ada", given(.choice(1)))])
        file.exercises = [ExerciseAnswer(exercise: "softmax", source: "func softmax() { \"ç\\n\" }\n")]
        let reading = try AnswerFile.read(Array(file.json.prettyText.utf8))
        #expect(reading.file == file)
        #expect(reading.isAsWritten && reading.strangeMembers == [])
    }

    @Test(arguments: [
        (#""exercises": []"#, "'exercises' must be an object"),
        (#""exercises": { "softmax": {} }"#, "'exercises.softmax.source' must be there; it is missing"),
        (#""exercises": { "softmax": { "source": 1 } }"#, "'exercises.softmax.source' must be a text of at most 262144 characters"),
    ])
    func aMemberOfAnotherForm(_ member: String, _ problem: String) throws {
        let text = answerFile("ada", []).json.prettyText.replacing("\"answers\": []", with: "\"answers\": [], \(member)")
        let error = #expect(throws: AnswerFileError.self) { try AnswerFile.read(Array(text.utf8)) }
        #expect(error?.explanation(file: "f", in: .english).problem.description == problem)
    }
}
