import CellKernel
import CellProtocol
import Diagnostics
import ExerciseWorker
import Glibc
import JSON

/// One running worker, from its start to its end: sends a request, waits for its answer, and watches what it uses meanwhile.
///
/// Whatever comes from the worker may be the learner's own making. An answer counts only while its request waits and with that
/// request's nonce; anything else that looks like an answer ends the worker.
final class WorkerConversation {
    /// Why a worker was ended, or how it ended by itself.
    enum Ending {
        case ended(ExitStatus)
        case timedOut(Duration)
        case memory
        case output(bytes: Int)
        case threads
        case protocolBroken
        case neverStarted(String)
    }

    private let worker: CompiledWorker
    private let runner: ExerciseRunner
    private let limits: WorkerLimits
    private let process: ConfinedProcess
    private let printed: Int32
    private let requests: Int32
    private let answers: Int32
    private var decoder = FrameDecoder()
    private var trap = TrapMessage()
    private var errors = StreamText()
    private(set) var log: WorkerLog
    private var printedBytes = 0
    private var crash: CrashReport?
    private var unsent: ArraySlice<UInt8> = []
    private var answerBytes = 0
    private var isReady = false
    private(set) var isAlive = true
    /// The runtime's last words are told by the outcome, and the log need not repeat them.
    private var isTrapped = false
    /// Used so far, as last looked at.
    private(set) var processorTime = Duration.zero

    struct CrashReport {
        var signal = 0
        var fault: UInt = 0
        var stackPointer: UInt = 0
        var programCounter: UInt = 0
        var addresses: [UInt] = []
    }

    /// A worker that ended, or was ended, before it could be asked.
    struct StartFailure: Error {
        var outcome: RequestOutcome
        var log: WorkerLog
    }

