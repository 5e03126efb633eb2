import CellKernel
import Diagnostics
import Glibc

extension ExerciseRunner {
    /// Makes what the compiler in a sandbox reads instead of C headers, once for a toolchain: with a program of our own, so
    /// that nothing that others wrote leaves a trace for those after them. Nil when it is there.
    func prepareHeaders(_ limits: CompileLimits) -> CompileOutcome? {
        guard case .sandbox = confinement else { return nil }
        let folder = WorkerPlaces.sandboxHeaders(self)
        let mark = folder + "/complete"
        if isComplete(mark) { return nil }
        guard let work = cache.makeWorkFolder() else { return Self.cacheFault(cache) }
        defer { cache.discard(work) }
        for path in [cache.moduleCache, folder] { mkdir(path, 0o755) }
        let lock = open(folder + ".lock", O_CREAT | O_RDWR | O_CLOEXEC, 0o644)
        defer { close(lock) }
        flock(lock, LOCK_EX)
        if isComplete(mark) { return nil }  // somebody else was at it
        let modules = ["Foundation", "FoundationEssentials", "Glibc", "Dispatch", "Synchronization", "Observation", "RegexBuilder"]
        let source = WorkerProgram.Source(name: "", text: modules.map { "import \($0)\n" }.joined())
        let job = WorkerJob(WorkerProgram(sources: [source], calls: []), self)
        for (name, text) in job.files where !CompileCache.write(text, to: work + "/" + name) { return Self.cacheFault(cache) }
        let places = WorkerPlaces(self, work: work, writesHeaders: true)
        if case .failure(let end) = tool(toolchain.frontend, job.frontendArguments(places), places, limits) {
            return end.outcome(of: "the compiler", limits)
        }
        _ = CompileCache.write(toolchain.stamp, to: mark)
        return nil
    }

    private func isComplete(_ mark: String) -> Bool {
        let file = open(mark, O_RDONLY | O_CLOEXEC)
        guard file >= 0 else { return false }
        defer { close(file) }
        return String(decoding: Descriptor.read(file, upTo: 4096), as: UTF8.self) == toolchain.stamp
    }
}
