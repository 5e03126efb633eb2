import ArgumentParser
import ClassGrading
import Diagnostics
import Exercises
import Foundation
import Learning
import Lessons
import Submissions

struct GradeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: "Grade answers and exercises afresh, of one learner or a class.",
        discussion: """
            A score in a file is never trusted. Files that cannot be graded are reported by name and do not stop the rest. Of \
            one learner's files the one that was written last counts.

            Exercises are compiled and run in a sandbox, each different file once, and their grades kept in a gradebook: a run \
            that was stopped goes on where it was. docs/grading.md says what the sandbox protects against.

            Exit codes: 0 everything was graded, 1 something was not, 5 nothing was.
            """)

    @OptionGroup var place: CoursePlace

    @Option(name: .customLong("report"), help: "What to write: table, json, csv, junit, gradescope or exercism.")
    var format = ReportFormat.table

    @Option(help: ArgumentHelp("Write to this file; of several gradescope or exercism results, a folder. (default: standard output)", valueName: "file"))
    var out: String?

    @Option(help: "Which attempt counts: best, first or last.")
    var count = CountingRule.best

    @Flag(help: "Also give the reasons of quizzes with 'graded: true', which learners have not seen.")
    var reveal = false

    @OptionGroup var exerciseOptions: ExerciseClassOptions

    @Option(help: "Language of the report: en or tr. (default: that of LANG)")
    var lang: Language?

    @Argument(help: "Answer files, Swift files named after exercises, folders of them (everything below), or '-' for an answer file on standard input.")
    var files: [String]

    func run() async throws {
        let language = lang ?? Interface.current.language
        let (course, diagnostics) = try place.folder().read()
        let key = CourseKey(course, facts: modelFactSource())
        let (collection, faults) = try place.exercises()
        let unread = faults.filter { $0.severity == .error }
        for fault in unread { report(words: fault.text(in: Interface.current.book)) }
        let all = collection.exercises
        let exercises = try exerciseOptions.chosen(of: all)
        guard key.quizCount > 0 || !exercises.isEmpty else {
            for diagnostic in diagnostics { report(words: diagnostic.text(in: Interface.current.book)) }
            report(Explanation("the course has no quiz to grade"))
            throw ExitCode.nothingRan
        }
        for fault in key.faults { report(fault) }
        let found = HandedIn.find(files, exercises: Set(exercises.map(\.id)), known: Set(all.map(\.id)))
        guard !found.isEmpty else {
            report(Explanation(
                "there is no answer file here", place: files.joined(separator: ", "),
                hint: "name the files that 'imbik submit' wrote, or the folder that they are in; their names end in .json"))
            throw ExitCode.nothingRan
        }
        if format.isForEach, out == nil, found.count > 1 {
            throw ValidationError("There are \(found.count) files: name a folder for their results with '--out'.")
        }
        let (graded, handed) = await grade(found, key)
        var result = GradeReport(
            title: course.outline.title[language] ?? "imbik", course: key.version, counting: count, files: graded)
        if !exerciseOptions.wantsQuizzes { for index in result.submissions.indices { result.submissions[index].items = [] } }
        let outcome = try exerciseOptions.grade(result, handed, exercises, language: language)
        result = outcome.report
        try result.write(format, to: out, in: language)
        if exerciseOptions.regrade { FileHandle.standardError.write(Data(outcome.changesText(language).utf8)) }
        if result.submissions.isEmpty { throw ExitCode.nothingRan }
        if !unread.isEmpty || !result.refused.isEmpty || result.submissions.contains(where: { !$0.obstacles.isEmpty }) { throw ExitCode.failed }
    }

    /// Reads everything and grades the quizzes, side by side; the answers come in their order.
    private func grade(_ found: [HandedIn], _ key: CourseKey) async -> ([GradedFile], [String: Handed]) {
        var line = ProgressLine()
        defer { line.finish() }
        let (count, reveal) = (self.count, self.reveal)
        var files = [GradedFile?](repeating: nil, count: found.count)
        var handed: [String: Handed] = [:]
        await withTaskGroup(of: (Int, GradedFile, Handed).self) { group in
            var next = 0
            func start() {
                guard next < found.count else { return }
                let (index, file) = (next, found[next])
                next += 1
                group.addTask {
                    let read = file.name == "-" ? Handed(name: "-", answers: standardInput()) : file.read()
                    let graded = GradedFile(
                        read, grade: { key.grade($0, file: read.name, counting: count, revealing: reveal) },
                        unanswered: { key.unanswered($0, file: read.name, writtenAt: $1) })
                    return (index, graded, read)
                }
            }
            for _ in 0..<2 * ProcessInfo.processInfo.activeProcessorCount { start() }
            var done = 0
            for await (index, file, read) in group {
                (files[index], handed[read.name]) = (file, read)
                done += 1
                if found.count >= 50 { line.show("graded \(done)/\(found.count)", fraction: Double(done) / Double(found.count)) }
                start()
            }
        }
        return (files.compactMap { $0 }, handed)
    }
}

private func standardInput() -> Result<[UInt8], AnswerFileError> {
    let data = (try? FileHandle.standardInput.read(upToCount: AnswerFile.mostBytes + 1)) ?? Data()
    return .success(Array(data))
}

extension ReportFormat: ExpressibleByArgument {}
extension CountingRule: ExpressibleByArgument {}