    private init(_ worker: CompiledWorker, _ runner: ExerciseRunner, _ limits: WorkerLimits) throws(ConfinedProcess.Failure) {
        (self.worker, self.runner, self.limits) = (worker, runner, limits)
        log = WorkerLog(most: limits.logBytes)
        guard let printed = Pipe(), let requests = Pipe(), let answers = Pipe() else {
            throw ConfinedProcess.Failure(reason: String(cString: strerror(errno)))
        }
        defer { for end in [printed.write, requests.read, answers.write] { Glibc.close(end) } }
        (self.printed, self.requests, self.answers) = (printed.read, requests.write, answers.read)
        process = try ConfinedProcess(
            worker.program(runner.confinement, limits), runner.confinement,
            descriptors: [nil, printed.write, printed.write, requests.read, answers.write])
        for end in [printed.read, requests.write, answers.read] { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }

    deinit {
        process.kill()
        for end in [printed, requests, answers] { Glibc.close(end) }
    }

    /// Starts a worker and waits until it is ready for its first request.
    static func start(
        _ worker: CompiledWorker, _ runner: ExerciseRunner, _ limits: WorkerLimits
    ) -> Result<WorkerConversation, StartFailure> {
        let conversation: WorkerConversation
        do throws(ConfinedProcess.Failure) {
            conversation = try WorkerConversation(worker, runner, limits)
        } catch {
            return .failure(StartFailure(outcome: .notRun("the worker cannot be started: \(error.reason)"), log: WorkerLog(most: 0)))
        }
        guard let outcome = conversation.wait(for: nil, most: limits.request) else { return .success(conversation) }
        conversation.close()
        return .failure(StartFailure(outcome: outcome, log: conversation.log))
    }

    /// - Parameter most: processor time that the request may take.
    func ask(_ request: WorkerRequest, most: Duration) -> RequestOutcome {
        let nonce = String(UInt64.random(in: 0...UInt64.max), radix: 16) + String(UInt64.random(in: 0...UInt64.max), radix: 16)
        let body = CallRequest(nonce: nonce, call: request.call, arguments: request.arguments).json.bytes
        guard body.count <= Frame.largest else { return .notRun("the arguments of '\(request.call)' have \(body.count) bytes") }
        // Nothing may have come since the last answer.
        answerBytes = 0
        if readAnswers(nonce: "") != nil || answerBytes > 0 { return finish(.protocolBroken) }
        unsent = Frame.wrap(body)[...]
        return wait(for: nonce, most: most) ?? .protocolBroken
    }

    /// Ends the worker; afterwards nothing of it is left.
    func close() {
        processorTime = max(processorTime, .seconds(process.use.processorSeconds))
        isAlive = false
        process.kill()
        readPrinted()
        let rest = trap.filter(errors.end())
        // What sounds like the runtime's last words is the learner's own when nothing trapped.
        log.append(Array((isTrapped ? rest : rest + trap.held).utf8))
        log.end()
    }

    // MARK: Waiting

    /// Waits for the answer to the request with that nonce, or for the word that the worker is ready when there is none.
    /// Nil when it is ready.
    private func wait(for nonce: String?, most: Duration) -> RequestOutcome? {
        let started = ContinuousClock.now
        let processorAtStart = process.use.processorSeconds
        let deadline = started + most * 3 + .seconds(2)
        var nextLook = started + .milliseconds(20)
        answerBytes = 0
        while true {
            var wanted = [
                pollfd(fd: answers, events: Int16(POLLIN), revents: 0), pollfd(fd: printed, events: Int16(POLLIN), revents: 0),
                pollfd(fd: unsent.isEmpty ? -1 : requests, events: Int16(POLLOUT), revents: 0),
            ]
            poll(&wanted, nfds_t(wanted.count), max(0, (nextLook - .now).pollMilliseconds))
            let status = process.end()
            if wanted[2].revents != 0 { sendRest() }
            readPrinted()
            if let outcome = readAnswers(nonce: nonce) { return outcome }
            if nonce == nil, isReady { return nil }
            if let status { return finish(process.neverStarted ? .neverStarted(log.text) : .ended(status)) }
            if printedBytes > limits.outputBytes { return finish(.output(bytes: limits.outputBytes)) }
            if answerBytes > limits.answerBytes { return finish(.output(bytes: limits.answerBytes)) }
            guard ContinuousClock.now >= nextLook || wanted[0].revents & Int16(POLLHUP) != 0 else { continue }
            nextLook = .now + .milliseconds(20)
            let use = process.use
            processorTime = max(processorTime, .seconds(use.processorSeconds))
            if use.residentBytes > limits.memoryBytes { return finish(.memory) }
            if use.threads > limits.threads + 2 { return finish(.threads) }
            if use.processorSeconds - processorAtStart > most.inSeconds || ContinuousClock.now > deadline {
                return finish(.timedOut(most))
            }
            if wanted[0].revents & Int16(POLLHUP) != 0 { usleep(1000) }
        }
    }

    private func sendRest() {
        let sent = unsent.withUnsafeBytes { write(requests, $0.baseAddress, $0.count) }
        if sent > 0 { unsent = unsent.dropFirst(sent) } else if sent < 0, errno != EAGAIN, errno != EINTR { unsent = [] }
    }

    private func readPrinted() {
        // A worker that prints without end must not keep anybody from looking at the clock.
        for _ in 0..<16 {
            let bytes = Descriptor.read(printed, upTo: 1 << 16)
            if bytes.isEmpty { return }
            printedBytes += bytes.count
            let text = errors.text(bytes)
            log.append(Array((printedBytes <= limits.outputBytes ? trap.filter(text) : text).utf8))
        }
    }

    // MARK: What the worker says

    /// Reads what has come. Nil while the wanted answer has not.
    private func readAnswers(nonce: String?) -> RequestOutcome? {
        var answer: RequestOutcome?
        do throws(FrameError) {
            while true {
                let bytes = Descriptor.read(answers, upTo: 1 << 16)
                if bytes.isEmpty { break }
                answerBytes += bytes.count
                if answerBytes > limits.answerBytes { return finish(.output(bytes: limits.answerBytes)) }
                decoder.append(bytes)
            }
            while let frame = try decoder.next() {
                guard answer == nil else { return finish(.protocolBroken) }
                answer = try handle(try WorkerEvent(frame: frame), nonce)
                if !isAlive { return answer }
            }
        } catch {
            return finish(.protocolBroken)
        }
        return answer
    }

    private func handle(_ event: WorkerEvent, _ nonce: String?) throws(FrameError) -> RequestOutcome? {
        func check(_ request: String) throws(FrameError) {
            guard request == nonce else { throw .notAMessage("an answer to nothing that was asked") }
        }
        switch event {
        case .ready:
            guard nonce == nil, !isReady else { throw .notAMessage("'ready' twice") }
            isReady = true
            return nil
        case .answered(let request, let value):
            try check(request)
            return .value(value)
        case .threw(let request, let description):
            try check(request)
            return .threw(description: String(description.prefix(2000)))
        case .tooLarge(let request):
            try check(request)
            return .tooMuchOutput(bytes: limits.answerBytes, at: nil)
        case .unfit(let request, let reason):
            try check(request)
            // The learner's own code can say so too, and would not be graded. What was asked was tried with the solution.
            guard runner.confinement == .limits else { throw .notAMessage("arguments that others could take") }
            return .notRun("the worker cannot take the arguments: \(reason)")
        case .report(.crashed(_, let signal, let fault, let stackPointer, let programCounter)):
            crash = CrashReport(signal: signal, fault: fault, stackPointer: stackPointer, programCounter: programCounter, addresses: [programCounter])
            return nil
        case .report(.backtrace(_, let addresses)):
            crash = crash ?? CrashReport()
            crash?.addresses = addresses
            return nil
        case .report: throw .notAMessage("a message of a cell")
        }
    }

    // MARK: Ends

    private func finish(_ ending: Ending) -> RequestOutcome {
        guard isAlive else { return .protocolBroken }
        switch ending {
        case .timedOut, .memory, .output: askWhere()
        case .ended, .threads, .protocolBroken, .neverStarted: break
        }
        isAlive = false
        processorTime = max(processorTime, .seconds(process.use.processorSeconds))
        process.kill()
        readPrinted()
        return outcome(of: ending)
    }

    /// The worker's signal handler answers with the addresses of its stack.
    private func askWhere() {
        guard crash == nil, let program = process.program, kill(program, SIGUSR2) == 0 else { return }
        let deadline = ContinuousClock.now + .seconds(2)
        while crash == nil, ContinuousClock.now < deadline {
            var wanted = pollfd(fd: answers, events: Int16(POLLIN), revents: 0)
            guard poll(&wanted, 1, (deadline - .now).pollMilliseconds) > 0 else { return }
            decoder.append(Descriptor.read(answers, upTo: 1 << 16))
            guard let frame = try? decoder.next(), let event = try? WorkerEvent(frame: frame) else { return }
            if case .report(.backtrace(_, let addresses)) = event { crash = CrashReport(addresses: addresses) }
        }
    }

    private func outcome(of ending: Ending) -> RequestOutcome {
        func at() -> SourcePosition? { worker.position(worker.find(crash?.addresses ?? [], runner).position) }
        switch ending {
        case .timedOut(let limit): return .timedOut(limit, at: at())
        case .memory: return .memory(bytes: limits.memoryBytes, at: at())
        case .output(let bytes): return .tooMuchOutput(bytes: bytes, at: at())
        case .threads: return .tooManyThreads(limits.threads)
        case .protocolBroken: return .protocolBroken
        case .neverStarted(let words): return .notRun("the sandbox cannot be set up: \(words)")
        case .ended(.exited(let code)): return .exited(code: Int(code), at: at())
        case .ended(.signaled(SIGXCPU)): return .timedOut(limits.total, at: nil)
        case .ended(.signaled(let signal)):
            guard let crash else { return .killed(signal: Int(signal), at: nil) }
            return outcome(of: crash)
        }
    }

    private func outcome(of crash: CrashReport) -> RequestOutcome {
        let depth = crash.stackPointer > crash.fault ? crash.stackPointer - crash.fault : crash.fault - crash.stackPointer
        if crash.signal == SIGSEGV || crash.signal == SIGBUS, depth < 1 << 18 {
            // Where it ends, in a call or where the next begins, is chance; the calls below are what fills it.
            let calls = crash.addresses.filter { $0 != crash.programCounter }
            return .stackOverflow(at: worker.position(worker.find(calls, runner).position))
        }
        let finding = worker.find(crash.addresses, runner)
        let position = worker.position(finding.position)
        guard let words = trap.message else {
            if let check = finding.check { return .trapped(message: check, at: position) }
            guard crash.signal == SIGILL || crash.signal == SIGTRAP else { return .killed(signal: crash.signal, at: position) }
            return .trapped(message: "a check of the language or the library failed", at: position)
        }
        isTrapped = true
        // The runtime's words when the system gives no more memory.
        if words.contains("allocate") && words.contains("memory") { return .memory(bytes: limits.memoryBytes, at: position) }
        return .trapped(message: String(words.prefix(500)).replacing("Submission.", with: ""), at: position)
    }
}
