import CellKernel
import Diagnostics
import Glibc
import Hashing

extension ExerciseRunner {
    /// Compiles a program: the compiler's frontend, then the linker, each under the confinement.
    ///
    /// Macros and the compiler's plug-ins are off, since the frontend is told of none. The learner's file is compiled as it
    /// is, next to a generated one.
    package func compile(_ program: WorkerProgram, limits: CompileLimits = CompileLimits()) -> CompileOutcome {
        if let large = program.sources.first(where: { $0.text.utf8.count > limits.sourceBytes }) {
            return .tooLarge("the file has \(large.text.utf8.count) bytes; at most \(limits.sourceBytes) are compiled")
        }
        guard products.areThere else { return .notCompiled("what workers are linked with is missing: \(products.library)") }
        let job = WorkerJob(program, self)
        if let folder = cache.folder(for: job.key) { return job.compiled(in: folder, output: cache.messages(in: folder)) }
        if let fault = prepareHeaders(limits) { return fault }
        guard let work = cache.makeWorkFolder() else { return Self.cacheFault(cache) }
        defer { cache.discard(work) }
        for (name, text) in job.files where !CompileCache.write(text, to: work + "/" + name) { return Self.cacheFault(cache) }
        let places = WorkerPlaces(self, work: work, writesHeaders: false)
        let output: String
        switch tool(toolchain.frontend, job.frontendArguments(places), places, limits) {
        case .success(let text): output = text
        case .failure(let end):
            if case .ended(_, let text) = end, let outcome = job.outcome(ofMessages: text) { return outcome }
            return end.outcome(of: "the compiler", limits)
        }
        switch tool(toolchain.linker, job.linkerArguments(places), places, limits) {
        case .success: break
        case .failure(.ended(.exited, let text)): return .doesNotLink(text)
        case .failure(let end): return end.outcome(of: "the linker", limits)
        }
        for name in job.files.map(\.name) + ["worker.o"] { unlink(work + "/" + name) }
        // What the sandbox wrote is a plain file or nothing: a link could lead anywhere.
        var facts = stat()
        guard lstat(work + "/worker", &facts) == 0, facts.st_mode & S_IFMT == S_IFREG,
            CompileCache.write(output, to: work + "/messages.txt"), let folder = cache.keep(work, as: job.key)
        else { return Self.cacheFault(cache) }
        return job.compiled(in: folder, output: output)
    }

    func tool(
        _ path: String, _ arguments: [String], _ places: WorkerPlaces, _ limits: CompileLimits
    ) -> Result<String, ConfinedTool.End> {
        let program = ConfinedProgram(
            path: path, arguments: arguments, system: .tools, windows: places.windows, folder: places.work,
            ceilings: ConfinedProgram.ceilings(
                processorTime: limits.time, memoryBytes: limits.memoryBytes, fileBytes: limits.fileBytes, openFiles: 256))
        let end = ConfinedTool.run(program, confinement, limits)
        guard case .ended(.exited(0), let output) = end else { return .failure(end) }
        return .success(output)
    }

    static func cacheFault(_ cache: CompileCache) -> CompileOutcome {
        .notCompiled("the folder for compiled workers, \(cache.folder), is full or cannot be written")
    }
}

extension ConfinedTool.End {
    func outcome(of tool: Phrase, _ limits: CompileLimits) -> CompileOutcome {
        switch self {
        case .timedOut: .timedOut(limits.time)
        case .usedTooMuchMemory: .tooLarge("the compiler needs more than \(limits.memoryBytes >> 20) MiB of memory for it")
        case .saidTooMuch: .tooLarge("the compiler has more than \(limits.outputBytes >> 10) KiB to say about it")
        case .ended(.signaled(SIGKILL), _): .timedOut(limits.time)
        case .ended(.signaled(SIGXFSZ), _): .tooLarge("its compiled form has more than \(limits.fileBytes >> 20) MiB")
        // What makes the compiler fall over is in the file: it compiles everybody else's.
        case .ended(let status, let output):
            .tooLarge("\(tool) does not come through it (status \(status.shellStatus)): \(String(output.prefix(300)))")
        case .notStarted(let reason): .notCompiled("\(tool) cannot be started: \(reason)")
        }
    }
}
