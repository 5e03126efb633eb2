import CellKernel
import Diagnostics
import Dialogue
import Foundation
import Lessons
import Translations

/// Runs cells on a thread of its own, so that whoever reads the keys is never kept waiting.
///
/// What happens is put in a queue, and a byte in `wakeEnd`'s pipe tells of it. A cell that writes faster than the terminal
/// shows waits.
final class CellWorker: @unchecked Sendable {
    private enum Job {
        case prepare
        case run(CellRun)
        case forget
        case end
    }

    /// Readable when there is something to take.
    let wakeEnd: Int32
    private let writeEnd: Int32
    /// Guards all below but `session`, which belongs to the thread.
    private let lock = NSCondition()
    private var jobs: [Job] = []
    private var happenings: [CellHappening] = []
    private var waitingBytes = 0
    private var isStopped = false
    private var hasEnded = false
    private let interrupter: Interrupter
    private let session: CellSession
    private var ranHere: Set<Cell.Label> = []

    /// More than a screen, less than what takes long to show.
    private static let mostWaitingBytes = 64 << 10

    init(settings: SessionSettings) throws {
        var ends: [Int32] = [-1, -1]
        guard pipe(&ends) == 0 else { throw Problem("no descriptors are left for a pipe", hint: "'ulimit -n' says how many there may be") }
        (wakeEnd, writeEnd) = (ends[0], ends[1])
        for end in ends {
            _ = fcntl(end, F_SETFL, O_NONBLOCK)
            _ = fcntl(end, F_SETFD, FD_CLOEXEC)
        }
        session = CellSession(settings)
        interrupter = session.interrupter
        let thread = Thread { [self] in work() }
        // The parser of a deeply nested cell needs room.
        thread.stackSize = 16 << 20
        thread.start()
    }

    // MARK: - From the loop

    /// Starts what the first cell will need, while the learner reads.
    func prepare() { add(.prepare) }
    func run(_ run: CellRun) { add(.run(run)) }
    /// Forgets all cells: another lesson begins.
    func forget() { add(.forget) }

    /// Stops the running cell.
    func stop() {
        lock.withLock { isStopped = true }
        interrupter.interrupt()
    }

    /// What happened since the last call, in order; the events of a cell that writes much come in portions.
    func take() -> [CellHappening] {
        var bytes = [UInt8](repeating: 0, count: 64)
        while read(wakeEnd, &bytes, bytes.count) > 0 {}
        lock.lock()
        defer { lock.unlock() }
        defer { happenings = [] }
        waitingBytes = 0
        lock.broadcast()
        return happenings
    }

    /// Ends the running cell and the process for cells.
    func end() {
        stop()
        add(.end)
        let latest = Date(timeIntervalSinceNow: 3)
        lock.lock()
        defer { lock.unlock() }
        while !hasEnded {
            (happenings, waitingBytes) = ([], 0)
            lock.broadcast()
            if !lock.wait(until: min(latest, Date(timeIntervalSinceNow: 0.05))), Date.now > latest { return }
        }
    }

    private func add(_ job: Job) {
        lock.lock()
        defer { lock.unlock() }
        if case .run = job { isStopped = false }
        jobs.append(job)
        lock.broadcast()
    }

    // MARK: - On the thread

    private func work() {
        while true {
            lock.lock()
            while jobs.isEmpty { lock.wait() }
            let job = jobs.removeFirst()
            lock.unlock()
            switch job {
            case .prepare: session.prepare()
            case .run(let run): execute(run)
            case .forget:
                session.reset()
                ranHere = []
            case .end:
                session.reset()
                lock.withLock { hasEnded = true }
                lock.broadcast()
                return
            }
        }
    }

    private func execute(_ run: CellRun) {
        let needed = needed(for: run)
        let earlier = run.before.filter {
            !ranHere.contains($0.cell.label) && (!$0.runsOnlyIfNeeded || needed.contains($0.cell.label.name))
        }
        if !earlier.isEmpty { deliver(.replaying(count: earlier.count)) }
        for program in earlier {
            let end = self.end(of: program, in: run.language) { _ in }
            guard end.way == .finished else { return deliver(.ended(end)) }
        }
        deliver(.ended(end(of: run.program, in: run.language, deliver: deliver)))
    }

    /// The cells that the run uses, directly or through others. Of those that have run here nothing need run again.
    private func needed(for run: CellRun) -> Set<String> {
        guard run.before.contains(where: \.runsOnlyIfNeeded) else { return [] }
        let programs = run.before + [run.program]
        let uses = CellDependencies.direct(programs.map(\.input))
        var waiting = programs.filter { !$0.runsOnlyIfNeeded && !ranHere.contains($0.cell.label) }.map(\.cell.label.name)
        waiting.append(run.program.cell.label.name)
        var needed: Set<String> = []
        while let label = waiting.popLast() {
            waiting += (uses[label] ?? []).filter { needed.insert($0).inserted }
        }
        return needed
    }

    private func end(
        of program: CellRun.Program, in language: Language, deliver: (CellHappening) -> Void
    ) -> CellEnd {
        let cell = program.cell
        guard !lock.withLock({ isStopped }) else { return CellEnd(label: cell.label, way: .interrupted) }
        var limits = Limits.lesson
        if let timeout = cell.options.timeout { limits.wallClock = timeout }
        let started = ContinuousClock.now
        let report = session.run(program.input, limits: limits) { event in
            if let happening = CellHappening(event, of: cell) { deliver(happening) }
        }
        if report.outcome.isFinished { ranHere.insert(cell.label) }
        return CellEnd(
            label: cell.label, way: CellEnd.Way(report.outcome), warnings: report.warnings.map(\.description),
            message: report.outcome.text(in: .of(language)), seconds: (ContinuousClock.now - started) / .seconds(1),
            stale: Set(session.stale.map { Cell.Label($0) }), ranHere: ranHere)
    }

    private func deliver(_ happening: CellHappening) {
        lock.lock()
        while waitingBytes > Self.mostWaitingBytes, !isStopped { lock.wait() }
        happenings.append(happening)
        if case .output(let text, _) = happening { waitingBytes += text.utf8.count }
        lock.unlock()
        var byte: UInt8 = 1
        _ = write(writeEnd, &byte, 1)
    }
}

extension CellRun.Program {
    fileprivate var input: CellInput { CellInput(id: cell.label.name, source: source, file: cell.file, line: cell.line) }
}

extension CellHappening {
    /// Nil for what the cell's options keep from being shown.
    init?(_ event: CellEvent, of cell: Cell) {
        let shows = cell.options.output
        switch event {
        case .compiling: self = .compiling(cell.label)
        case .replaying(let cells): self = .replaying(count: cells.count)
        case .running: self = .running(cell.label)
        case .output(let stream, let text):
            guard shows else { return nil }
            self = .output(text, isError: stream == .errors)
        case .display(let bundle):
            guard shows else { return nil }
            self = .display(bundle["text/plain"] ?? "")
        case .progress(let label, let fraction, let detail):
            self = .progress(label: label, fraction: fraction, detail: detail)
        case .claim(let text, let holds):
            guard shows || !holds else { return nil }
            self = .claim(text, holds: holds)
        }
    }
}

extension CellEnd.Way {
    init(_ outcome: Outcome) {
        self =
            switch outcome {
            case .finished: .finished
            case .stopped(.interrupted, _): .interrupted
            case .lostContact, .notStarted: .notRun
            case .compileError, .trap, .stackOverflow, .threwError, .exited, .killed, .stopped: .fault
            }
    }
}
