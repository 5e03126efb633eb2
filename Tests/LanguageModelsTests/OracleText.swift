import Foundation
import TestSupport
import Tokenization

/// What another program computed with SmolLM2: a prompt, how it goes on, and the scores after it.
struct OracleText: Decodable, Sendable {
    var prompt: String
    var promptIDs: [Int32]
    /// The likeliest continuation, token by token.
    var greedyIDs: [Int32]
    /// Of each of these, how much its score was above the second's.
    var margins: [Double]
    /// The ten likeliest tokens after the prompt, each with its score.
    var nextTop10: [[Double]]
    var nextLogSumExp: Double

    enum CodingKeys: String, CodingKey {
        case prompt
        case promptIDs = "prompt_ids"
        case greedyIDs = "greedy_ids"
        case margins = "margin_top1_top2"
        case nextTop10 = "next_top10"
        case nextLogSumExp = "next_logsumexp"
    }

    /// Everything but the last token: what must be read to score all of the continuation.
    var tokensToRead: [TokenID] { (promptIDs + greedyIDs.dropLast()).map { TokenID(rawValue: $0) } }

    /// PyTorch with 32-bit floats on the same weights: exact but for rounding.
    static let torch: [OracleText] = read("torch_fp32_greedy")
    /// llama.cpp, which rounds activations to 8 bits, as the fast decoder does.
    static let llamaCpp: [OracleText] = read("llamacpp_greedy")

    private static func read(_ name: String) -> [OracleText] {
        struct Items: Decodable { var items: [OracleText] }
        let file = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/\(name).json")
        guard let data = try? Data(contentsOf: file), let items = try? JSONDecoder().decode(Items.self, from: data) else { return [] }
        return items.items
    }
}
