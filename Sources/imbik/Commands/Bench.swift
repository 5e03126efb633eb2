import ArgumentParser
import ModelStore

struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure how fast this machine works, after checking that the result is right.",
        discussion: """
            decode    new tokens per second, one text at a time
            prefill   tokens per second of a prompt of 512 tokens
            batch     new tokens per second over 8 prompts, one after the other
            load      milliseconds from the file to the first token
            tokenize  megabytes of text per second
            cell      milliseconds from a small edit of a trivial cell to its output

            JSON: name, unit, min, median, max, runs, values, threads, peakBytes, verified, machine. 'Tools/bench-peers' \
            runs llama.cpp in turn with this and prints the ratio.
            """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case decode, prefill, batch, load, tokenize, cell
    }

    @Argument(help: "What to measure.")
    var subject: Subject

    @OptionGroup var model: ModelOptions

    @Option(help: "How often to measure, at least 5.")
    var runs = 7

    @Option(help: "With 'tokenize': a UTF-8 file to use as the text.")
    var text: String?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard runs >= 5 else { throw ValidationError("'--runs' is at least 5, not \(runs): fewer say nothing.") }
        if text != nil && subject != .tokenize { throw ValidationError("'--text' is for 'bench tokenize' only.") }
    }

    func run() throws {
        let result = try measured()
        if output.json { try printJSON(result) } else { print(result.text) }
    }

    private func measured() throws -> BenchResult {
        switch subject {
        case .decode: try benchDecode(model, runs: runs)
        case .prefill: try benchPrefill(model, runs: runs)
        case .batch: try benchBatch(model, runs: runs)
        case .load: try benchLoad(model, runs: runs)
        case .tokenize: try benchTokenize(path: modelPath(model.model), text: text, runs: runs)
        case .cell: try benchCell(runs: runs)
        }
    }
}
