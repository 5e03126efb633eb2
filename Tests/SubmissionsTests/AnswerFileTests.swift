import Diagnostics
import Foundation
import Grading
import JSON
import Lessons
import Submissions
import Testing

@Suite("An answer file is written, read back, and refused where it is not one")
struct AnswerFileTests {
    private let file = answerFile(
        "k7m2-9xqa-4dh8", name: "Ada “λ” Çelik",
        [
            answers("next", of: "k7m2-9xqa-4dh8", hints: 2, given(.choice(1), 1, seconds: 12.5), given(.choice(0), 2)),
            answers("rank", of: "k7m2-9xqa-4dh8", given(.number("1,5e3 \"\\"), language: .turkish)),
            answers("several", of: "k7m2-9xqa-4dh8", given(.choices([2, 0])), given(.choices([]))),
            answers("x", of: "k7m2-9xqa-4dh8", given(.text("ağ\n")), given(.order([2, 0, 1]))),
        ])

    @Test func comesBackAsItWas() throws {
        for text in [file.json.prettyText, String(decoding: file.json.bytes, as: UTF8.self), "\u{FEFF}" + file.json.prettyText] {
            let reading = try AnswerFile.read(Array(text.utf8))
            #expect(reading.file == file && reading.isAsWritten && reading.strangeMembers == [])
        }
    }

