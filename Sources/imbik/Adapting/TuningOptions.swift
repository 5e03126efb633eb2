import ArgumentParser
import Training

/// `--full`, or how low the rank is.
struct TuningOptions: ParsableArguments {
    @Flag(help: "Train every weight, instead of low-rank updates beside them (LoRA).")
    var full = false

    @Option(help: "Rank of each update. (default: 8)")
    var loraRank: Int?

    @Option(help: "Updates are scaled by alpha / rank. (default: twice the rank)")
    var loraAlpha: Float?

    @Option(help: "Share of an update's inputs that is dropped in each pass. (default: 0)")
    var loraDropout: Float?

    @Option(help: "Matrices that are adapted: query,key,value,output,gate,up,down. (default: all)")
    var loraTargets: String?

    func validate() throws {
        if full && (loraRank != nil || loraAlpha != nil || loraDropout != nil || loraTargets != nil) {
            throw ValidationError("'--full' trains every weight; the '--lora-…' options are about updates beside them.")
        }
        if let loraRank, !(1...4096).contains(loraRank) {
            throw ValidationError("'--lora-rank' is from 1 to 4096, not \(loraRank).")
        }
        if let loraAlpha, !(loraAlpha > 0 && loraAlpha.isFinite) {
            throw ValidationError("'--lora-alpha' is above 0, not \(loraAlpha).")
        }
        if let loraDropout, !(loraDropout >= 0 && loraDropout < 1) {
            throw ValidationError("'--lora-dropout' is from 0 to below 1, not \(loraDropout).")
        }
        _ = try targets
    }

    func tuning(seed: UInt64) throws -> Tuning {
        guard !full else { return .full }
        let rank = loraRank ?? 8
        return .lora(
            LoRASettings(
                rank: rank, alpha: loraAlpha ?? Float(2 * rank), dropout: loraDropout ?? 0, targets: try targets, seed: seed))
    }

    private var targets: Set<LoRATarget> {
        get throws {
            guard let loraTargets else { return Set(LoRATarget.allCases) }
            let found = try names(loraTargets).map { name in
                guard let target = LoRATarget(rawValue: name) else {
                    let known = LoRATarget.allCases.map(\.rawValue).joined(separator: ",")
                    throw ValidationError("'--lora-targets' names some of \(known), not '\(name)'.")
                }
                return target
            }
            if found.isEmpty { throw ValidationError("'--lora-targets' names at least one kind of matrix.") }
            return Set(found)
        }
    }
}
