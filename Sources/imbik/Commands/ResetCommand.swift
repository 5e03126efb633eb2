import ArgumentParser
import Diagnostics
import Foundation
import JSON
import Learning
import Lessons

struct Reset: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Start a lesson, or the whole course, again.",
        discussion: """
            The place, your changes to cells, the hints and the attempts are forgotten. A copy is kept beside the progress; \
            'imbik progress import' brings it back.
            """)

    @OptionGroup var options: LearningOptions

    @Flag(help: "The whole course.")
    var all = false

    @Flag(help: "Do not ask.")
    var yes = false

    @Argument(help: "The lesson, by id, folder or number.")
    var lesson: String?

    func validate() throws {
        guard all != (lesson != nil) else { throw ValidationError("Name a lesson, or say '--all'.") }
    }

    func run() throws {
        let situation = try options.open()
        let entry = try lesson.map { try options.place.entry(named: $0, in: situation.course) }
        let id = entry?.lesson(in: situation.language)?.id
        guard try yes || isConfirmed(id, situation) else {
            report(words: situation.say("nothing was changed", "hiçbir şey değişmedi"))
            throw ExitCode.failed
        }
        let copy = try keepCopy(situation)
        try situation.store.reset(id)
        print(situation.say("kept a copy: \(copy)", "bir kopyası saklandı: \(copy)"))
        print(situation.say("to bring it back: ./imbik progress import '\(copy)'", "geri getirmek için: ./imbik progress import '\(copy)'"))
    }

    private func isConfirmed(_ id: Lesson.ID?, _ situation: LearnerSituation) throws -> Bool {
        guard isatty(STDIN_FILENO) == 1 else {
            throw ValidationError("There is no terminal to ask on. '--yes' answers.")
        }
        let what = id.map { situation.say("the lesson '\($0)'", "'\($0)' dersini") } ?? situation.say("the whole course", "bütün kursu")
        FileHandle.standardError.write(Data(situation.say("Start \(what) again? [y/N] ", "\(what) baştan başlatayım mı? [e/H] ").utf8))
        let answer = (readLine() ?? "").trimmingCharacters(in: .whitespaces).lowercased()
        return ["y", "yes", "e", "evet"].contains(answer)
    }

    /// Everything, in a file beside the database.
    private func keepCopy(_ situation: LearnerSituation) throws -> String {
        let folder = URL(filePath: situation.store.path).deletingLastPathComponent().path
        let time = Date().formatted(.iso8601.dateSeparator(.omitted).timeSeparator(.omitted).timeZoneSeparator(.omitted))
        var path = "\(folder)/before-reset-\(time).json"
        var number = 1
        while FileManager.default.fileExists(atPath: path) {
            number += 1
            path = "\(folder)/before-reset-\(time)-\(number).json"
        }
        try writeWhole(situation.store.export().prettyText, to: path)
        return path
    }
}

/// Writes a file beside `path` and renames it, so that there is never half a file.
func writeWhole(_ text: String, to path: String) throws {
    let temporary = "\(path).\(getpid()).part"
    do {
        try Data(text.utf8).write(to: URL(filePath: temporary))
    } catch {
        unlink(temporary)
        throw Problem("the file cannot be written", place: path, hint: "is there space, and is the folder yours?")
    }
    guard rename(temporary, path) == 0 else {
        let reason = String(cString: strerror(errno))
        unlink(temporary)
        throw Problem("the file cannot be written: \(reason)", place: path)
    }
}
