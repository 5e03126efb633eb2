import Diagnostics
import Foundation
import Training

/// Trains to the end with a progress line, or to Ctrl-C.
struct WatchedRun {
    var outcome: TrainingOutcome
    /// Of this process; a resumed run took more.
    var seconds: Double
    var resumedAt: Int?
    var tokensPerSecond: Double?

    init(
        _ run: TrainingRun, named name: Phrase, checkpoints: CheckpointSettings?, resume: Bool, _ interruption: Interruption
    ) throws {
        if resume, let checkpoints {
            try run.resume(from: checkpoints.path)
            resumedAt = run.place.step
        }
        var line = ProgressLine()
        defer { line.finish() }
        var speed: Double?
        let clock = ContinuousClock()
        let start = clock.now
        outcome = try run.run(
            checkpoints: checkpoints, clock: { (clock.now - start).seconds }, shouldStop: { interruption.isAsked }
        ) { progress in
            speed = progress.tokensPerSecond
            line.show("\(name)  \(progress.words)", fraction: progress.fraction)
        }
        (seconds, tokensPerSecond) = ((clock.now - start).seconds, speed)
    }
}

extension TrainingProgress {
    /// "step 12 of 63, loss 1.234, 850 tokens/s, 0:42 left"
    fileprivate var words: Phrase {
        var words: [Phrase] = ["step \(step) of \(steps)", "loss \(fixed(smoothedLoss, 3))"]
        if let tokensPerSecond { words.append("\(fixed(tokensPerSecond, 0)) tokens/s") }
        if let secondsLeft { words.append("\(clockTime(secondsLeft)) left") }
        return listed(words)
    }
}

/// "0:42", "1:02:03"
func clockTime(_ seconds: Double) -> String {
    let whole = Int(min(max(seconds, 0), 1e9).rounded(.up))
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes) = (whole / 3600, whole / 60 % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(whole % 60))" : "\(minutes):\(two(whole % 60))"
}

/// Settings, what each means, and what the run will take: printed before the start.
func settingsText(_ lines: [SettingLine], _ memory: MemoryNeed, available: Int?) -> String {
    let parts = listed(memory.parts.map { "\($0.name) \(mebibytes($0.bytes))" })
    let free: Phrase = available.map { ", \(mebibytes($0)) may be taken" } ?? ""
    return settingsTable(lines) + "\n" + said("memory: about \(mebibytes(memory.total)) (\(parts))\(free)")
}

/// Settings and what each means.
func settingsTable(_ lines: [SettingLine]) -> String {
    table(of: lines.map { ["\(term: $0.name)", $0.value, $0.meaning] }, numbers: [])
}

/// Whole mebibytes, rounded up.
func mebibytes(_ bytes: Int) -> Phrase { "\(grouped((bytes + (1 << 20) - 1) >> 20)) MiB" }
