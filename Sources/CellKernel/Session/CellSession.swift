import Diagnostics
import CellProtocol
import Glibc

/// Runs the cells of a lesson, one after another, in a process of their own, and survives whatever they do.
///
/// State lives in that process, the host. When a cell takes the host down, the next run starts another and replays the
/// earlier cells from their compiled objects, silently. Use a session from one thread; `interrupter` from any.
package final class CellSession {
    package let interrupter = Interrupter()
    private let settings: SessionSettings
    private let compiler: CellCompiler
    private var host: HostProcess?
    private var history: [HistoryEntry] = []
    private var runs = 0
    /// The compiler for the next cell, started while the learner reads.
    private var bench: Workbench?

    package init(_ settings: SessionSettings) {
        self.settings = settings
        compiler = CellCompiler(toolchain: settings.toolchain, products: settings.products, cache: settings.cache)
    }

    /// Starts the host ahead of the first cell.
    package func prepare() {
        _ = try? liveHost(limits: .lesson) { _ in }
        prepareTools()
    }

    /// Compiles and runs a cell to its end. A cell of the same label that ran before is replaced.
    ///
    /// - Parameter deliver: is called for everything that happens, in order, on this thread.
    package func run(_ input: CellInput, limits: Limits, deliver: (CellEvent) -> Void) -> CellReport {
        interrupter.reset()
        defer { prepareTools() }
        var report = CellReport(outcome: .finished)
        let started = ContinuousClock.now
        let analysis = CellAnalysis(input.source)
        report.timings.analyse = .now - started
        deliver(.compiling)
        let compiled: CompiledCell
        do throws(CompileFailure) {
            let (cell, phases) = try compiler.compile(
                input, analysis, module: "Cell\(runs + 1)", after: earlierCells(without: input.id),
                seconds: settings.compileSeconds, wake: interrupter.readEnd, bench: &bench)
            compiled = cell
            (report.timings.compile, report.timings.link) = (phases.compile, phases.link)
        } catch {
            report.outcome = Self.outcome(error, seconds: settings.compileSeconds)
            return report
        }
        report.warnings = compiled.messages
        report.timings.wasCached = compiled.wasCached
        let ready = ContinuousClock.now
        let host: HostProcess
        do throws(Unprepared) {
            host = try liveHost(limits: limits, deliver: deliver)
        } catch {
            report.outcome = error.outcome
            return report
        }
        report.timings.prepare = .now - ready
        deliver(.running)
        runs += 1
        let (outcome, sighting) = execute(compiled, input: input, on: host, limits: limits, deliver: deliver)
        report.outcome = outcome
        report.timings.run = sighting.duration
        if outcome.isFinished {
            remember(HistoryEntry(input: input, analysis: analysis, compiled: compiled, base: sighting.base, uses: uses(of: analysis, without: input.id)))
        }
        if outcome.endsHost { self.host = nil } else { killLeftovers(of: host) }
        return report
    }

    /// The labels of cells whose results rest on something that has changed since they ran.
    package var stale: Set<String> {
        var newest: [String: Int] = [:]  // name → index of the entry that declares it now
        var stale: Set<String> = []
        for (index, entry) in history.enumerated() where entry.isVisible {
            for name in entry.analysis.declaredNames { newest[name] = index }
        }
        for (index, entry) in history.enumerated() where entry.isVisible {
            let isOutdated = entry.uses.contains { use in
                guard let now = newest[use.name], now != index else { return false }
                return history[now].compiled.module != use.module && !entry.analysis.declaredNames.contains(use.name)
            }
            let restsOnStale = entry.uses.contains { use in
                history.contains { $0.compiled.module == use.module && stale.contains($0.input.id) }
            }
            if isOutdated || restsOnStale { stale.insert(entry.input.id) }
        }
        return stale
    }

    /// Forgets all cells and ends the host.
    package func reset() {
        host = nil
        history = []
    }

    private func prepareTools() {
        if bench == nil { bench = Workbench(toolchain: settings.toolchain, cache: settings.cache) }
    }

    // MARK: Host

    private struct Unprepared: Error {
        var outcome: Outcome
    }

    /// The host, started and with all earlier cells run if there is none.
    private func liveHost(limits: Limits, deliver: (CellEvent) -> Void) throws(Unprepared) -> HostProcess {
        if let host {
            // It may have been killed from outside between two cells.
            host.readStatus()
            if host.end == nil, !host.isLost { return host }
            self.host = nil
        }
        let started: HostProcess
        do throws(HostProcess.Failure) {
            started = try HostProcess(
                path: settings.products.host, environment: settings.hostEnvironment, folder: settings.workingFolder)
        } catch {
            throw Unprepared(outcome: .notStarted("\(settings.products.host) cannot be started: \(error.reason)"))
        }
        try waitUntilReady(started)
        if !history.isEmpty { deliver(.replaying(cells: history.map(\.input.id))) }
        for index in history.indices {
            let (outcome, sighting) = execute(
                history[index].compiled, input: history[index].input, on: started, limits: limits) { _ in }
            history[index].base = sighting.base
            switch outcome {
            case .finished: continue
            case .stopped(.interrupted, _): throw Unprepared(outcome: outcome)
            case .compileError, .trap, .stackOverflow, .threwError, .exited, .killed, .stopped, .lostContact, .notStarted:
                let label = history[index].input.id
                history = []
                throw Unprepared(
                    outcome: .notStarted(
                        "cell '\(label)' ended differently when it was run again; start from the first cell"))
            }
        }
        host = started
        return started
    }

    private func waitUntilReady(_ host: HostProcess) throws(Unprepared) {
        let deadline = ContinuousClock.now + .seconds(20)
        var isReady = false
        while !isReady || host.process == nil {
            var wanted = [host.events, host.status].map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
            let arrived = poll(&wanted, 2, (deadline - .now).pollMilliseconds)
            if arrived < 0, errno == EINTR { continue }
            host.readStatus()
            if let events = try? host.receive(), events.contains(.ready) { isReady = true }
            guard arrived > 0, host.end == nil, !host.isLost else {
                throw Unprepared(outcome: .notStarted("the process for cells ended before it ran any"))
            }
        }
    }

    private func execute(
        _ cell: CompiledCell, input: CellInput, on host: HostProcess, limits: Limits, deliver: (CellEvent) -> Void
    ) -> (Outcome, RunWatch.Sighting) {
        let request = Request.Run(
            cell: cell.module, object: cell.object, entry: cell.entry,
            ceilings: Request.Ceilings(
                processorSeconds: Int(limits.processorTime.inSeconds.rounded(.up)) + 1,
                dataBytes: limits.memoryBytes + 1 << 30, fileBytes: limits.fileBytes, openFiles: limits.openFiles))
        let sighting = withoutActuallyEscaping(deliver) { deliver in
            var watch = RunWatch(host: host, limits: limits, wake: interrupter.readEnd, deliver: deliver)
            return watch.run(request)
        }
        var loaded = history.compactMap { $0.loaded }
        if let base = sighting.base { loaded.append(Symbolizer.Loaded(object: cell.object, base: base)) }
        let files = Set(history.map(\.input.file) + [input.file])
        let symbolizer = Symbolizer(tool: settings.toolchain.symbolizer, loaded: loaded, files: files)
        return (Outcome(sighting, limits: limits, symbolizer: symbolizer), sighting)
    }

    /// Children that a finished cell left behind.
    private func killLeftovers(of host: HostProcess) {
        guard let process = host.process else { return }
        for child in ProcessTree.use(of: process).children { kill(child, SIGKILL) }
    }

    // MARK: History

    private func earlierCells(without id: String) -> [CellCompiler.Earlier] {
        history.map {
            CellCompiler.Earlier(
                compiled: $0.compiled, declarations: $0.analysis.declarations, imports: $0.analysis.imports,
                input: $0.input, isVisible: $0.isVisible && $0.input.id != id)
        }
    }

    private func uses(of analysis: CellAnalysis, without id: String) -> Set<HistoryEntry.Use> {
        var owner: [String: String] = [:]
        for entry in history where entry.isVisible && entry.input.id != id {
            for name in entry.analysis.declaredNames { owner[name] = entry.compiled.module }
        }
        return Set(analysis.names.compactMap { name in owner[name].map { HistoryEntry.Use(name: name, module: $0) } })
    }

    /// Adds the newest run. A cell that it replaces is kept only while others still rest on it.
    private func remember(_ entry: HistoryEntry) {
        for index in history.indices where history[index].input.id == entry.input.id {
            history[index].isVisible = false
        }
        history.append(entry)
        while let index = history.indices.first(where: { index in
            let module = history[index].compiled.module
            return !history[index].isVisible && !history.contains { $0.uses.contains { $0.module == module } }
        }) {
            history.remove(at: index)
        }
    }

    private static func outcome(_ failure: CompileFailure, seconds: Double) -> Outcome {
        switch failure {
        case .messages(let messages): .compileError(messages)
        case .interrupted: .stopped(.interrupted, at: nil)
        case .timedOut: .stopped(.timeLimit(.seconds(seconds)), at: nil)
        case .broken(let what): .notStarted(what)
        }
    }
}

/// A cell that ran to its end in this session.
private struct HistoryEntry {
    struct Use: Hashable {
        var name: String
        var module: String
    }

    var input: CellInput
    var analysis: CellAnalysis
    var compiled: CompiledCell
    /// Where the present host has it in memory.
    var base: UInt?
    /// The names that it took from earlier cells.
    var uses: Set<Use>
    var isVisible = true

    var loaded: Symbolizer.Loaded? {
        base.map { Symbolizer.Loaded(object: compiled.object, base: $0) }
    }
}
