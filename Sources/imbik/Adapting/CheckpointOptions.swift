import ArgumentParser
import Diagnostics
import Foundation
import Training

/// `--checkpoint`, `--every`, `--resume`: how a run survives Ctrl-C and kills.
struct CheckpointOptions: ParsableArguments {
    @Option(help: "Where the run's state is kept; removed when the model is written. (default: OUT.checkpoint)")
    var checkpoint: String?

    @Option(help: "Steps from one checkpoint to the next.")
    var every = 50

    @Flag(help: "Go on where the checkpoint was written; the result is as if the run had not stopped.")
    var resume = false

    func validate() throws {
        if every < 1 { throw ValidationError("'--every' is at least 1, not \(every).") }
    }

    func path(for out: String) -> String { checkpoint ?? out + ".checkpoint" }

    func settings(for out: String) -> CheckpointSettings { CheckpointSettings(path: path(for: out), everySteps: every) }

    /// Throws where there is nothing to resume, or something that a new run would replace.
    func check(for out: String, overwrite: Bool) throws {
        let path = path(for: out)
        switch (FileManager.default.fileExists(atPath: path), resume) {
        case (true, false) where !overwrite:
            throw Problem(
                "the checkpoint of an earlier run is there", place: path,
                hint: "'--resume' goes on with it, '--overwrite' starts anew")
        case (false, true):
            throw Problem("there is no checkpoint to resume from", place: path, hint: "start without '--resume'")
        case (true, _), (false, _): break
        }
    }

    /// The model is written: nobody needs it any more.
    func remove(for out: String) { try? FileManager.default.removeItem(atPath: path(for: out)) }
}

/// The command line that goes on with the run.
var resumingCommand: String {
    let words = CommandLine.arguments.dropFirst().map { word in
        let isPlain = !word.isEmpty && word.allSatisfy { $0.isLetter || $0.isNumber || "-_./,=:+@%".contains($0) }
        return isPlain ? word : "'" + word.replacing("'", with: "'\\''") + "'"
    }
    return (["imbik"] + words + (words.contains("--resume") ? [] : ["--resume"])).joined(separator: " ")
}
