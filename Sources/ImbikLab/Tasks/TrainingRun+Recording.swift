internal import Diagnostics
internal import Training

extension TrainingRun {
    /// Takes all steps while the cell shows how far they are and how the loss falls.
    func recorded(_ label: String, _ memory: MemoryNeed, of parameters: Int, trained: Int) throws -> TrainingRecord {
        var progress = Progress(label, of: steps)
        let clock = ContinuousClock()
        let start = clock.now
        func seconds() -> Double {
            let (whole, rest) = (clock.now - start).components
            return Double(whole) + Double(rest) * 1e-18
        }
        var smoothed: [Double] = []
        _ = try run(clock: seconds, report: { step in
            smoothed.append(step.smoothedLoss)
            let speed = step.tokensPerSecond.map { ", \($0.fixed(0)) tokens/s" } ?? ""
            progress.advance(detail: "loss \(step.smoothedLoss.fixed(3))\(speed)  \(sparkline(smoothed, width: 24))")
        })
        return TrainingRecord(
            settings: lines.map { TrainingRecord.Setting(name: $0.name, value: $0.value.english) }, trainedParameters: trained,
            parameters: parameters, losses: place.losses, tokens: place.tokens, seconds: seconds(), memoryBytes: memory.total)
    }
}

/// The values as bars of eight heights, each the mean of an even share: "▇▆▄▃▂▂▁▁".
package func sparkline(_ values: [Double], width: Int) -> String {
    let finite = values.filter(\.isFinite)
    guard let lowest = finite.min(), let highest = finite.max(), width > 0 else { return "" }
    let bars = Array("▁▂▃▄▅▆▇█")
    let count = min(width, values.count)
    return String(
        (0..<count).map { place in
            let share = values[place * values.count / count..<(place + 1) * values.count / count]
            let mean = share.reduce(0, +) / Double(share.count)
            guard mean.isFinite else { return " " }
            let height = highest > lowest ? (mean - lowest) / (highest - lowest) : 0
            return bars[Int((height * 7).rounded())]
        })
}
