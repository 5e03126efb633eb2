package import DenseProducts
import Diagnostics
package import LanguageModels

extension MemoryNeed {
    /// What training a model will take, for batches up to a size: computed from its shape, before anything of it is built.
    ///
    /// Letters as in `ModelConfiguration`. Not counted: the program itself, the examples, and the pages of the model's file
    /// that the system may drop again.
    /// - Parameter layerByLayer: `TrainingSettings.updatesLayerByLayer`.
    package static func training(
        _ c: ModelConfiguration, tuning: Tuning, precision: Precision, largest batch: BatchExtent, layerByLayer: Bool = false
    ) -> MemoryNeed {
        let float = MemoryLayout<Float>.stride
        let trained = c.trainedCount(tuning)
        var parts: [Part] = []
        switch tuning {
        case .full: parts.append(Part("parameters", bytes: float * trained))
        case .lora:
            parts += [Part("the model", bytes: 4 * c.matrixCount), Part("adapters", bytes: float * trained)]
        case .frozen: break  // it stays in its file
        }
        let together = layerByLayer ? trained - (c.layers - 1) * c.trainedCountOfLayer(tuning) : trained
        if trained > 0 { parts += [Part("gradients", bytes: float * together), optimizer(trainedCount: trained)] }
        parts.append(
            Part(
                "activations of \(batch.tokens) tokens",
                bytes: Workspace.bytes(
                    c, keeps: Workspace.Traces(tuning, precision), tokens: batch.tokens, targets: batch.targets)))
        return MemoryNeed(parts)
    }

    /// What training a student fully will take, with its teacher beside it where that is live.
    package static func distilling(
        _ student: ModelConfiguration, teacher: ModelConfiguration?, precision: Precision, largest batch: BatchExtent,
        layerByLayer: Bool = false
    ) -> MemoryNeed {
        var need = training(student, tuning: .full, precision: precision, largest: batch, layerByLayer: layerByLayer)
        if let teacher {
            let own = training(teacher, tuning: .frozen, precision: precision, largest: batch)
            need.parts.append(Part("the teacher", bytes: own.total))
        }
        return need
    }
}

extension ModelConfiguration {
    /// Numbers that training changes.
    package func trainedCount(_ tuning: Tuning) -> Int {
        switch tuning {
        case .full:
            let embedding = tiedEmbeddings ? 0 : vocabularyCount * width  // the output's is among the matrices
            return vocabularyCount * width + embedding + width + layers * trainedCountOfLayer(tuning)
        case .lora, .frozen: return layers * trainedCountOfLayer(tuning)
        }
    }

    fileprivate func trainedCountOfLayer(_ tuning: Tuning) -> Int {
        switch tuning {
        case .full: layerMatrixCount + 2 * width
        case .lora(let settings):
            settings.targets.reduce(0) { sum, target in
                let (rows, columns) = shape(of: target)
                return sum + settings.rank * (rows + columns)
            }
        case .frozen: 0
        }
    }

    private var layerMatrixCount: Int {
        LoRATarget.allCases.reduce(0) { $0 + shape(of: $1).rows * shape(of: $1).columns }
    }

    /// Numbers of the matrices that rows are multiplied by: those of the layers, and the one that gives the scores.
    fileprivate var matrixCount: Int { layers * layerMatrixCount + vocabularyCount * width }

    private func shape(of target: LoRATarget) -> (rows: Int, columns: Int) {
        switch target {
        case .query: (heads * headWidth, width)
        case .key, .value: (keyValueHeads * headWidth, width)
        case .output: (width, heads * headWidth)
        case .gate, .up: (feedForwardWidth, width)
        case .down: (width, feedForwardWidth)
        }
    }
}
