import ArgumentParser
import Diagnostics
import Foundation
import Lessons

/// `--course`, for the commands that read lessons.
struct CoursePlace: ParsableArguments {
    @Option(name: .customLong("course"), help: "The folder with course.yml. (default: 'lessons' here, or beside the program)")
    var path: String?

    func folder() throws -> CourseFolder {
        if let path { return CourseFolder(path: path) }
        return try Self.besideTheProgram(orIn: [FileManager.default.currentDirectoryPath])
    }

    /// The course that came with the program.
    ///
    /// - Parameter first: folders to look in before.
    static func besideTheProgram(orIn first: [String] = []) throws -> CourseFolder {
        // Beside the program: .build/release/imbik belongs to the checkout three levels up.
        let program = URL(filePath: CommandLine.arguments.first ?? "").resolvingSymlinksInPath()
        let linked = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? program.path
        var candidates = first.map { $0 + "/lessons" }
        var folder = URL(filePath: linked).deletingLastPathComponent()
        while folder.path != "/" {
            candidates.append(folder.path + "/lessons")
            folder.deleteLastPathComponent()
        }
        for candidate in candidates where FileManager.default.fileExists(atPath: candidate + "/course.yml") {
            return CourseFolder(path: candidate)
        }
        throw Problem("there is no course here", place: candidates.first, hint: "'--course FOLDER' names the folder with course.yml")
    }

    /// The course with what can be read of it; without any lesson, what is wrong with it is reported.
    func course() throws -> Course {
        let (course, diagnostics) = try folder().read()
        guard course.entries.isEmpty else { return course }
        for diagnostic in diagnostics { report(words: diagnostic.text(in: Interface.current.book)) }
        report(Explanation("the course has no lesson that can be read"))
        throw ExitCode.nothingRan
    }

    func entry(named name: String, in course: Course) throws -> Course.Entry {
        if let entry = course.entry(named: name) { return entry }
        let known = course.entries.compactMap { $0.lesson(in: .english)?.id.name }.joined(separator: ", ")
        throw ValidationError("There is no lesson '\(name)'. Lessons: \(known).")
    }
}

extension Language: ExpressibleByArgument {}
