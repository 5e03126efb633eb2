import Diagnostics
import JSON
import Lessons

/// Reads the `input` of a check: arguments, a way to draw them, or a question to a model's file.
struct InputReader {
    let call: Call
    /// More requests than this help nobody.
    private static let mostTimes = 1_000
    private static let longestList = 10_000

    func input(_ value: YAMLValue) -> CheckInput? {
        if let mapping = value.mapping {
            if mapping.has("random") { return random(mapping).map(CheckInput.random) }
            if mapping.has("model") { return model(mapping).map(CheckInput.model) }
        }
        guard let values = arguments(value) else { return nil }
        let arguments = zip(values, call.parameters).compactMap { $0.typed($1.type) }
        return arguments.count == values.count ? .values(arguments) : nil
    }

    /// One value for each parameter.
    private func arguments(_ value: YAMLValue) -> [YAMLValue]? {
        guard let values = value.list() else { return nil }
        if values.count == call.parameters.count { return values }
        value.report(.error, "'\(call.title)' takes \(call.parameters.count) arguments, not \(values.count)")
        return nil
    }

    // MARK: - Random

    private func random(_ mapping: YAMLMapping) -> RandomInput? {
        mapping.expectOnly(["random", "sizes", "times"])
        mapping.requireKey("times")
        let sizes = sizes(in: mapping)
        let times = mapping.integer("times", atLeast: 1)
        guard let sizes, let times, let random = mapping.any("random"), let values = arguments(random) else { return nil }
        let reader = DrawReader(sizes: sizes.map(\.name), longest: Self.longestList)
        let draws = zip(values, call.parameters).compactMap { reader.draw($0, $1.type) }
        if times > Self.mostTimes { mapping.report(.error, "nothing is tried more than \(Self.mostTimes) times", at: "times") }
        guard draws.count == values.count, times <= Self.mostTimes else { return nil }
        return RandomInput(sizes: sizes, arguments: draws, times: times)
    }

    private func sizes(in mapping: YAMLMapping) -> [RandomInput.Size]? {
        guard let value = mapping.any("sizes") else { return [] }
        guard case .mapping(let pairs) = value.content else {
            value.report(.error, "'sizes' must be a mapping: lines of 'name: [least, most]'")
            return nil
        }
        let sizes = pairs.compactMap { pair -> RandomInput.Size? in
            DrawReader.counts(pair.value, longest: Self.longestList).map { RandomInput.Size(name: pair.key, range: $0) }
        }
        return sizes.count == pairs.count ? sizes : nil
    }

    // MARK: - Models

    private func model(_ mapping: YAMLMapping) -> [ModelQuestion]? {
        mapping.expectOnly(["model"])
        guard let entry = mapping.mapping("model") else { return nil }
        entry.requireKey("of")
        entry.requireKey("what")
        guard let model = entry.text("of"), let what = entry.text("what"), let topics = topics(what, entry), let topic = topics.first
        else { return nil }
        let found = call.parameters.map(\.type)
        guard topic.argumentTypes == found else {
            let types = topic.argumentTypes.map(\.description).joined(separator: ", ")
            entry.report(.error, "'\(what)' gives (\(types)), which is not what '\(call.title)' takes", at: "what")
            return nil
        }
        return topics.map { ModelQuestion(model: model, topic: $0) }
    }

    private func topics(_ what: String, _ entry: YAMLMapping) -> [ModelQuestion.Topic]? {
        let keys = ["attention": ["layer", "head", "prompt"], "norm": ["layer", "prompt"], "configuration": [],
            "next-token": ["prompts", "tokens"]]
        guard let own = keys[what] else {
            let names = keys.keys.sorted()
            let hint = nearMiss(of: what, in: names) ?? "known: \(names.joined(separator: ", "))"
            entry.report(.error, "a model can't be asked for '\(what)'", at: "what", hint: hint)
            return nil
        }
        entry.expectOnly(["of", "what"] + own)
        for key in own { entry.requireKey(key) }
        switch what {
        case "attention":
            guard let layer = entry.integer("layer", atLeast: 0), let head = entry.integer("head", atLeast: 0),
                let prompts = prompts(entry)
            else { return nil }
            return prompts.map { .attention(layer: layer, head: head, prompt: $0) }
        case "norm":
            guard let layer = entry.integer("layer", atLeast: 0), let prompts = prompts(entry) else { return nil }
            return prompts.map { .norm(layer: layer, prompt: $0) }
        case "configuration": return [.configuration]
        default:
            guard let lists = entry.any("prompts")?.list(), let tokens = entry.texts("tokens") else { return nil }
            let prompts = lists.compactMap { list in list.list()?.compactMap { $0.text() } }
            return prompts.count == lists.count ? [.nextToken(prompts: prompts, tokens: tokens)] : nil
        }
    }

    /// One text, or one in each language: both are tried.
    private func prompts(_ entry: YAMLMapping) -> [String]? {
        guard case .mapping? = entry.any("prompt")?.content else { return entry.text("prompt").map { [$0] } }
        return entry.bilingual("prompt").map { [$0.english, $0.turkish] }
    }
}
