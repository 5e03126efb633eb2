import Adaptation
import Datasets
import Diagnostics
import JSON
import LanguageModels
import ModelFiles
import Training

/// What 'imbik tune' says, gathered as the run goes on.
final class TuneReport {
    struct Reading {
        var heldOut: HeldOutMeasurement?
        var perplexity: PerplexityText.Reading?
    }

    let settings: [SettingLine]
    var before = Reading(), after = Reading()
    var saved: SavedFile?

    private let command: Tune
    private let tuning: FineTuning
    private let parts: HeldOutOptions.Parts
    private var run: WatchedRun?
    private var parameters = 0
    private var peak = 0

    init(_ command: Tune, _ tuning: FineTuning, _ parts: HeldOutOptions.Parts) {
        (self.command, self.tuning, self.parts) = (command, tuning, parts)
        let leaked = parts.leaked
        let heldOut: Phrase? = parts.heldOut.map {
            leaked > 0 ? "\($0.count) examples, \(leaked) of them known" : "\($0.count) examples"
        }
        settings = tuning.run.lines + [
            SettingLine("examples", "\(tuning.exampleCount)", "that are trained on, in \(tuning.run.steps) steps"),
            SettingLine("held out", heldOut ?? "nothing", "what the model is measured on ('--heldout', '--hold-out')"),
            SettingLine("threads", "\(command.model.computing.count)", "that compute"),
            SettingLine("stored as", "\(command.saving.format.rawValue)", "matrices of the file that is written"),
            SettingLine("checkpoint", "every \(command.checkpoints.every) steps", "\(command.checkpoints.path(for: command.saving.out))"),
        ]
    }

    /// After the training; what is read afterwards is not its memory.
    func finish(_ run: WatchedRun, parameters: Int) { (self.run, self.parameters, peak) = (run, parameters, peakBytes()) }

    var json: JSONValue {
        func estimate(_ reading: Reading) -> JSONValue {
            .object([
                .init("held_out", reading.heldOut?.json ?? .null),
                .init("perplexity", reading.perplexity.map { ["tokens": .integer($0.tokens), "value": .number($0.perplexity)] } ?? .null),
            ])
        }
        return .object([
            .init("file", .string(command.saving.out)), .init("adapter_file", command.adapterOut.map { .string($0) } ?? .null),
            .init("settings", .object(settings.map { .init($0.name, .string($0.value.english)) })),
            .init("parameters", .integer(parameters)), .init("trained_parameters", .integer(tuning.model.trainedCount)),
            .init("bytes", .integer(saved?.byteCount ?? 0)), .init("rounding_error", .number(saved?.error.relative ?? 0)),
            .init("predicted_bytes", .integer(tuning.memory.total)), .init("peak_bytes", .integer(peak)),
            .init("examples", .integer(tuning.exampleCount)), .init("leaked", .integer(parts.leaked)),
            .init("steps", .integer(tuning.run.place.step)), .init("tokens", .integer(tuning.run.place.tokens)),
            .init("losses", .array(tuning.run.place.losses.map { .number($0) })),
            .init("resumed_at", run?.resumedAt.map { .integer($0) } ?? .null),
            .init("seconds", .number(run?.seconds ?? 0)),
            .init("tokens_per_second", run?.tokensPerSecond.map { .number($0) } ?? .null),
            .init("before", estimate(before)), .init("after", estimate(after)),
        ])
    }

    var text: String {
        var rows: [[Phrase]] = []
        if let first = before.heldOut, let last = after.heldOut {
            let name = first.report.headline.name
            rows.append(["\(name) before", "\(first.report.headlineText)\(first.cut)"])
            rows.append(["\(name) after", "\(last.report.headlineText)\(last.cut)"])
        }
        if let first = before.perplexity, let last = after.perplexity {
            rows.append(["perplexity of other text", "\(fixed(first.perplexity, 3)) before, \(fixed(last.perplexity, 3)) after"])
        }
        if let run {
            let since: Phrase = run.resumedAt.map { ", since step \($0)" } ?? ""
            let speed: Phrase = run.tokensPerSecond.map { ", \(fixed($0, 0)) tokens/s" } ?? ""
            rows.append(["training", "\(fixed(run.seconds, 1)) s\(since)\(speed)"])
        }
        rows.append(["memory at most", "\(mebibytes(peak)), the whole program"])
        rows.append(["parameters", "\(grouped(parameters)), as before (\(grouped(tuning.model.trainedCount)) were trained)"])
        rows.append(["written", "\(command.saving.out), \(mebibytes(saved?.byteCount ?? 0))"])
        if let adapter = command.adapterOut { rows.append(["adapter", "\(adapter)"]) }
        return table(of: rows, numbers: [])
    }
}

extension HeldOutMeasurement {
    /// Nothing, or how much is missing.
    fileprivate var cut: Phrase { isWhole ? "" : ", interrupted after \(done) of \(asked) examples" }
}
