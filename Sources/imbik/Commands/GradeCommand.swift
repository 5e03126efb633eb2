import ArgumentParser
import Diagnostics
import Foundation
import JSON
import Lessons
import Submissions

struct GradeCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "grade", abstract: "Grade answer files afresh from the course, one or a thousand.",
        discussion: """
            A score in a file is never trusted. Files that cannot be graded are reported by name and do not stop the rest. Of \
            one learner's files the one that was written last counts.

            Exit codes: 0 everything was graded, 1 something was not, 5 nothing was.
            """)

    @OptionGroup var place: CoursePlace

    @Option(name: .customLong("report"), help: "What to write: table, json, csv, junit or gradescope.")
    var format = ReportFormat.table

    @Option(help: ArgumentHelp("Write to this file; of several gradescope results, a folder. (default: standard output)", valueName: "file"))
    var out: String?

    @Option(help: "Which attempt counts: best, first or last.")
    var count = CountingRule.best

    @Flag(help: "Also give the reasons of quizzes with 'graded: true', which learners have not seen.")
    var reveal = false

    @Option(help: "Language of the report: en or tr. (default: that of LANG)")
    var lang: Language?

    @Argument(help: "Answer files, folders of them (every .json file below), or '-' for one on standard input.")
    var files: [String]

    func run() async throws {
        let language = lang ?? Interface.current.language
        let (course, diagnostics) = try place.folder().read()
        let key = CourseKey(course, facts: modelFactSource())
        guard key.quizCount > 0 else {
            for diagnostic in diagnostics { report(words: diagnostic.text(in: Interface.current.book)) }
            report(Explanation("the course has no quiz to grade"))
            throw ExitCode.nothingRan
        }
        for fault in key.faults { report(fault) }
        let paths = try answerFiles(files)
        guard !paths.isEmpty else {
            report(Explanation(
                "there is no answer file here", place: files.joined(separator: ", "),
                hint: "name the files that 'imbik submit' wrote, or the folder that they are in; their names end in .json"))
            throw ExitCode.nothingRan
        }
        if format == .gradescope, out == nil, paths.count > 1 {
            throw ValidationError("There are \(paths.count) files: name a folder for their results with '--out'.")
        }
        let graded = await grade(paths, key)
        let result = GradeReport(
            title: course.outline.title[language] ?? "imbik", course: key.version, counting: count, files: graded)
        try write(result, language)
        if result.submissions.isEmpty { throw ExitCode.nothingRan }
        if !result.refused.isEmpty || result.submissions.contains(where: { !$0.obstacles.isEmpty }) { throw ExitCode.failed }
    }

    /// Grades the files side by side; the answers come in their order.
    private func grade(_ paths: [String], _ key: CourseKey) async -> [GradedFile] {
        var line = ProgressLine()
        defer { line.finish() }
        let (count, reveal) = (self.count, self.reveal)
        var files = [GradedFile?](repeating: nil, count: paths.count)
        await withTaskGroup(of: (Int, GradedFile).self) { group in
            var next = 0
            func start() {
                guard next < paths.count else { return }
                let (index, path) = (next, paths[next])
                next += 1
                group.addTask {
                    let bytes = path == "-" ? standardInput() : AnswerFile.load(path)
                    return (index, GradedFile(path, bytes) { key.grade($0, file: path, counting: count, revealing: reveal) })
                }
            }
            for _ in 0..<2 * ProcessInfo.processInfo.activeProcessorCount { start() }
            var done = 0
            for await (index, file) in group {
                files[index] = file
                done += 1
                if paths.count >= 50 { line.show("graded \(done)/\(paths.count)", fraction: Double(done) / Double(paths.count)) }
                start()
            }
        }
        return files.compactMap { $0 }
    }

    private func write(_ result: GradeReport, _ language: Language) throws {
        let text: String
        switch format {
        case .table: text = result.table(in: language)
        case .json: text = result.json(in: language).prettyText
        case .csv: text = result.csv(in: language)
        case .junit: text = result.junit(in: language)
        case .gradescope:
            let results = result.gradescope(in: language)
            guard results.count == 1, !isFolder(out) else { return try write(results) }
            text = results[0].results.prettyText
        }
        if let out { try writeWhole(text, to: out) } else { imbik.write(text) }
        // The screen says what the file does not need to.
        if out != nil || format != .table { FileHandle.standardError.write(Data(result.summary(in: language).utf8)) }
    }

    /// One file for each submission, named after it.
    private func write(_ results: [(file: String, results: JSONValue)]) throws {
        let folder = out ?? "."
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        var taken: Set<String> = []
        for (file, text) in results {
            let stem = URL(filePath: file).deletingPathExtension().lastPathComponent
            let base = String(stem.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "_" }.prefix(100))
            var name = base
            var number = 1
            while !taken.insert(name.lowercased()).inserted {
                number += 1
                name = "\(base)-\(number)"
            }
            try writeWhole(text.prettyText, to: "\(folder)/\(name).results.json")
        }
    }

    private func isFolder(_ path: String?) -> Bool {
        var isFolder: ObjCBool = false
        return path.map { FileManager.default.fileExists(atPath: $0, isDirectory: &isFolder) && isFolder.boolValue } ?? false
    }
}

/// The files that the arguments name, in their order; of a folder every `.json` file in it and below, by path.
private func answerFiles(_ arguments: [String]) throws -> [String] {
    var paths: [String] = []
    for argument in arguments {
        var isFolder: ObjCBool = false
        guard argument != "-", FileManager.default.fileExists(atPath: argument, isDirectory: &isFolder), isFolder.boolValue else {
            paths.append(argument)
            continue
        }
        let below = FileManager.default.enumerator(atPath: argument)?.compactMap { $0 as? String } ?? []
        let names = below.filter { $0.hasSuffix(".json") && !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
        paths += names.sorted().map { (argument.hasSuffix("/") ? argument : argument + "/") + $0 }
    }
    return paths
}

private func standardInput() -> Result<[UInt8], AnswerFileError> {
    let data = (try? FileHandle.standardInput.read(upToCount: AnswerFile.mostBytes + 1)) ?? Data()
    return .success(Array(data))
}

extension ReportFormat: ExpressibleByArgument {}
extension CountingRule: ExpressibleByArgument {}
