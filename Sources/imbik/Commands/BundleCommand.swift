import ArgumentParser
import Diagnostics
import Exercises
import Foundation

struct BundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle", abstract: "Write what a class may be given.", subcommands: [BundleStudent.self])
}

struct BundleStudent: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "student",
        abstract: "Write the exercises for a class: texts, hints and the files to begin with, in each language.",
        discussion: "There is no solution, no wrong solution, no check and no expected value in it.")

    @OptionGroup var place: CoursePlace

    @Option(help: ArgumentHelp("The folder; it must be new or empty.", valueName: "folder"))
    var out = "student"

    func run() throws {
        let (collection, diagnostics) = try place.exercises()
        for diagnostic in diagnostics where diagnostic.severity == .error { report(words: diagnostic.text(in: Interface.current.book)) }
        guard !diagnostics.contains(where: { $0.severity == .error }) else { throw ExitCode.failed }
        guard !collection.exercises.isEmpty else {
            report(Explanation("the course has no exercise that can be read", place: try place.exercisesPath()))
            throw ExitCode.nothingRan
        }
        let there = (try? FileManager.default.contentsOfDirectory(atPath: out)) ?? []
        guard there.isEmpty else { throw Problem("the folder is not empty", place: out, hint: "give another one with --out") }
        let bundle = StudentBundle(collection.exercises)
        for file in bundle.files {
            let path = URL(filePath: "\(out)/\(file.path)")
            try FileManager.default.createDirectory(at: path.deletingLastPathComponent(), withIntermediateDirectories: true)
            try writeWhole(file.text, to: path.path)
        }
        print("\(out): \(counted(collection.exercises.count, "exercise")), \(counted(bundle.files.count, "file"))")
    }
}
