import ArgumentParser
import Diagnostics
import Foundation
import GGUF
import LanguageModels
import ModelFiles
import Synchronization
import Tensors
import Tokenization

struct Quantize: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Store a model's matrices in fewer bits, and say what that cost.",
        discussion: """
            Norms stay in 32 bits; the matrix that scores the output gets 8 bits where the others get 4. The error is that \
            of the stored numbers against those of the given file, root mean square, relative to the size of the numbers.

            The file is written under a temporary name and renamed: a full disk or Ctrl-C leave the old one whole. The \
            JSON's fields are described in docs/commands.md.
            """)

    @Argument(help: "Name of a model that 'imbik model list' shows, or a GGUF file.")
    var model: String

    @Argument(help: "The file to write.")
    var out: String

    @Option(help: "How matrices are stored.")
    var format: StoredFormat

    @Option(help: "How the scales of 4-bit blocks are chosen: least-squares, or reference, as llama.cpp does.")
    var scales = Scales.leastSquares

    @Option(help: "A text file; the perplexity on it is compared, before and after.")
    var text: String?

    @Flag(help: "Replace OUT if it is there.")
    var overwrite = false

    @OptionGroup var computing: ThreadOptions
    @OptionGroup var output: OutputOptions

    func run() throws {
        guard overwrite || !FileManager.default.fileExists(atPath: out) else {
            throw Problem("the file is there already", place: out, hint: "'--overwrite' replaces it")
        }
        let file = try GGUFFile.open(modelPath(model))
        let measure = try text.map { try PerplexityText($0) }
        let before = try measure?.perplexity(of: file, threads: computing.count)
        let saved = try write(file)
        let after = try measure?.perplexity(of: GGUFFile.open(out), threads: computing.count)
        let report = QuantizeReport(file, saved, format.rawValue, out: out, before: before, after: after)
        if output.json { try printJSON(report) } else { print(report.text) }
    }

    /// Ctrl-C ends the writing only, so that nothing is left behind.
    private func write(_ file: GGUFFile) throws -> SavedFile {
        signal(SIGINT) { _ in wasInterrupted.store(true, ordering: .relaxed) }
        defer { exitOnInterrupt() }
        var line = ProgressLine()
        defer { line.finish() }
        do throws(ModelFileError) {
            return try quantize(
                file, to: out, format: format.format, scales: scales.choice, compute: Compute(threads: computing.count)
            ) { progress in
                line.show("quantizing  \(progress.tensor)", fraction: Double(progress.parametersWritten) / Double(max(progress.parameters, 1)))
                return !wasInterrupted.load(ordering: .relaxed)
            }
        } catch .cancelled {
            throw ExitCode.interrupted
        }
    }
}

/// Set by Ctrl-C.
private let wasInterrupted = Atomic(false)

/// `--format`.
enum StoredFormat: String, ExpressibleByArgument, CaseIterable {
    case q8_0, q4_0, q4_1, f16, bf16, f32

    var format: ElementFormat {
        switch self {
        case .q8_0: .q8_0
        case .q4_0: .q4_0
        case .q4_1: .q4_1
        case .f16: .f16
        case .bf16: .bf16
        case .f32: .f32
        }
    }
}

/// `--scales`.
enum Scales: String, ExpressibleByArgument, CaseIterable {
    case leastSquares = "least-squares"
    case reference

    var choice: ScaleChoice {
        switch self {
        case .leastSquares: .leastSquares
        case .reference: .reference
        }
    }
}
