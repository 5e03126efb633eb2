import Diagnostics
import Foundation
import JSON
import OfflineInference
import PredictionCache
import PredictionService

/// Computes what waits at a desk, as many queries at once as a batch is wide, until the desk is closed.
struct MissComputing {
    let cache: PredictionCache
    let loaded: LoadedInference
    /// How long what is computed is kept; nil: always.
    let expires: Milliseconds?

    func run(_ desk: MissDesk) {
        let job = loaded.job
        while true {
            let misses = desk.next(atMost: loaded.width)
            if misses.isEmpty { return }
            do {
                try answer(misses, job, desk)
            } catch {
                let words = (error as? any ExplainedError)?.explanation.problem.text(in: .english) ?? "\(error)"
                for miss in misses { desk.finish(miss, .unknown(.failed(words))) }
            }
        }
    }

    private func answer(_ misses: [MissDesk.Miss], _ job: InferenceJob, _ desk: MissDesk) throws {
        var missing: [MissDesk.Miss] = []
        for miss in misses {
            // Another may have been answered between the lookup and the desk.
            if let kept = try cache.kept(miss.query, in: loaded.context, at: .now) {
                desk.finish(miss, .hit(ServedPrediction(answer: kept.answer, computedAt: kept.computedAt)))
            } else {
                missing.append(miss)
            }
        }
        let results = job.predictions(for: missing.map { InferenceQuery(line: 1, text: $0.query) })
        let now = Milliseconds.now
        var found: [(miss: MissDesk.Miss, answer: String)] = []
        for (miss, result) in zip(missing, results) {
            switch result {
            case .success(let prediction):
                found.append((miss, String(decoding: JSONValue.object(prediction.members).bytes, as: UTF8.self)))
            case .failure(let fault): desk.finish(miss, .unknown(.refused(fault.explanation.problem.text(in: .english))))
            }
        }
        try cache.store(
            found.map { NewPrediction(query: $0.miss.query, answer: $0.answer) }, in: loaded.context, computedAt: now,
            expiresAt: expires.map { now + $0 })
        for (miss, answer) in found { desk.finish(miss, .computed(ServedPrediction(answer: answer, computedAt: now))) }
    }
}
