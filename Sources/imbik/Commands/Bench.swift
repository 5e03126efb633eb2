import ArgumentParser
import DenseProducts
import ModelStore

struct Bench: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure how fast this machine works, after checking that the result is right.",
        discussion: """
            decode    new tokens per second, one text at a time
            prefill   tokens per second of a prompt of 512 tokens
            batch     new tokens per second over 64 prompts of 64 new tokens each, many at once
            classify  short queries per second, put to 3 labels after 8 solved examples, many at once
            load      milliseconds from the file to a model that is ready
            first     milliseconds from the file to the first token
            tokenize  megabytes of text per second
            cache     microseconds to look up one of 100,000 predictions in this process
            lookup    microseconds that 99 of 100 such lookups stay below
            serve     microseconds that 99 of 100 answers of 'imbik serve' stay below, at 2,000 a second
            cell      milliseconds from a small edit of a trivial cell to its output
            site      milliseconds from 200 lessons of 10 KB to a written site
            edit      milliseconds until the site is written again after an edit of one of them
            tune      tokens per second of LoRA steps (rank 8, all matrices; 8 texts of 64 tokens a step)
            full      the same where every weight is trained
            distill   the same for a student of 8 layers with its teacher beside it
            pretrain  the same for a model of damla's shape from nothing (4 rows of 255 tokens a step)

            JSON: name, unit, min, median, max, runs, values, threads, peakBytes, verified, machine. 'Tools/bench-peers' \
            runs llama.cpp, or PyTorch for training, in turn with this and prints the ratio.
            """)

    enum Subject: String, CaseIterable, ExpressibleByArgument {
        case decode, prefill, batch, classify, load, first, tokenize, cache, lookup, serve, cell, site, edit
        case tune, full, distill, pretrain

        var isTraining: Bool { TrainingWork.Kind(rawValue: rawValue) != nil }
    }

    @Argument(help: "What to measure.")
    var subject: Subject

    @OptionGroup var model: ModelOptions

    @Option(help: "How often to measure, at least 5.")
    var runs = 7

    @Option(help: "With 'batch' and 'classify': texts that are computed at once.")
    var width = 32

    @Option(help: "With 'tokenize': a UTF-8 file to use as the text.")
    var text: String?

    @Option(help: "With training: the factors of products in 32 or 16 bits. (default: the faster on this processor)")
    var precision: PrecisionName?

    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard runs >= 5 else { throw ValidationError("'--runs' is at least 5, not \(runs): fewer say nothing.") }
        if text != nil && subject != .tokenize { throw ValidationError("'--text' is for 'bench tokenize' only.") }
        guard (1...256).contains(width) else { throw ValidationError("'--width' is from 1 to 256, not \(width).") }
        if precision != nil && !subject.isTraining {
            throw ValidationError("'--precision' is for 'bench tune', 'full', 'distill' and 'pretrain' only.")
        }
    }

    func run() throws {
        let result = try measured()
        if output.json { try printJSON(result) } else { print(result.text) }
    }

    private func measured() throws -> BenchResult {
        switch subject {
        case .decode: try benchDecode(model, runs: runs)
        case .prefill: try benchPrefill(model, runs: runs)
        case .batch: try benchBatch(model, width: width, runs: runs)
        case .classify: try benchClassify(model, width: width, runs: runs)
        case .cache: try benchCache(runs: runs)
        case .lookup: try benchLookup(runs: runs)
        case .serve: try benchServe(runs: runs)
        case .load: try benchLoad(model, runs: runs)
        case .first: try benchFirst(model, runs: runs)
        case .tokenize: try benchTokenize(path: modelPath(model.model), text: text, runs: runs)
        case .cell: try benchCell(runs: runs)
        case .site: try benchSite(afterEdit: false, runs: runs)
        case .edit: try benchSite(afterEdit: true, runs: runs)
        case .tune: try training(.tune)
        case .full: try training(.full)
        case .distill: try training(.distill)
        case .pretrain: try training(.pretrain)
        }
    }

    private func training(_ kind: TrainingWork.Kind) throws -> BenchResult {
        try benchTraining(
            kind, path: modelPath(model.model), precision: precision?.precision ?? .best, threads: model.computing.count,
            runs: runs)
    }
}
