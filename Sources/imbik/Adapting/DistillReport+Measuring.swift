import Datasets
import Diagnostics
import Evaluation
import GGUF
import LanguageModels
import Tensors

extension DistillReport.Row {
    /// Texts that speed is measured on, at most.
    private static let mostTexts = 64

    /// Teacher, student and control, from their files and on the same texts.
    static func measured(
        teacher: GGUFFile, _ student: TrainedStudent, _ control: TrainedStudent?, on material: DistillingMaterial,
        _ prompt: Prompt, _ compute: Compute, _ interruption: Interruption
    ) throws -> [DistillReport.Row] {
        let trained: [(name: Phrase, student: TrainedStudent?)] =
            [("teacher", nil), ("student", student)] + (control.map { [("control" as Phrase, $0)] } ?? [])
        let files = try trained.map { try $0.student.map { try GGUFFile.open($0.path) } ?? teacher }
        let models = try files.map { try LanguageModel($0, compute: compute) }
        let texts = (material.heldOut ?? material.texts).examples.prefix(mostTexts).map {
            prompt.tokens(for: $0.text, models[0].tokenizer)
        }
        let costs = try ReadingCost.measure(models, reading: texts)
        let settings = EvaluationSettings(
            prompt: prompt, labels: material.task == .classification ? material.labels : nil,
            fallback: mean(material.texts.values))
        return try models.indices.map { index in
            let held = try material.heldOut.map {
                try HeldOutMeasurement($0, on: models[index], settings, trained[index].name, interruption)
            }
            return DistillReport.Row(
                name: trained[index].name, file: files[index].name, parameters: models[index].parameters.total,
                bytes: files[index].byteCount, heldOut: held, cost: costs[index], trained: trained[index].student)
        }
    }
}
