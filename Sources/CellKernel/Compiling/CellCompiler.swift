import Diagnostics
import Glibc
import Hashing

/// Compiles a cell to a shared object: the compiler's frontend, then the linker, both called directly.
///
/// Cells are compiled in Swift 5 language mode, on purpose. In Swift 6 mode a top-level variable belongs to the main
/// actor, and a plain function cannot use it: `let model = …` in one cell and `func ask() { model.… }` in the next is
/// what lessons are made of. Everything else of the language is the same.
struct CellCompiler {
    /// An earlier cell, as far as the compiler is concerned.
    struct Earlier {
        var compiled: CompiledCell
        var declarations: [Declaration]
        var imports: [String]
        var input: CellInput
        /// Whether later cells may use its names. A cell that was run again stays loaded but hidden.
        var isVisible: Bool
    }

    let toolchain: Toolchain
    let products: BuildProducts
    let cache: CompileCache

    /// - Parameters:
    ///   - earlier: oldest first.
    ///   - wake: readable when the learner interrupts.
    ///   - bench: a compiler that waits already; taken, and replaced by nil, if the compiler is needed.
    func compile(
        _ input: CellInput, _ analysis: CellAnalysis, module: String, after earlier: [Earlier], seconds: Double,
        wake: Int32?, bench: inout Workbench?
    ) throws(CompileFailure) -> (cell: CompiledCell, phases: Phases) {
        var allowances = Allowances()
        while true {
            let job = Job(input, analysis, module: module, earlier: earlier, allowances: allowances, compiler: self)
            do throws(CompileFailure) {
                return try run(job, seconds: seconds, wake: wake, bench: &bench)
            } catch {
                guard case .messages(let messages) = error, let wider = allowances.wider(for: messages, analysis) else {
                    throw error
                }
                allowances = wider
            }
        }
    }

    private func run(_ job: Job, seconds: Double, wake: Int32?, bench: inout Workbench?) throws(CompileFailure)
        -> (cell: CompiledCell, phases: Phases)
    {
        var phases = Phases()
        if let folder = cache.folder(for: job.key) {
            return (job.compiled(in: folder, output: cache.messages(in: folder), wasCached: true), phases)
        }
        guard let bench = bench.take() ?? Workbench(toolchain: toolchain, cache: cache) else {
            throw .broken("the folder for compiled cells, \(cache.folder), cannot be written, or the compiler not started")
        }
        let work = bench.folder
        guard CompileCache.write(job.program.text, to: work + "/main.swift") else {
            throw .broken("the folder for compiled cells, \(cache.folder), is full or cannot be written")
        }
        let clock = ContinuousClock()
        var started = clock.now
        let output = try finish(
            bench.compiler.run(job.frontendArguments, seconds: seconds, wake: wake), job)
        phases.compile = clock.now - started
        started = clock.now
        _ = try finish(Tool.run(toolchain.linker, job.linkerArguments, folder: work, seconds: 30, wake: wake), job)
        phases.link = clock.now - started
        guard CompileCache.write(output, to: work + "/messages.txt"), let folder = cache.keep(work, as: job.key) else {
            throw .broken("the folder for compiled cells, \(cache.folder), is full or cannot be written")
        }
        return (job.compiled(in: folder, output: output, wasCached: false), phases)
    }

    private func finish(_ result: Tool.Result, _ job: Job) throws(CompileFailure) -> String {
        switch result {
        case .interrupted: throw .interrupted
        case .timedOut: throw .timedOut
        case .notStarted(let reason): throw .broken("the compiler cannot be started: \(reason)")
        case .ended(let end) where end.status == 0: return end.output
        case .ended(let end):
            let messages = CompilerMessage.parse(end.output, cells: job.cells)
            guard messages.contains(where: { $0.severity == .error }) else {
                throw .broken("the compiler failed with status \(end.status): \(end.output.prefix(2000))")
            }
            throw .messages(messages)
        }
    }

    /// How long the parts of a compilation took.
    struct Phases {
        var compile: Duration = .zero
        var link: Duration = .zero
    }
}

/// What is done differently after the compiler has refused a cell for a reason that lies in how cells are compiled.
private struct Allowances {
    var showsLast = true
    /// Names of earlier cells count as public here, so an extension that makes one of their types conform to one of
    /// their protocols would have to say `public` throughout.
    var ignoresAccess = false

