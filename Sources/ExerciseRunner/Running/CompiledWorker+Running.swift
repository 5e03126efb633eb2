import CellKernel
import Diagnostics

extension CompiledWorker {
    /// How the worker is started: it sees the libraries that it loads, and nothing else.
    func program(_ confinement: Confinement, _ limits: WorkerLimits) -> ConfinedProgram {
        let place = place(confinement)
        return ConfinedProgram(
            path: place.folder + "/worker", system: .libraries, windows: place.windows, folder: place.folder,
            ceilings: ConfinedProgram.ceilings(
                processorTime: limits.total + limits.request, memoryBytes: limits.memoryBytes, fileBytes: limits.fileBytes,
                openFiles: limits.openFiles))
    }

    /// The learner's line behind addresses of a stack, innermost first.
    func find(_ addresses: [UInt], _ runner: ExerciseRunner) -> Symbolizer.Finding {
        guard !addresses.isEmpty else { return Symbolizer.Finding() }
        let place = place(runner.confinement)
        // The worker is linked to fixed addresses, below those of libraries.
        var object = Symbolizer.Loaded(object: place.folder + "/worker", base: 0)
        object.bytes = 1 << 32
        // What reads a program that other people's code is in is confined as well.
        return Symbolizer(loaded: [object], files: compiledNames) { arguments in
            let limits = CompileLimits()
            let program = ConfinedProgram(
                path: runner.toolchain.symbolizer, arguments: arguments, system: .tools, windows: place.windows, folder: place.folder,
                ceilings: ConfinedProgram.ceilings(
                    processorTime: limits.time, memoryBytes: limits.memoryBytes, fileBytes: 0, openFiles: 64))
            guard case .ended(.exited(0), let output) = ConfinedTool.run(program, runner.confinement, limits) else { return nil }
            return output
        }.find(addresses)
    }

    /// A text of the runtime with the names that the learner knows.
    func naming(_ text: String) -> String {
        files.indices.reduce(text) { $0.replacing("Submission/source\($1).swift", with: files[$1]) }
    }

    private func place(_ confinement: Confinement) -> (folder: String, windows: [ConfinedProgram.Window]) {
        switch confinement {
        case .limits: (folder, [])
        case .sandbox: ("/work", [.init(host: folder, inside: "/work")])
        }
    }
}