    @Test func itsWholeText() {
        let small = answerFile("a", [answers("next", of: "a", given(.choice(1), 1, seconds: 12.5))])
        #expect(
            small.json.prettyText.replacing(CourseVersion(of: course()).digits, with: "COURSE").replacing(/"digest": "[0-9a-f]{64}"/, with: "DIGEST") == """
                {
                  "format": "imbik-answers",
                  "version": 1,
                  "learner": "a",
                  "course": "COURSE",
                  "writtenAt": "2026-01-01T00:01:40.000Z",
                  "answers": [
                    {
                      "lesson": "demo",
                      "quiz": "next",
                      "variant": 0,
                      "hintsTaken": 0,
                      "answerShown": false,
                      "attempts": [
                        {
                          "answer": {
                            "choice": 1
                          },
                          "language": "en",
                          "hintsTaken": 0,
                          "at": "2026-01-01T00:00:01.000Z",
                          "seconds": 12.5
                        }
                      ]
                    }
                  ],
                  DIGEST
                }

                """)
    }

    @Test func editsAreNoticed() throws {
        let text = file.json.prettyText.replacing("\"choice\": 1", with: "\"choice\": 0")
            .replacing("\"version\": 1", with: "\"score\": 100, \"version\": 1")
        let reading = try AnswerFile.read(Array(text.utf8))
        #expect(!reading.isAsWritten && reading.strangeMembers == ["score"])
    }

    private func problem(_ text: String) -> String {
        do throws(AnswerFileError) {
            _ = try AnswerFile.read(Array(text.utf8))
            return "nothing was thrown"
        } catch {
            return error.explanation(file: "a.json", in: .english).problem.description
        }
    }

    private func changed(_ old: String, _ new: String) -> String { file.json.prettyText.replacing(old, with: new) }

    @Test func everyRefusalHasItsWords() {
        #expect(problem("") == "the file is not JSON; line 1: a value is missing")
        #expect(problem("{\n\"a\":\n}") == "the file is not JSON; line 3: this is not a value")
        #expect(problem(String(repeating: "[", count: 100_000)) == "the file is not JSON; line 1: nested deeper than 64")
        for text in ["[]", "{}", "7", "{\"format\": \"imbik-progress\"}"] { #expect(problem(text) == "this is not an answer file") }
        #expect(problem(changed("\"version\": 1", "\"version\": 9")) == "the file was written by a newer imbik (format 9; this one knows formats up to 1)")
        #expect(problem(changed("\"version\": 1", "\"version\": 1.5")) == "'version' must be a whole number of at least 1")
        #expect(problem(changed("\"learner\"", "\"pupil\"")) == "'learner' must be there; it is missing")
        #expect(problem(changed("k7m2-9xqa-4dh8", "a\\nb")) == "'learner' must be one line of 1 to 200 characters")
        #expect(problem(changed("k7m2-9xqa-4dh8", String(repeating: "a", count: 201))) == "'learner' must be a text of at most 200 characters")
        #expect(problem(changed("2026-01-01T00:01:40.000Z", "yesterday")) == "'writtenAt' must be a time such as 2026-01-31T12:00:00.000Z")
        #expect(problem(changed("\"choice\": 1", "\"choice\": -1")) == "'answers[0].attempts[0].answer.choice' must be a whole number of at least 0")
        #expect(problem(changed("\"choice\": 1", "\"essay\": 1")) == "'answers[0].attempts[0].answer' must be one of choice, choices, number, text, order")
        #expect(problem(changed("\"choice\": 1", "\"choice\": 1, \"number\": \"1\"")) == "'answers[0].attempts[0].answer' must be an object with one member")
        #expect(problem(changed("\"language\": \"tr\"", "\"language\": \"de\"")) == "'answers[1].attempts[0].language' must be one of en, tr")
        #expect(problem(changed("12.5", "-1")) == "'answers[0].attempts[0].seconds' must be seconds from 0 to 1e9")
        #expect(problem(changed("\"answerShown\": false", "\"answerShown\": 0")) == "'answers[0].answerShown' must be true or false")
    }

    @Test func whatIsNotUTF8OrTooLarge() {
        #expect(throws: AnswerFileError.notUTF8) { try AnswerFile.read([0x7B, 0xFF, 0xFE, 0x7D]) }
        let huge = [UInt8](repeating: 0x20, count: AnswerFile.mostBytes + 1)
        #expect(throws: AnswerFileError.tooLarge(bytes: 8_388_609, most: 8_388_608)) { try AnswerFile.read(huge) }
    }

    @Test(arguments: [
        (AnswerFileError.unreadable("Permission denied"), "the file cannot be read: Permission denied", "dosya okunamıyor: erişim izni yok"),
        (.notAFile, "this is not a plain file", "bu, sıradan bir dosya değil"),
        (.tooLarge(bytes: 9, most: 8), "the file has 9 bytes; an answer file has at most 8", "dosya 9 bayt; bir yanıt dosyası en çok 8 bayttır"),
        (.notUTF8, "the file is not UTF-8", "dosya UTF-8 değil"),
        (.sameFile(as: "a\nb"), "the file is the same as 'a\\nb'", "dosya 'a\\nb' ile aynı"),
        (.sameLearner(later: "b"), "the same learner wrote 'b' later", "aynı öğrenci 'b' dosyasını daha sonra yazmış"),
        (.malformed(path: "x", .list), "'x' must be a list", "'x' şu olmalı: bir liste"),
    ])
    func wordsInBothLanguages(_ error: AnswerFileError, _ english: String, _ turkish: String) {
        #expect(error.explanation(file: "a.json", in: .english).problem.description == english)
        #expect(error.explanation(file: "a.json", in: .turkish).problem.description == turkish)
    }

    @Test func whatIsNoPlainFileIsNotWaitedFor() throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "answers-\(UUID().uuidString)").path
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(atPath: folder) }
        mkfifo(folder + "/pipe", 0o600)
        #expect(AnswerFile.load(folder + "/pipe") == .failure(.notAFile))
        #expect(AnswerFile.load(folder) == .failure(.notAFile))
        #expect(AnswerFile.load("/dev/zero") == .failure(.notAFile))
        #expect(AnswerFile.load(folder + "/none") == .failure(.unreadable("No such file or directory")))
        try Data("{}".utf8).write(to: URL(filePath: folder + "/a"))
        #expect(AnswerFile.load(folder + "/a") == .success([0x7B, 0x7D]))
    }

    @Test func timesAreReadAsTheyAreWritten() {
        var generator = SplitMix64(seed: 1)
        for _ in 0..<2000 {
            let date = Date(timeIntervalSince1970: Double(Int64.random(in: -8_000_000_000_000...200_000_000_000_000, using: &generator)) / 1000)
            #expect(Date(timestamp: date.timestamp).map { abs($0.timeIntervalSince(date)) < 0.0011 } == true, "\(date.timestamp)")
        }
        for text in ["", "2026-02-29T00:00:00.000Z", "2026-13-01T00:00:00.000Z", "2026-01-01T24:00:00.000Z", "2026-01-01 00:00:00.000Z", "２026-01-01T00:00:00.0Z"] {
            #expect(Date(timestamp: text) == nil, "\(text)")
        }
        #expect(Date(timestamp: "2024-02-29T00:00:00.000Z") != nil && Date(timestamp: "1970-01-01T00:00:00.500Z") == Date(timeIntervalSince1970: 0.5))
    }

    @Test func theVersionIsOfTheQuizzesOnly() {
        let version = CourseVersion(of: course())
        #expect(CourseVersion(of: editedCourse("Intro.", "Another introduction.")) == version)
        for edit in [("points: 4", "points: 5"), ("2 * rank", "3 * rank"), ("text: That.", "text: Those."), ("[4, 8, 16]", "[4, 8, 32]")] {
            #expect(CourseVersion(of: editedCourse(edit.0, edit.1)) != version, "\(edit)")
        }
    }
}
