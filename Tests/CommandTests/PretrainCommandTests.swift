import Foundation
import GGUF
import LanguageModels
import Testing

@Suite("'imbik model pretrain' makes damla, and a kill costs nothing but time",
       .enabled(if: ImbikProgram.isBuilt, ImbikProgram.skipReason))
struct PretrainCommandTests {
    let imbik: ImbikProgram
    private let arguments = ["model", "pretrain", "damla", "--tokens", "6144", "--every", "2", "--no-evaluation", "--json"]

    init() throws { imbik = try ImbikProgram() }

    private func path(_ name: String) -> String { imbik.folder.appending(path: name).path }

    @Test func aFewStepsGiveAFileThatLoads() throws {
        let report = try fields(imbik.run(arguments + ["--out", path("a.gguf")]).output)
        #expect(report["steps"] as? Int == 6)
        #expect((report["losses"] as? [Double])?.count == 6)
        let file = try GGUFFile.open(path("a.gguf"))
        #expect(try ModelConfiguration(file).name == "damla")
        #expect(file.byteCount <= 4_000_000)
        #expect(!FileManager.default.fileExists(atPath: path("a.gguf.checkpoint")))
    }

    /// Killed after a checkpoint, resumed: the same bytes.
    @Test func aKilledRunIsResumedToTheSameFile() throws {
        _ = try imbik.run(arguments + ["--out", path("a.gguf")])
        let killed = Process()
        killed.executableURL = URL(filePath: ImbikProgram.path)
        killed.arguments = arguments + ["--out", path("b.gguf")]
        (killed.standardOutput, killed.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
        try killed.run()
        while killed.isRunning, !FileManager.default.fileExists(atPath: path("b.gguf.checkpoint")) { usleep(1000) }
        kill(killed.processIdentifier, SIGKILL)
        killed.waitUntilExit()
        if !FileManager.default.fileExists(atPath: path("b.gguf")) {
            #expect(try imbik.run(arguments + ["--out", path("b.gguf"), "--resume"]).status == 0)
        }
        #expect(try Data(contentsOf: URL(filePath: path("a.gguf"))) == Data(contentsOf: URL(filePath: path("b.gguf"))))
    }

    @Test func thereIsOneRecipe() throws {
        let ran = try imbik.run(["model", "pretrain", "gpt"])
        #expect(ran.status == 4 && ran.errors.contains("There is a recipe for 'damla' only, not for 'gpt'."))
    }
}
