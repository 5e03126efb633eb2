import Foundation
import TestSupport
import Testing

private let compiler: String? = {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    return folders.first { FileManager.default.isExecutableFile(atPath: $0 + "/swift-frontend") }
}()

@Suite(
    "Exercises by commands", .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason),
    .enabled(if: compiler != nil, "the Swift compiler is not in PATH"))
struct ExerciseCommandTests {
    let imbik: ImbikProgram

    init() throws {
        imbik = try ImbikProgram()
        try write("title: { en: A course }\nlanguages: [en]\nlessons:\n  - 01-demo\n", to: "lessons/course.yml")
        try write(Self.lesson, to: "lessons/01-demo/en.md")
        try write("exercises: [double]\n", to: "exercises/order.yml")
        try write(Self.yaml, to: "exercises/double/exercise.yml")
        try write("// [en] Begin here.\n// [tr] Buradan başla.\nfunc double(_ x: [Double]) -> [Double] { x }\n", to: "exercises/double/starter.swift")
        try write("func double(_ x: [Double]) -> [Double] { x.map { 2 * $0 } }\n", to: "exercises/double/solution.swift")
        try write("func double(_ x: [Double]) -> [Double] { x.map { $0 * $0 } }\n", to: "exercises/double/wrong/squared.swift")
    }

    private static let lesson = """
        ---
        id: demo
        title: Demo
        summary: S
        minutes: 10
        models: []
        goals: [G]
        ---
        Text.

        ```exercise
        id: double
        ```

        """

    private static let yaml = """
        id: double
        lesson: demo
        title: { en: Double, tr: İki kat }
        text: { en: Twice each., tr: Her birinin iki katı. }
        points: 2
        minutes: 5
        hints:
          - { en: Multiply., tr: Çarp. }
        calls: ["func double(_ x: [Double]) -> [Double]"]
        checks:
          - { id: plain, name: { en: Two numbers, tr: İki sayı }, input: [[1, 3]], expect: [2, 6] }
          - { id: any, name: { en: Noughts, tr: Sıfırlar }, input: { random: [{ from: [0], count: [0, 3] }], times: 3 }, expect: solution }
        wrong:
          - { file: wrong/squared.swift, fails: [plain], why: { en: You square., tr: Karesini alıyorsun. } }

        """

