import Datasets
import Diagnostics
import Evaluation
import Foundation
import LanguageModels
import Tokenization

/// 64 prompts, 64 new tokens each, greedily. 'Tools/peers/llama.py' does the same.
func benchBatch(_ options: ModelOptions, width: Int, runs: Int) throws -> BenchResult {
    let model = try options.load()
    let words = ["river", "stone", "cloud", "lamp"]
    let prompts = (0..<64).map { index in
        model.tokenizer.encode(
            "<|im_start|>user\nTell me a long story about the number \(index) and the word \(words[index % 4]).<|im_end|>\n"
                + "<|im_start|>assistant\n", special: .parsed)
    }
    let generating = GenerationOptions(maxTokens: 64)
    let requests = prompts.map { BatchRequest.generate(after: $0, generating) }

    let checked = Array(requests.prefix(6))
    let together = try answers(BatchDecoder(model, width: width), checked)
    for (prompt, answer) in zip(prompts, together) {
        let alone = BatchAnswer.generation(try Decoder(model).generate(after: prompt, options: generating))
        guard answer == alone else { throw notTheSame(model) }
    }
    let verified = try "\(verify(model)); \(checked.count) texts are the same alone and together" as Phrase

    forgetPeak()
    var counts: [Int] = []
    // A decoder of its own each time: nothing is known from the run before.
    let seconds = try measure(runs: runs) {
        counts.append(try answers(BatchDecoder(model, width: width), requests).reduce(0) { count, answer in
            guard case .generation(let generation) = answer else { return count }
            return count + generation.tokens.count
        })
    }
    return BenchResult(
        name: "batch", unit: "tokens/s", values: zip(counts.dropFirst(), seconds).map { Double($0) / $1 },
        threads: options.computing.count, peakBytes: peakBytes(), verified: verified)
}

/// 96 short queries, each put to three labels after eight solved examples that all of them share.
func benchClassify(_ options: ModelOptions, width: Int, runs: Int) throws -> BenchResult {
    let model = try options.load()
    let origin = Origin(file: "bench", line: 0)
    let labels = ["vaccine", "weather", "sport"]
    let solved = [
        ("is the booster safe for children", 0), ("will it rain on Sunday", 1), ("who won the cup final", 2),
        ("how long does the jab protect", 0), ("how cold is it in Ankara", 1), ("is the marathon on today", 2),
        ("can I get a second dose early", 0), ("when does the storm arrive", 1),
    ].map { Example($0.0, .label(labels[$0.1]), origin: origin) }
    let subjects = ["dose", "storm", "match", "side effects", "snow", "penalty", "appointment", "wind"]
    let queries = (0..<96).map { Example("what about the \(subjects[$0 % 8]) number \($0)", .nothing, origin: origin) }
    let prompt = try Prompt(template: "Query: {text}\nSubject:", examples: solved)
    let choice = try LabelChoice(labels, after: prompt, by: .total, model.tokenizer)

    func together() throws -> [LabelPrediction] {
        let found = try answers(BatchDecoder(model, width: width), queries.map { choice.request(for: $0.text) })
        return try zip(queries, found).map { query, answer in
            guard case .scores(let scores) = answer else { throw notTheSame(model) }
            return choice.prediction(for: query.text, scores)
        }
    }
    /// - Parameter sharing: whether the examples are read once for all queries.
    func oneAtATime(sharing: Bool) throws -> [LabelPrediction] {
        var scores = DecoderScores(model)
        return try queries.map { query in
            if !sharing { scores = DecoderScores(model) }
            return try choice.predict(query, scores)
        }
    }
    let clock = ContinuousClock()
    var (whole, shared): ([Double], [Double]) = ([], [])
    var values: [Double] = []
    forgetPeak()
    for run in 0...runs {
        var found: [LabelPrediction] = []
        let seconds = try clock.measure { found = try together() }.seconds
        let sharing = try clock.measure { _ = try oneAtATime(sharing: true) }.seconds
        if run > 0 {
            values.append(Double(queries.count) / seconds)
            shared.append(Double(queries.count) / sharing)
            continue
        }
        whole.append(Double(queries.count) / (try clock.measure {
            let alone = try oneAtATime(sharing: false)
            for (a, b) in zip(found, alone) {
                guard a.predicted == b.predicted, abs(a.confidence - b.confidence) < 1e-4 else { throw notTheSame(model) }
            }
        }.seconds))
    }
    let alone: Phrase = "one at a time \(fixed(whole[0], 1)) queries/s, with the examples kept between them \(fixed(middle(shared), 1))"
    return BenchResult(
        name: "classify", unit: "queries/s", values: values, threads: options.computing.count, peakBytes: peakBytes(),
        verified: "\(queries.count) queries have the same label and probability alone and together; \(alone)")
}

private func answers(_ decoder: BatchDecoder, _ requests: [BatchRequest]) throws -> [BatchAnswer] {
    var found = [BatchAnswer?](repeating: nil, count: requests.count)
    var failure: ModelError?
    decoder.answer(requests) { index, result in
        switch result {
        case .success(let answer): found[index] = answer
        case .failure(let error): failure = error
        }
        return failure == nil
    }
    if let failure { throw failure }
    return found.compactMap { $0 }
}

private func middle(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

private func notTheSame(_ model: LanguageModel) -> Problem {
    Problem(
        "a text computed among others differs from the same text alone", place: model.fileName,
        hint: "nothing was measured; './imbik test' finds what is at fault")
}
