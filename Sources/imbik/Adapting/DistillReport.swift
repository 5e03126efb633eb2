import Adaptation
import Datasets
import Diagnostics
import Evaluation
import JSON
import LanguageModels
import Training

/// What 'imbik distill' says.
final class DistillReport {
    private(set) var settings: [SettingLine] = []
    var rows: [Row] = []

    private let command: Distill
    private let material: DistillingMaterial
    private var predicted = 0

    init(_ command: Distill, _ material: DistillingMaterial) { (self.command, self.material) = (command, material) }

    func prepare(_ own: StudentTraining) {
        let run = own.distilling.run
        predicted = own.distilling.memory.total
        let leaked = material.leaked
        let held: Phrase? = material.heldOut.map {
            leaked > 0 ? "\($0.count) examples, \(leaked) of them known" : "\($0.count) examples"
        }
        settings = run.lines + [
            SettingLine("texts", "\(own.distilling.exampleCount)", "that are learned from, in \(run.steps) steps"),
            SettingLine("control", material.control.map { "\($0.count) examples, as many steps" } ?? "none", "the same student without the teacher"),
            SettingLine("held out", held ?? "nothing", "what all are measured on ('--heldout')"),
            SettingLine("threads", "\(command.computing.count)", "that compute"),
            SettingLine("watts", "\(command.watts)", "of a busy core, for the estimate of energy"),
            SettingLine("stored as", "\(command.saving.format.rawValue)", "matrices of the file that is written"),
            SettingLine("checkpoint", "every \(command.checkpoints.every) steps", "\(command.checkpoints.path(for: command.saving.out))"),
        ]
    }

    private func joules(_ processorSeconds: Double) -> Double { processorSeconds * command.watts }

    var json: JSONValue {
        let models = rows.map { row in
            JSONValue.Member(
                row.name.english,
                .object([
                    .init("file", .string(row.file)), .init("parameters", .integer(row.parameters)),
                    .init("bytes", .integer(row.bytes)), .init("held_out", row.heldOut?.json ?? .null),
                    .init("tokens_per_second", .number(row.cost.tokensPerSecond)),
                    .init("joules_per_1000_tokens", .number(joules(row.cost.processorSeconds) / Double(row.cost.tokens) * 1000)),
                    .init("training", row.trained.map { training($0) } ?? .null),
                ]))
        }
        return .object([
            .init("settings", .object(settings.map { .init($0.name, .string($0.value.english)) })), .init("models", .object(models)),
            .init("watts_per_core", .number(command.watts)), .init("predicted_bytes", .integer(predicted)),
            .init("peak_bytes", .integer(peakBytes())), .init("leaked", .integer(material.leaked)),
        ])
    }

    private func training(_ student: TrainedStudent) -> JSONValue {
        .object([
            .init("examples", .integer(student.examples)), .init("steps", .integer(student.steps)),
            .init("tokens", .integer(student.tokens)), .init("seconds", .number(student.run.seconds)),
            .init("joules", .number(joules(student.processorSeconds))),
            .init("losses", .array(student.losses.map { .number($0) })),
        ])
    }

    var text: String {
        let figure = rows.compactMap { $0.heldOut?.report.headline.name }.first
        let header: [Phrase] = ["", "parameters", "bytes"] + (figure.map { [$0] } ?? [])
            + ["tokens/s", "J/1,000 tokens", "trained in", "with"]
        let lines = rows.map { row -> [Phrase] in
            let training: [Phrase]? = row.trained.map { student in
                ["\(fixed(student.run.seconds, 1)) s", "\(fixed(joules(student.processorSeconds), 0)) J"]
            }
            return [row.name, grouped(row.parameters), grouped(row.bytes)]
                + (figure == nil ? [] : [row.heldOut.map { $0.isWhole ? $0.report.headlineText : "\($0.report.headlineText) of \($0.done)" } ?? "–"])
                + [
                    fixed(row.cost.tokensPerSecond, 0),
                    fixed(joules(row.cost.processorSeconds) / Double(row.cost.tokens) * 1000, 2),
                ] + (training ?? ["–", "–"])
        }
        let notes: [Phrase] = [
            "tokens/s: all models read the same texts in turn, in this run; J: processor seconds × \(command.watts) W, an estimate",
            "written: \(command.saving.out)",
        ]
        return table(of: [header] + lines, numbers: [1, 2, figure == nil ? 3 : 4, figure == nil ? 4 : 5])
            + notes.map { "\n" + said($0) }.joined()
    }

    /// One model of the comparison.
    struct Row {
        var name: Phrase
        var file: String
        var parameters, bytes: Int
        var heldOut: HeldOutMeasurement?
        var cost: ReadingCost
        var trained: TrainedStudent?
    }
}
