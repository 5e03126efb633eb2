import CellKernel
import Diagnostics
import Glibc
import Hashing

/// Everything that decides what a compiled worker is.
struct WorkerJob {
    let program: WorkerProgram
    let key: String
    /// The files that are compiled, under names of our own: those of a submission may be anything.
    let files: [(name: String, text: String)]
    private let toolchain: Toolchain
    private let libraries: [String]

    private static let flags = [
        "-frontend", "-c", "-module-name", "Submission", "-parse-as-library", "-wmo", "-o", "worker.o",
        "-target", Toolchain.target, "-swift-version", "5", "-Onone", "-gline-tables-only", "-file-compilation-dir", ".",
        "-diagnostic-style", "llvm", "-no-color-diagnostics", "-num-threads", "0",
    ]

    /// With the table that the unwinder finds a crash's callers by.
    private static let linkerFlags = ["--eh-frame-hdr", "--as-needed"]

    init(_ program: WorkerProgram, _ runner: ExerciseRunner) {
        self.program = program
        toolchain = runner.toolchain
        files = program.sources.enumerated().map { (Self.name(ofSource: $0), $1.text) } + [("main-of-worker.swift", WorkerMain(program.calls).text)]
        libraries = toolchain.libraries(behind: program.sources.map(\.text))
        let facts = Self.flags + Self.linkerFlags + [runner.toolchain.stamp, runner.products.stamp] + files.flatMap { [$0.name, $0.text] }
        key = SHA256Digest(of: facts.map { "\($0.utf8.count):\($0)" }.joined()).description.prefix(32).description
    }

    private static func name(ofSource index: Int) -> String { "source\(index).swift" }

    func frontendArguments(_ places: WorkerPlaces) -> [String] {
        Self.flags + files.map(\.name)
            + ["-resource-dir", toolchain.resources, "-module-cache-path", places.headers, "-I", places.modules]
    }

    func linkerArguments(_ places: WorkerPlaces) -> [String] {
        let system = toolchain.systemLibraries
        return ["-o", "worker"] + Self.linkerFlags + [system + "/crt1.o", system + "/crti.o", toolchain.startupObject, "worker.o", places.library]
            + ["-dynamic-linker", Toolchain.dynamicLinker, "-L", toolchain.libraries, "-L", system]
            + ["-lswiftCore", "-lswift_Concurrency", "-lswift_StringProcessing", "-lswiftSwiftOnoneSupport", "-lswiftGlibc"]
            + libraries
            + ["-lm", "-lc", "-l:libgcc_s.so.1", system + "/crtn.o", "-rpath", toolchain.libraries]
    }

    func compiled(in folder: String, output: String) -> CompileOutcome {
        .compiled(
            CompiledWorker(folder: folder, files: program.sources.prefix(program.learnersFiles).map(\.name), key: key),
            warnings: messages(output).filter { $0.position != nil })
    }

    /// What the compiler's refusal means for the learner; nil when it says nothing about their file.
    func outcome(ofMessages output: String) -> CompileOutcome? {
        let all = messages(output)
        let errors = all.filter { $0.severity == .error }
        if errors.contains(where: { $0.position != nil }) { return .refused(all.filter { $0.position != nil }) }
        let missing = program.calls.indices.filter { output.contains("\n" + WorkerMain.place(ofCall: $0) + ":") || output.hasPrefix(WorkerMain.place(ofCall: $0) + ":") }
        if !missing.isEmpty { return .lacks(missing.map { program.calls[$0].declaration }) }
        return errors.isEmpty ? nil : .refused(errors)
    }

    /// The compiler's messages, at the learner's lines; those about the author's files without a place.
    private func messages(_ output: String) -> [CompilerMessage] {
        let sources = program.sources.prefix(program.learnersFiles).enumerated().map { index, source in
            CellInput(id: source.name, source: source.text, file: Self.name(ofSource: index), line: 1)
        }
        // A mistake that the compiler repeats for every line is told once or a few times.
        return CompilerMessage.parse(output, cells: sources).prefix(100).map { message in
            var message = message
            if let file = message.position?.file { message.position?.file = sources.first { $0.file == file }?.id ?? file }
            return message
        }
    }
}

/// Names of the learner's files behind the names that they are compiled under.
extension CompiledWorker {
    var compiledNames: Set<String> { Set(files.indices.map { "source\($0).swift" }) }

    func position(_ found: SourcePosition?) -> SourcePosition? {
        guard var found, let index = files.indices.first(where: { found.file == "source\($0).swift" }) else { return nil }
        found.file = files[index]
        return found
    }
}

extension Toolchain {
    /// The folder with the C library that programs are linked with.
    var systemLibraries: String {
        let folders = ["/usr/lib/\(Self.target.prefix { $0 != "-" })-linux-gnu", "/usr/lib64", "/usr/lib"]
        return folders.first { access($0 + "/crt1.o", R_OK) == 0 } ?? folders[0]
    }

    static var dynamicLinker: String { target.hasPrefix("x86_64") ? "/lib64/ld-linux-x86-64.so.2" : "/lib/ld-linux-aarch64.so.1" }

    /// Linker arguments for the modules that texts import. The texts may be anybody's, so no parser looks at them: words
    /// that follow `import` and name a library of Swift's are enough.
    func libraries(behind texts: [String]) -> [String] {
        let kinds: Set = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
        var modules: Set<String> = []
        for text in texts {
            let words = text.utf8.split { byte in
                !(0x30...0x39).contains(byte) && !(0x41...0x5A).contains(byte) && !(0x61...0x7A).contains(byte) && byte != 0x5F
            }
            for (index, word) in words.enumerated().dropLast() where word.elementsEqual("import".utf8) {
                let next = words[(index + 1)...].lazy.map { String(Substring($0)) }.first { !kinds.contains($0) }
                if let next { modules.insert(next) }
            }
        }
        return modules.sorted().flatMap { library(ofModule: $0) }
    }
}