    func wider(for messages: [CompilerMessage], _ analysis: CellAnalysis) -> Allowances? {
        let errors = messages.filter { $0.severity == .error }
        var wider = self
        if !ignoresAccess, errors.contains(where: { $0.text.contains("must be declared public") }) {
            wider.ignoresAccess = true
        } else if showsLast, analysis.shown != nil,
            errors.contains(where: { $0.position == nil }) || messages.contains(where: { $0.text.contains("_imbik") })
        {
            // Let the compiler judge the learner's text alone; if it is fine so, it has nothing to show.
            wider.showsLast = false
        } else {
            return nil
        }
        return wider
    }
}

/// Everything that decides what a compiled cell is.
private struct Job {
    let program: CellProgram
    let key: String
    let module: String
    let cells: [CellInput]
    let frontendArguments: [String]
    let linkerArguments: [String]

    /// The unwinder finds the callers of a cell's functions by the header.
    private static let linkerFlags = ["--eh-frame-hdr", "--as-needed"]

    init(
        _ input: CellInput, _ analysis: CellAnalysis, module: String, earlier: [CellCompiler.Earlier], allowances: Allowances,
        compiler: CellCompiler
    ) {
        let visible = earlier.filter(\.isVisible)
        let inherited = (visible.flatMap(\.imports) + analysis.imports).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        let plan = ImportPlan(
            visible.map { ImportPlan.Module(name: $0.compiled.module, declarations: $0.declarations) },
            current: analysis.declarations)
        let importsLab = inherited.contains { $0.hasSuffix("import ImbikLab") }
        var shown = analysis
        if !allowances.showsLast { shown.shown = nil }
        let libraries = compiler.libraries(for: inherited)
        let (toolchain, products) = (compiler.toolchain, compiler.products)

        self.module = module
        cells = earlier.map(\.input) + [input]
        program = CellProgram(input, shown, imports: inherited + plan.lines, showsRichly: importsLab)
        var arguments = [
            "-c", "-primary-file", "main.swift", "-module-name", module, "-o", "cell.o",
            "-emit-module-path", module + ".swiftmodule",
            "-entry-point-function-name", CompiledCell.entry(module), "-target", Toolchain.target,
            "-swift-version", "5", "-Onone", "-gline-tables-only", "-enable-testing",
            "-file-compilation-dir", ".", "-diagnostic-style", "llvm", "-no-color-diagnostics",
        ]
        if allowances.ignoresAccess { arguments.append("-disable-access-control") }
        let flags = arguments.joined(separator: " ")
        arguments += ["-resource-dir", toolchain.resources, "-module-cache-path", compiler.cache.moduleCache]
        if importsLab { arguments += ["-I", products.modules] }
        for cell in earlier { arguments += ["-I", cell.compiled.folder] }
        frontendArguments = arguments
        linkerArguments =
            ["-shared", "-o", "cell.so", toolchain.startupObject, "cell.o"] + Self.linkerFlags + ["-L", toolchain.libraries]
            + ["-lswiftCore", "-lswift_Concurrency", "-lswift_StringProcessing", "-lswiftSwiftOnoneSupport"]
            + libraries + ["-rpath", toolchain.libraries]

        let facts =
            [flags] + Self.linkerFlags + [program.text, toolchain.stamp, importsLab ? products.labStamp : ""] + libraries
            + earlier.map(\.compiled.key)
        key = SHA256Digest(of: facts.joined(separator: "\u{0}")).description.prefix(32).description
    }

    func compiled(in folder: String, output: String, wasCached: Bool) -> CompiledCell {
        CompiledCell(
            module: module, key: key, folder: folder, messages: CompilerMessage.parse(output, cells: cells),
            wasCached: wasCached)
    }
}

extension CellCompiler {
    /// The libraries behind the imported modules, where they have one of that name.
    fileprivate func libraries(for imports: [String]) -> [String] {
        imports.flatMap { line -> [String] in
            let path = line.split(separator: " ").last ?? ""
            let module = path.split(separator: ".").first.map(String.init) ?? ""
            if module == "ImbikLab" {
                let folder = products.lab.split(separator: "/").dropLast().joined(separator: "/")
                return ["--no-as-needed", products.lab, "--as-needed", "-rpath", "/" + folder]
            }
            return toolchain.library(ofModule: module)
        }
    }
}
