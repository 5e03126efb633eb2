import Diagnostics
import Foundation
import Testing

@testable import Learning

@Suite("Progress is never half written and never thrown away")
struct ProgressFileTests {
    private let folder = FileManager.default.temporaryDirectory.appending(path: "progress-\(UUID().uuidString)").path
    private var file: ProgressFile { ProgressFile(path: folder + "/state/progress.json") }

    private func write(_ text: String) throws {
        try FileManager.default.createDirectory(atPath: folder + "/state", withIntermediateDirectories: true)
        try Data(text.utf8).write(to: URL(filePath: file.path))
    }

    private var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: folder + "/state").sorted()) ?? [] }

    @Test func comesBackAsItWas() throws {
        #expect(try file.load().progress == Progress())
        var progress = Progress()
        progress.current = "demo"
        progress.language = "tr"
        progress.lessons["demo"] = Progress.LessonRecord(place: Place(landmark: "cell load", offset: 1))
        progress.lessons["demo"]?.cells["load"] = Progress.CellRecord(state: .done, source: "let ş = \"😀\"")
        try file.save(progress)
        #expect(try file.load() == (progress, nil))
        #expect(names == ["progress.json"])
        try? FileManager.default.removeItem(atPath: folder)
    }

    @Test(arguments: ["", "{", "[]", "{\"version\": 99, \"lessons\": {}}", "\0\u{FFFD}"])
    func whatCannotBeReadIsKept(_ text: String) throws {
        try write(text)
        let (progress, note) = try file.load()
        #expect(progress == Progress())
        #expect(
            note?.description.replacing(folder, with: "~") == """
                error: the progress file cannot be understood, so the course starts from the beginning
                  in ~/state/progress.json
                  hint: nothing is lost: it was kept as ~/state/progress.json.broken-1
                """)
        try write(text)
        _ = try file.load()
        #expect(names == ["progress.json.broken-1", "progress.json.broken-2"])
        #expect(FileManager.default.contents(atPath: file.path + ".broken-1") == Data(text.utf8))
        try? FileManager.default.removeItem(atPath: folder)
    }

    @Test func aFolderThatCannotBeWritten() {
        let file = ProgressFile(path: "/proc/imbik/progress.json")
        #expect(throws: ProgressError.unwritable(path: file.path)) { try file.save(Progress()) }
        #expect(
            ProgressError.unwritable(path: "/x/progress.json").description == """
                error: the progress cannot be saved
                  in /x/progress.json
                  hint: is there space, and is the folder yours? XDG_STATE_HOME names another
                """)
    }

    @Test(arguments: [
        (["XDG_STATE_HOME": "/s", "HOME": "/h"], "/s/imbik/progress.json"),
        (["XDG_STATE_HOME": "relative", "HOME": "/h"], "/h/.local/state/imbik/progress.json"),
        (["HOME": ""], nil),
    ] as [([String: String], String?)])
    func whereItIs(_ environment: [String: String], _ path: String?) {
        #expect(ProgressFile(environment: environment)?.path == path)
    }
}
