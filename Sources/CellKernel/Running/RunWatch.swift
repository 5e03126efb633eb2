import Diagnostics
import CellProtocol
import Glibc
import JSON

/// Watches one run of one cell from request to end: passes on what it says, and stops it at its limits.
struct RunWatch {
    /// What was seen of the end. The session makes an outcome of it.
    struct Sighting {
        var ending: Ending
        var crash: Crash?
        var backtrace: [UInt] = []
        var trapMessage: String?
        var base: UInt?
        var duration: Duration = .zero
    }

    enum Ending {
        case finished
        case threw(type: String, description: String, addresses: [UInt])
        case notLoaded(reason: String)
        case died(ExitStatus)
        case stopped(Stop)
        case lost(Phrase)
    }

    struct Crash {
        var signal: Int
        var fault: UInt
        var stackPointer: UInt
        var programCounter: UInt
    }

    let host: HostProcess
    let limits: Limits
    let wake: Int32
    let deliver: (CellEvent) -> Void
    private var sighting = Sighting(ending: .finished)
    private var outputText = StreamText()
    private var errorText = StreamText()
    private var trap = TrapMessage()
    private var outputBytes = 0
    private var over = false

    init(host: HostProcess, limits: Limits, wake: Int32, deliver: @escaping (CellEvent) -> Void) {
        (self.host, self.limits, self.wake, self.deliver) = (host, limits, wake, deliver)
    }

    /// - Parameter cell: the name of this run in the protocol.
    mutating func run(_ request: Request.Run) -> Sighting {
        let started = ContinuousClock.now
        let processorAtStart = host.process.map { ProcessTree.processorSeconds(of: $0) } ?? 0
        host.send(.run(request))
        var nextLook = started + .milliseconds(30)
        while !over {
            let now = ContinuousClock.now
            let deadline = min(nextLook, started + limits.wallClock)
            var wanted = [host.output, host.errors, host.events, host.status, wake].map {
                pollfd(fd: $0, events: Int16(POLLIN), revents: 0)
            }
            if poll(&wanted, nfds_t(wanted.count), (deadline - now).pollMilliseconds) < 0 { continue }
            readOutput()
            if wanted[2].revents != 0 { readEvents(of: request.cell) }
            if over { break }
            if wanted[3].revents != 0 { readStatus(of: request.cell) }
            if over { break }
            if wanted[4].revents != 0 { stop(.interrupted) }
            let time = ContinuousClock.now
            if time - started > limits.wallClock { stop(.timeLimit(limits.wallClock)) }
            if time >= nextLook {
                nextLook = time + .milliseconds(40)
                lookAtUse(since: processorAtStart)
            }
        }
        readOutput()
        finishText()
        sighting.trapMessage = trap.message
        sighting.duration = .now - started
        return sighting
    }

    private mutating func end(_ ending: Ending) {
        guard !over else { return }
        (sighting.ending, over) = (ending, true)
    }

    /// Asks the host which line it is at, kills it, and waits until nothing of it is left.
    private mutating func stop(_ stop: Stop) {
        guard !over else { return }
        if stop.leavesTimeToAsk { askWhere() }
        end(.stopped(stop))
        killHost()
    }

    /// What came through the connection is no message of the host's.
    private mutating func loseContact(_ error: FrameError) {
        guard !over else { return }
        end(.lost("the cell wrote into the connection between its process and the session (\(error))"))
        killHost()
    }

    /// The host answers this signal with the addresses of its stack and does nothing more.
    private mutating func askWhere() {
        guard let process = host.process, kill(process, SIGUSR2) == 0 else { return }
        let deadline = ContinuousClock.now + .milliseconds(200)
        while sighting.backtrace.isEmpty, ContinuousClock.now < deadline {
            var wanted = pollfd(fd: host.events, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, (deadline - .now).pollMilliseconds) > 0, let events = try? host.receive() else { return }
            for case .backtrace(_, let addresses) in events { sighting.backtrace = addresses }
            if wanted.revents & Int16(POLLHUP) != 0 { return }
        }
    }

