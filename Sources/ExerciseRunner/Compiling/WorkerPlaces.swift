import CellKernel

/// Where the compiler finds what it reads and writes: the machine's own paths, or those inside of a sandbox, which tell
/// nothing about the machine.
struct WorkerPlaces {
    let work: String
    let library: String
    /// The folder with `ExerciseWorker.swiftmodule`.
    let modules: String
    /// What the compiler knows of C headers.
    let headers: String
    let windows: [ConfinedProgram.Window]

    /// - Parameters:
    ///   - work: the folder that is worked in.
    ///   - writesHeaders: whether what is learnt of C headers is kept. Other people's code only reads what was kept before.
    init(_ runner: ExerciseRunner, work: String, writesHeaders: Bool) {
        switch runner.confinement {
        case .limits:
            self.work = work
            library = runner.products.library
            modules = runner.products.module.split(separator: "/").dropLast().reduce("") { $0 + "/" + $1 }
            headers = runner.cache.moduleCache
            windows = []
        case .sandbox:
            self.work = "/work"
            library = "/imbik/libExerciseWorker.a"
            modules = "/imbik"
            headers = "/headers"
            windows = [
                .init(host: work, inside: "/work", isWritable: true),
                .init(host: runner.products.library, inside: library),
                .init(host: runner.products.module, inside: modules + "/ExerciseWorker.swiftmodule"),
                .init(host: Self.sandboxHeaders(runner), inside: headers, isWritable: writesHeaders),
            ]
        }
    }

    /// On the machine: what the compiler in a sandbox reads instead of C headers.
    static func sandboxHeaders(_ runner: ExerciseRunner) -> String { runner.cache.moduleCache + "/sandbox" }
}
