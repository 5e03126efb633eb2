import Adaptation
import Datasets
import Diagnostics
import Evaluation
import Foundation
import GGUF
import LanguageModels
import ModelFiles
import Tensors
import Training

/// A student about to be trained, with the teacher or, as the control, without.
struct StudentTraining {
    let distilling: Distilling
    private let name: String
    private let format: StoredFormat

    init(
        _ command: Distill, from teacher: GGUFFile, on data: Dataset, _ labels: [String], _ settings: DistillingSettings,
        _ compute: Compute, teaching: Bool = true
    ) throws {
        distilling = try Distilling(
            from: teacher, on: data, labels: labels, settings: settings, teaching: teaching, compute: compute,
            freeMemory: command.training.availableMemory)
        (name, format) = (command.saving.name, command.saving.format)
    }

    /// Trains and writes it. Ctrl-C throws the code to leave with, after saying how to go on.
    func trained(
        _ title: Phrase, to path: String, checkpoints: CheckpointSettings?, resume: Bool, _ interruption: Interruption
    ) throws -> TrainedStudent {
        let processorStart = usedProcessorSeconds()
        let run = try WatchedRun(distilling.run, named: title, checkpoints: checkpoints, resume: resume, interruption)
        if case .stopped(let step, let checkpoint) = run.outcome {
            throw stopped(
                checkpoint == nil
                    ? "stopped while the control was trained; the student is written"
                    : "stopped after step \(step) of \(distilling.run.steps); nothing is lost",
                resuming: checkpoint != nil)
        }
        let used = usedProcessorSeconds() - processorStart
        var line = ProgressLine()
        defer { line.finish() }
        do {
            let saved = try distilling.saveModel(named: name, format: format.format, to: path) { progress in
                line.show("writing  \(progress.tensor)", fraction: progress.fraction)
                return !interruption.isAsked
            }
            let count = ParameterCount(distilling.student.configuration).total
            return TrainedStudent(
                path: path, parameters: try countedParameters(path, expected: count), saved: saved, run: run,
                steps: distilling.run.steps, tokens: distilling.run.place.tokens, losses: distilling.run.place.losses,
                examples: distilling.exampleCount, processorSeconds: used)
        } catch ModelFileError.cancelled {
            throw stopped("stopped while the model was being written", resuming: checkpoints != nil)
        }
    }
}

/// A student that is written, and what it took.
struct TrainedStudent {
    var path: String
    var parameters: Int
    var saved: SavedFile
    var run: WatchedRun
    var steps, tokens: Int
    var losses: [Double]
    var examples: Int
    var processorSeconds: Double
}
