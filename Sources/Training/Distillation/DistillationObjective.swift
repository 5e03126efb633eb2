import LanguageModels

/// Where a student's soft targets come from.
package enum Teacher {
    /// The model runs beside the student; its scores are never kept.
    case live(TrainableModel)
    /// Computed once and kept.
    case stored(StoredSoftTargets)
}

/// Makes a student say what its teacher says, on the targets of each batch.
package final class DistillationObjective: Objective {
    package let student: TrainableModel
    package let settings: DistillationSettings
    private let source: any SoftTargetSource

    /// The two models have the same vocabulary. Stored targets bring settings of their own, which must be the same.
    package init(student: TrainableModel, teacher: Teacher, settings: DistillationSettings) {
        (self.student, self.settings) = (student, settings)
        switch teacher {
        case .live(let model):
            precondition(
                model.configuration.vocabularyCount == student.configuration.vocabularyCount, "one vocabulary for both")
            source = LiveTeacher(model, settings)
        case .stored(let targets):
            precondition(targets.matches(settings), "targets softened as the student's scores are")
            source = targets
        }
    }

    package var parameters: [Parameter] { student.trainedParameters }

    package func addGradients(
        of batch: Batch, scale: Float, whenKnown: ([Parameter]) -> Void
    ) throws(TrainingError) -> BatchLoss {
        try source.read(batch)
        return try student.addGradients(
            of: batch, scale: scale, loss: DistillationLoss(settings: settings, teacher: source), whenKnown: whenKnown)
    }

    package var passes: UInt64 {
        get { student.passes }
        set { student.passes = newValue }
    }
}
