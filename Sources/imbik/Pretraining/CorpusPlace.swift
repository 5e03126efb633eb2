import ArgumentParser
import DamlaCorpus
import Diagnostics
import Foundation

/// `--corpus`: the fact tables and sentences that damla's world is made of.
struct CorpusPlace: ParsableArguments {
    @Option(help: "The folder with Facts and Templates. (default: 'Sources/DamlaCorpus' here, or beside the program)")
    var corpus: String?

    func world() throws -> World { try World(folder: folder()) }

    private func folder() throws -> String {
        if let corpus { return corpus }
        for folder in checkoutFolders() {
            let candidate = folder + "/Sources/DamlaCorpus"
            if FileManager.default.fileExists(atPath: candidate + "/Facts") { return candidate }
        }
        throw Problem("the corpus of damla is not here", place: "Sources/DamlaCorpus", hint: "'--corpus FOLDER' names the folder")
    }
}

/// Where the checkout may be: here, or above the program (.build/release/imbik lies three levels below).
func checkoutFolders() -> [String] {
    var folders = [FileManager.default.currentDirectoryPath]
    let program = (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")) ?? CommandLine.arguments.first ?? ""
    var folder = URL(filePath: program).resolvingSymlinksInPath().deletingLastPathComponent()
    while folder.path != "/" {
        folders.append(folder.path)
        folder.deleteLastPathComponent()
    }
    return folders
}
