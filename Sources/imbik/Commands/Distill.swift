import Adaptation
import ArgumentParser
import Datasets
import Diagnostics
import Evaluation
import Foundation
import GGUF
import LanguageModels
import Tensors
import Tokenization
import Training

struct Distill: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Teach a smaller model what a larger one says.",
        discussion: """
            DATA is a .jsonl or .csv file; texts without labels will do, the teacher says what is right of them. The student \
            gets some of the teacher's layers, or with '--width' random weights. With '--control' the same student is \
            trained without the teacher too, on labelled examples and for as many steps, and the report has all three: \
            what the teacher was good for.

            Energy is an estimate: processor seconds times '--watts' for each busy core. Ctrl-C keeps a checkpoint, which \
            '--resume' goes on with. The JSON's fields are described in docs/commands.md.
            """)

    @Argument(help: "The texts to learn from.")
    var data: String

    @Option(help: "The model to learn from: a name that 'imbik model list' shows, or a GGUF file.")
    var teacher: String

    @OptionGroup var computing: ThreadOptions
    @OptionGroup(title: "The student") var student: StudentOptions
    @OptionGroup(title: "Distilling") var distilling: DistillingOptions
    @OptionGroup(title: "Training") var training: TrainingOptions
    @OptionGroup(title: "Texts") var template: TemplateOptions

    @OptionGroup(title: "Measuring") var heldOut: HeldOutOptions

    @Option(help: "Watts of a busy core, for the estimate of energy.")
    var watts = 10.0

    @OptionGroup(title: "Checkpoints") var checkpoints: CheckpointOptions
    @OptionGroup(title: "Writing") var saving: SavingOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        if !(watts > 0 && watts.isFinite) { throw ValidationError("'--watts' is above 0, not \(watts).") }
    }

    func run() throws {
        try saving.check()
        try checkpoints.check(for: saving.out, overwrite: saving.overwrite)
        let material = try DistillingMaterial(self)
        let file = try GGUFFile.open(modelPath(teacher))
        let compute = Compute(threads: computing.count)
        let settings = try settings(file, material.task)
        let interruption = Interruption()
        let report = DistillReport(self, material)

        let own = try StudentTraining(self, from: file, on: material.texts, material.labels, settings, compute)
        report.prepare(own)
        if !output.json {
            write(settingsText(report.settings, own.distilling.memory, available: training.availableMemory) + "\n\n")
        }
        let student = try own.trained(
            "distilling", to: saving.out, checkpoints: checkpoints.settings(for: saving.out), resume: checkpoints.resume,
            interruption)
        checkpoints.remove(for: saving.out)

        let folder = FileManager.default.temporaryDirectory.appending(path: "imbik-control-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: folder) }
        var control: TrainedStudent?
        if let labelled = material.control {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            var settings = settings
            settings.training.length = .steps(student.steps)
            control = try StudentTraining(self, from: file, on: labelled, material.labels, settings, compute, teaching: false)
                .trained("control", to: folder.path + "/control.gguf", checkpoints: nil, resume: false, interruption)
        }
        report.rows = try DistillReport.Row.measured(
            teacher: file, student, control, on: material, settings.texts.prompt, compute, interruption)
        interruption.end()
        if output.json { try printJSON(report.json) } else { print(report.text) }
        if interruption.isAsked { throw ExitCode.interrupted }
    }

    private func settings(_ file: GGUFFile, _ task: TaskKind) throws -> DistillingSettings {
        var texts = TaskTexts(try template.prompt(for: task, Tokenizer(file)))
        (texts.lossTokens, texts.longer) = (training.lossOn, training.longer.choice)
        return DistillingSettings(
            texts: texts, student: student.shape(for: try ModelConfiguration(file), seed: training.seed),
            loss: DistillationSettings(temperature: distilling.temperature, softShare: distilling.share),
            precision: training.factors, training: training.settings(epochs: 1, learningRate: 2e-4))
    }
}
