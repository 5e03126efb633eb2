import Foundation

@testable import CellKernel

/// A session with a folder of its own, and what came out of it: what every test of running cells starts from.
final class Notebook {
    let session: CellSession
    let folder: String
    var events: [CellEvent] = []
    private var line = 10
    private var count = 0

    /// The built products: those of `IMBIK_BUILD`, otherwise those of this package's release build.
    static let products: BuildProducts = {
        let environment = ProcessInfo.processInfo.environment
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().path
        return BuildProducts(folder: environment["IMBIK_BUILD"] ?? root + "/.build/release")
    }()

    static let toolchain = Toolchain.find(searchPath: ProcessInfo.processInfo.environment["PATH"] ?? "")

    /// One cache for all tests of a run: C headers are read once.
    private static let cache = CompileCache(
        folder: NSTemporaryDirectory() + "imbik-cells-\(ProcessInfo.processInfo.processIdentifier)")

    static let limits = Limits(
        wallClock: .seconds(60), processorTime: .seconds(60), memoryBytes: 1 << 30, outputBytes: 1 << 20,
        processes: 16, openFiles: 256, fileBytes: 1 << 24)

    init() throws {
        folder = NSTemporaryDirectory() + "imbik-notebook-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        guard let toolchain = Self.toolchain else { throw CocoaError(.fileNoSuchFile) }
        session = CellSession(
            SessionSettings(
                toolchain: toolchain, products: Self.products, cache: Self.cache, modelsFolder: folder,
                workingFolder: folder))
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// Runs a cell; its first line is line 10 of `lesson/en.md`, that of the next cell follows at the next ten.
    @discardableResult
    func run(_ source: String, as id: String? = nil, limits: Limits = Notebook.limits) -> Outcome {
        report(source, as: id, limits: limits).outcome
    }

    func report(_ source: String, as id: String? = nil, limits: Limits = Notebook.limits) -> CellReport {
        count += 1
        let input = CellInput(id: id ?? "cell-\(count)", source: source, file: "lesson/en.md", line: line)
        line += 10
        events = []
        return session.run(input, limits: limits) { events.append($0) }
    }

    var standardOutput: String { text(of: .output) }
    var standardError: String { text(of: .errors) }

    private func text(of wanted: CellEvent.Stream) -> String {
        events.map { event in
            if case .output(wanted, let text) = event { text } else { "" }
        }.joined()
    }
}
