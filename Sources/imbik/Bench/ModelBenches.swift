import Diagnostics
import LanguageModels
import Tokenization

private let chatPrompt = "<|im_start|>user\nTell me a long story about a lighthouse keeper.<|im_end|>\n<|im_start|>assistant\n"

/// Greedy decoding of 128 tokens, one after another; the reading of the prompt is not counted.
func benchDecode(_ options: ModelOptions, runs: Int) throws -> BenchResult {
    let count = 128
    let model = try options.load()
    let verified = try verify(model)
    forgetPeak()
    let prompt = model.tokenizer.encode(chatPrompt, special: .parsed)
    let clock = ContinuousClock()
    var rates: [Double] = []
    for run in 0...runs {
        let decoder = Decoder(model)
        var token = likeliest(try decoder.read(prompt))
        let start = clock.now
        for _ in 0..<count { token = likeliest(try decoder.read([token])) }
        if run > 0 { rates.append(Double(count) / (clock.now - start).seconds) }
    }
    return BenchResult(
        name: "decode", unit: "tokens/s", values: rates, threads: options.computing.count, peakBytes: peakBytes(), verified: verified)
}

/// Reading a prompt of 512 tokens up to the scores of the next one.
func benchPrefill(_ options: ModelOptions, runs: Int) throws -> BenchResult {
    let model = try options.load()
    let tokens = sampleTokens(512, of: model)
    let verified = try "\(verify(model)); \(verify(tokens, inPieces: model))" as Phrase
    forgetPeak()
    let decoder = Decoder(model)
    let seconds = try measure(runs: runs) {
        decoder.rewind(to: 0)
        _ = try decoder.read(tokens)
    }
    return BenchResult(
        name: "prefill", unit: "tokens/s", values: seconds.map { Double(tokens.count) / $0 }, threads: options.computing.count,
        peakBytes: peakBytes(), verified: verified)
}

/// Eight prompts, 32 new tokens each. The engine reads one sequence at a time, so this is a plain loop.
func benchBatch(_ options: ModelOptions, runs: Int) throws -> BenchResult {
    let (prompts, count) = (8, 32)
    let model = try options.load()
    let verified = try verify(model)
    forgetPeak()
    let words = ["river", "stone", "cloud", "lamp"]
    let texts = (0..<prompts).map { index in
        model.tokenizer.encode(
            "<|im_start|>user\nWrite one sentence about the number \(index) and the word \(words[index % 4]).<|im_end|>\n"
                + "<|im_start|>assistant\n", special: .parsed)
    }
    let decoder = Decoder(model)
    let seconds = try measure(runs: runs) {
        for text in texts {
            decoder.rewind(to: 0)
            var token = likeliest(try decoder.read(text))
            for _ in 1..<count { token = likeliest(try decoder.read([token])) }
        }
    }
    return BenchResult(
        name: "batch", unit: "tokens/s", values: seconds.map { Double(prompts * count) / $0 }, threads: options.computing.count,
        peakBytes: peakBytes(), verified: verified)
}

/// From the file to a model that is ready. The file, and the packed copy of a fetched model, are in the system's cache.
func benchLoad(_ options: ModelOptions, runs: Int) throws -> BenchResult {
    try benchLoading(options, name: "load", runs: runs) { _ = try options.load() }
}

/// From the file to the scores of the first new token after a prompt of 34 tokens.
func benchFirst(_ options: ModelOptions, runs: Int) throws -> BenchResult {
    let text = """
        <|im_start|>system
        You are a helpful AI assistant named SmolLM, trained by Hugging Face<|im_end|>
        <|im_start|>user
        What is gravity?<|im_end|>
        <|im_start|>assistant

        """
    return try benchLoading(options, name: "first", runs: runs) {
        let model = try options.load()
        _ = likeliest(try Decoder(model).read(model.tokenizer.encode(text, special: .parsed)))
    }
}

private func benchLoading(
    _ options: ModelOptions, name: String, runs: Int, _ body: () throws -> Void
) throws -> BenchResult {
    let verified = try verify(options.load())  // which also packs, where that was not done before
    forgetPeak()
    let seconds = try measure(runs: runs, body)
    return BenchResult(
        name: name, unit: "ms", values: seconds.map { $0 * 1000 }, threads: options.computing.count, peakBytes: peakBytes(),
        verified: verified)
}

/// Tokens of plain prose, repeated to the wanted count.
private func sampleTokens(_ count: Int, of model: LanguageModel) -> [TokenID] {
    let prose = """
        A still is a vessel for distilling. The liquid is heated until its lighter part rises as vapour; the vapour \
        cools in a long neck and drips into a flask. What is left behind is thick and dark, and what is gained is \
        clear and strong. The old alchemists wrote that patience is the first tool and fire only the second.

        """
    let tokens = model.tokenizer.encode(prose, special: .asText)
    return (0..<count).map { tokens[$0 % tokens.count] }
}

private func likeliest(_ logits: [Float]) -> TokenID {
    var best = 0
    for index in logits.indices where logits[index] > logits[best] { best = index }
    return TokenID(rawValue: Int32(best))
}
