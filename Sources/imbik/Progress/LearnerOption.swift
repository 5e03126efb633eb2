import ArgumentParser
import Diagnostics
import Foundation
import Learning

/// `--learner`, for the commands that keep or read progress.
struct LearnerOption: ParsableArguments {
    @Option(
        name: .customLong("learner"),
        help: ArgumentHelp("Be this learner this once: their variants and attempts.", valueName: "id"))
    var id: String?

    func validate() throws {
        if let id, id.isEmpty || id.count > 200 || id.contains(where: \.isNewline) {
            throw ValidationError("A learner's id is one line of 1 to 200 characters.")
        }
    }

    /// The learner's database in the user's state folder.
    func store(_ environment: [String: String] = ProcessInfo.processInfo.environment) throws -> LearnerStore {
        guard let path = LearnerStore.path(environment: environment) else {
            throw Problem("neither XDG_STATE_HOME nor HOME is set, so there is no place for your progress", hint: "set HOME")
        }
        return try LearnerStore(path: path, learner: id)
    }
}