    private func killHost() {
        host.kill()
        let deadline = ContinuousClock.now + .seconds(4)
        while host.end == nil, !host.isLost {
            var wanted = pollfd(fd: host.status, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, (deadline - .now).pollMilliseconds) > 0 else { return host.killWithoutWatcher() }
            host.readStatus()
        }
    }

    private func lookAtUseOfTree() -> ProcessTree.Use? {
        host.process.map { ProcessTree.use(of: $0) }
    }

    private mutating func lookAtUse(since processorAtStart: Double) {
        guard let use = lookAtUseOfTree() else { return }
        if use.residentBytes > limits.memoryBytes {
            stop(.memoryLimit(bytes: limits.memoryBytes))
        } else if use.processorSeconds - processorAtStart > limits.processorTime.inSeconds {
            stop(.processorTimeLimit(limits.processorTime))
        } else if use.children.count > limits.processes {
            stop(.processLimit(limits.processes))
        }
    }

    // MARK: What the host says

    private mutating func readEvents(of cell: String) {
        do throws(FrameError) {
            let events = try host.receive()
            for event in events { handle(event, of: cell) }
        } catch {
            loseContact(error)
        }
    }

    private mutating func handle(_ event: Event, of cell: String) {
        switch event {
        case .ready: break
        case .loaded(_, let base): sighting.base = base
        case .notLoaded(_, let reason): end(.notLoaded(reason: reason))
        case .lab(_, let payload):
            readOutput()
            if let event = CellEvent(lab: payload) { deliver(event) }
            if payload["progress"] == nil { host.send(.acknowledge(cell: cell)) }
        case .finished(let ended):
            if ended == cell { end(.finished) }
        case .threw(_, let type, let description, let addresses):
            end(.threw(type: type, description: description, addresses: addresses))
        case .crashed(_, let signal, let fault, let stackPointer, let programCounter):
            sighting.crash = Crash(signal: signal, fault: fault, stackPointer: stackPointer, programCounter: programCounter)
            sighting.backtrace = [programCounter]
        case .backtrace(_, let addresses): sighting.backtrace = addresses
        }
    }

    private mutating func readStatus(of cell: String) {
        host.readStatus()
        if let status = host.end {
            readEvents(of: cell)  // a crash report may have come in between
            end(.died(status))
        } else if host.isLost {
            host.killWithoutWatcher()
            end(.lost("the cell ended the process that watches it"))
        }
    }

    // MARK: What the cell prints

    private mutating func readOutput() {
        // A cell that prints without end must not keep the session from looking at its clock.
        for _ in 0..<8 {
            let output = Descriptor.read(host.output, upTo: 1 << 16)
            let errors = Descriptor.read(host.errors, upTo: 1 << 16)
            if output.isEmpty, errors.isEmpty { return }
            let room = max(0, limits.outputBytes - outputBytes)
            outputBytes += output.count + errors.count
            give(.output, outputText.text(Array(output.prefix(room))))
            give(.errors, trap.filter(errorText.text(Array(errors.prefix(room)))))
            if outputBytes > limits.outputBytes { return stop(.outputLimit(bytes: limits.outputBytes)) }
        }
    }

    private mutating func finishText() {
        give(.output, outputText.end())
        let rest = trap.filter(errorText.end())
        give(.errors, rest)
        if sighting.crash == nil { give(.errors, trap.held) }
    }

    private func give(_ stream: CellEvent.Stream, _ text: String) {
        if !text.isEmpty { deliver(.output(stream, text)) }
    }
}

extension CellEvent {
    /// What ImbikLab sent; nil for a message of no known kind.
    init?(lab payload: JSONValue) {
        if let bundle = payload["display"]?.strings {
            self = .display(bundle)
        } else if let progress = payload["progress"] {
            self = .progress(
                label: progress["label"]?.string ?? "", fraction: progress["fraction"]?.double,
                detail: progress["detail"]?.string)
        } else if let claim = payload["claim"], let text = claim["text"]?.string, let holds = claim["holds"]?.bool {
            self = .claim(text: text, holds: holds)
        } else {
            return nil
        }
    }
}