    private func write(_ text: String, to name: String) throws {
        let file = imbik.folder.appending(path: name)
        try FileManager.default.createDirectory(at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
    }

    private func text(of name: String) -> String? { try? String(contentsOf: imbik.folder.appending(path: name), encoding: .utf8) }

    /// Compiled programs are kept for the next test.
    private func imbik(_ arguments: String..., language: String = "en_US.UTF-8") throws -> Ran {
        let environment = [
            "PATH": (compiler ?? "") + ":/usr/bin:/bin", "HOME": imbik.folder.path, "LC_ALL": language,
            "XDG_CACHE_HOME": NSTemporaryDirectory() + "imbik-exercise-commands",
        ]
        var ran = try CommandTests.run(ImbikProgram.path, arguments, environment: environment, in: imbik.folder.path)
        ran.output.replace(imbik.folder.path, with: "<folder>")
        ran.errors.replace(imbik.folder.path, with: "<folder>")
        // How long it took is nobody's golden.
        ran.output = ran.output.replacing(#/ · \d+[.,]\d sn?/#, with: " · <time>")
        return ran
    }

    @Test func fromTheBeginningToTheSolution() throws {
        #expect(try imbik("exercise", "start").output.contains("Your file: my-exercises/double.swift"))
        #expect(text(of: "my-exercises/double.swift") == "// Begin here.\nfunc double(_ x: [Double]) -> [Double] { x }\n")

        try write("func double(_ x: [Double]) -> [Double] { var y: [Double] = []; for a in x { y.append(a * a) }; return y }\n", to: "my-exercises/double.swift")
        #expect(
            try imbik("exercise", "check").transcript == """
                Double · my-exercises/double.swift

                  ✗ Two numbers
                      double([1.0, 3.0])
                      expected  [2.0, 6.0]
                      found     [1.0, 9.0]
                      result[0] should be 2.0 and is 1.0. 2 numbers differ, this one most.
                  ✓ Noughts

                Probably:
                  You square.

                1 of 2 checks pass
                1 of 2 points · <time>

                -- exit code 1

                """)

        let early = try imbik("exercise", "solution", "double")
        #expect(early.status == 1)
        #expect(
            early.errors == """
                error: the solution of 'double' is shown after passing, or after 3 attempts; there are 1
                  hint: imbik exercise hint double

                """)
        #expect(try imbik("exercise", "hint").output.contains("Multiply."))

        try write("func double(_ x: [Double]) -> [Double] { x.map { $0 + $0 } }\n", to: "my-exercises/double.swift")
        let passed = try imbik("exercise", "check", "double")
        #expect(passed.status == 0 && passed.output.contains("All 2 checks pass.\n2 of 2 points"))
        #expect(try imbik("exercise", "solution", "double").output == "func double(_ x: [Double]) -> [Double] { x.map { 2 * $0 } }\n")
        #expect(
            try imbik("exercise", "list").output == """
                ✓  double  Double  2 points  passed

                In all: 2 of 2 points

                """)
        #expect(try imbik("list").output.contains("  exercise double (demo): passed, 2 attempts\n"))
        #expect(try imbik("report").output.contains("    double  passed, 2 attempts\n"))
    }

    @Test func whatDoesNotCompileIsNoAttempt() throws {
        try write("func double(_ x: [Double]) -> [Double] {\n    x.mapp { 2 * $0 }\n}\n", to: "my-exercises/double.swift")
        let ran = try imbik("exercise", "check")
        #expect(ran.status == 1)
        #expect(ran.output.contains("my-exercises/double.swift:2:7: error: value of type '[Double]' has no member"))
        #expect(ran.output.hasSuffix("It does not compile yet; this was no attempt.\n\n"))
        let rows = try #require(try JSONSerialization.jsonObject(with: Data(imbik("exercise", "list", "--json").output.utf8)) as? [[String: Any]])
        #expect(rows[0]["attempts"] as? Int == 0 && rows[0]["state"] as? String == "new")
    }

    @Test func oneThatCannotBeReadIsNamedAndTheOthersGoOn() throws {
        try write("exercises: [double, half]\n", to: "exercises/order.yml")
        try write("title: { en: Half\n", to: "exercises/half/exercise.yml")
        let listed = try imbik("exercise", "list")
        #expect(listed.status == 0 && listed.output.contains("double"))
        #expect(listed.errors.hasPrefix("exercises/half/exercise.yml:"), "\(listed.errors)")
        try write("func double(_ x: [Double]) -> [Double] { x }\n", to: "class/ada/double.swift")
        let graded = try imbik("grade", "class", "--trust-submissions")
        #expect(graded.status == 1 && graded.errors.contains("exercises/half/exercise.yml:"), "\(graded.transcript)")
    }

    @Test func nothingIsEverOverwritten() throws {
        try write("// mine\n", to: "my-exercises/double.swift")
        #expect(try imbik("exercise", "start", "double").output.contains("Your file is there already: my-exercises/double.swift"))
        #expect(text(of: "my-exercises/double.swift") == "// mine\n")
        let reset = try imbik("exercise", "reset", "double")
        #expect(reset.output == "kept your file as my-exercises/double.before-1.swift\na fresh file: my-exercises/double.swift\n")
        #expect(text(of: "my-exercises/double.before-1.swift") == "// mine\n")
        try write("// second\n", to: "my-exercises/double.swift")
        _ = try imbik("exercise", "reset", "double")
        #expect(text(of: "my-exercises/double.before-1.swift") == "// mine\n")
        #expect(text(of: "my-exercises/double.before-2.swift") == "// second\n")
    }

    @Test func inTurkish() throws {
        _ = try imbik("exercise", "start", "--lang", "tr")
        #expect(text(of: "my-exercises/double.swift")?.hasPrefix("// Buradan başla.\n") == true)
        let ran = try imbik("exercise", "check", "--lang", "tr")
        #expect(
            ran.output == """
                İki kat · my-exercises/double.swift

                  ✗ İki sayı
                      double([1.0, 3.0])
                      beklenen  [2.0, 6.0]
                      bulunan   [1.0, 3.0]
                      sonuç[0] 2.0 olmalıyken 1.0. 2 sayı farklı, en çok da bu.
                  ✓ Sıfırlar

                2 denetimden 1 tanesi geçti
                2 puandan 1 · <time>


                """)
    }

    @Test func anExerciseThatIsNotThere() throws {
        let ran = try imbik("exercise", "check", "doubel")
        #expect(ran.status == 4 && ran.errors.contains("There is no exercise 'doubel'. Exercises: double."))
    }

    @Test func theAuthorsProof() throws {
        #expect(try imbik("check").output == "1 lesson text, 1 exercise: 0 errors, 0 warnings\n")
        try write(Self.yaml.replacing("fails: [plain]", with: "fails: [any]"), to: "exercises/double/exercise.yml")
        let ran = try imbik("check", "--exercise", "double")
        #expect(ran.status == 1)
        #expect(ran.output.contains("exercises/double/exercise.yml:14:13: error: wrong/squared.swift passes 'any', which it must fail"))
        #expect(ran.output.contains("error: wrong/squared.swift also fails 'plain'"))
        #expect(ran.output.hasSuffix("1 exercise: 2 errors, 0 warnings\n"))
        try write(Self.lesson.replacing("id: double", with: "id: dubble"), to: "lessons/01-demo/en.md")
        #expect(try imbik("check", "--no-exercises").output.contains("01-demo/en.md:12:1: error: there is no exercise 'dubble'"))
    }

    @Test func whatAClassIsGiven() throws {
        let ran = try imbik("bundle", "student", "--out", "given")
        #expect(ran.output == "given: 1 exercise, 6 files\n")
        let names = try FileManager.default.subpathsOfDirectory(atPath: imbik.folder.path + "/given").filter { $0.contains(".") }.sorted()
        #expect(names == ["en/README.md", "en/double.md", "en/double.swift", "tr/README.md", "tr/double.md", "tr/double.swift"])
        #expect(try imbik("bundle", "student", "--out", "given").status == 1)
    }

    @Test func theLessonShowsItsExercise() throws {
        let ran = try imbik("learn")
        #expect(ran.output.contains("Exercise: Double\n2 points · about 5 minutes · not started\nTo start: imbik exercise start double\n"))
    }

    /// Where nothing can be asked, a quiz shows its first numbers and its answer, unless that is for a grade.
    @Test func withoutATerminalQuizzesAreShownAndGradedAnswersKept() throws {
        let quizzes = """
            ```quiz
            id: twice
            kind: number
            vary: { n: [21, 34] }
            question: What is twice {n}?
            answer: 2 * n
            why: It is {n} and {n}.
            ```

            ```quiz
            id: exam
            kind: text
            graded: true
            question: What is a piece of text?
            answer: token
            ```

            """
        try write(Self.lesson.replacing("```exercise", with: quizzes + "\n```exercise"), to: "lessons/01-demo/en.md")
        let ran = try imbik("learn").output
        #expect(ran.contains("What is twice 21?") && ran.contains("42") && ran.contains("It is 21 and 21."), "\(ran)")
        #expect(ran.contains("What is a piece of text?") && !ran.contains("token"))
    }
}
