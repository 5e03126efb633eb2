package import DamlaCorpus
package import Evaluation
package import LanguageModels
import Tensors
package import Tokenization

/// Asks a model everything that its report is about.
package struct DamlaExaminer {
    package let heldOut: HeldOut
    package let tokenizer: Tokenizer
    private let model: any ScoringModel

    package init(_ model: any ScoringModel, _ tokenizer: Tokenizer, world: World) {
        (self.model, self.tokenizer) = (model, tokenizer)
        heldOut = HeldOut(world: world)
    }

    /// - Parameters:
    ///   - bytes: of the model's file.
    ///   - progress: is told before each part; returning false ends the examination.
    /// - Returns: nil if `progress` said to stop.
    package func report(
        parameters: Int, bytes: Int, validationDocuments: Int = 400,
        progress: (_ part: String, _ fraction: Double) -> Bool = { _, _ in true }
    ) throws(ModelError) -> DamlaReport? {
        guard progress("validation", 0) else { return nil }
        let validation = try validation(validationDocuments)
        var abilities: [DamlaReport.Ability] = []
        let tests = heldOut.abilities
        for (index, test) in tests.enumerated() {
            guard progress("abilities", 0.05 + 0.75 * Double(index) / Double(tests.count)) else { return nil }
            abilities += try answers(test)
        }
        guard progress("senses", 0.8) else { return nil }
        let senses = try SenseTable.all.map { (table) throws(ModelError) in try sense(table) }
        guard progress("pronouns", 0.85) else { return nil }
        let pronouns = try pronouns()
        guard progress("departments", 0.9) else { return nil }
        let departments = try departments()
        let samples = try HeldOut.fluentPrompts.map { (_, prompt) throws(ModelError) in
            DamlaReport.Sample(prompt: prompt, text: try greedy(prompt, 40))
        }
        return DamlaReport(
            parameters: parameters, bytes: bytes, validation: validation, abilities: abilities, senses: senses,
            pronouns: pronouns, departments: departments, samples: samples)
    }

    /// Documents of a seed that is no one's corpus.
    private func validation(_ count: Int) throws(ModelError) -> DamlaReport.Validation {
        let corpus = CorpusGenerator(world: heldOut.world, seed: 777_777)
        var (nats, tokens, bytes) = (0.0, 0, 0)
        for number in 0..<count {
            let text = corpus.document(number).text
            let all = DamlaText.tokens(of: text, tokenizer).prefix(model.contextLength)
            nats -= try logProbability(of: Array(all.dropFirst()), after: [all[0]])
            tokens += all.count - 1
            bytes += tokenizer.decode(Array(all.dropFirst())).count
        }
        return DamlaReport.Validation(
            documents: count, tokens: tokens, natsPerToken: nats / Double(tokens),
            bitsPerByte: nats / logarithm(2) / Double(bytes))
    }

    private func answers(_ asked: AbilityTest) throws(ModelError) -> [DamlaReport.Ability] {
        var (right, chosen, items, choices) = (0, 0, 0, 0)
        for test in asked.tests {
            for item in test.items {
                let answer = try greedy(item.prompt, 12)
                items += 1
                if test.isRight(answer, for: item) { right += 1 }
                guard !item.choices.isEmpty else { continue }
                choices += 1
                if try likeliest(item.choices, after: item.prompt).first?.text == item.expected { chosen += 1 }
            }
        }
        func ability(_ name: String, _ right: Int, of items: Int) -> DamlaReport.Ability {
            DamlaReport.Ability(
                name: name, language: asked.language.rawValue, shots: asked.shots, items: items,
                right: items > 0 ? Double(right) / Double(items) : 0)
        }
        return [ability(asked.name, right, of: items)]
            + (choices > 0 ? [ability(asked.name + ", choice", chosen, of: choices)] : [])
    }

    private func sense(_ table: SenseTable) throws(ModelError) -> DamlaReport.Sense {
        DamlaReport.Sense(
            prompt: table.prompt, language: table.language.rawValue, promised: table.likeliest,
            continuations: try likeliest(table.continuations, after: table.prompt))
    }

    private func pronouns() throws(ModelError) -> [DamlaReport.Pronouns] {
        var groups: [DamlaReport.Pronouns] = []
        for probe in heldOut.pronounProbes {
            let form = switch probe.form {
            case .sentence: "sentence"
            case .translation: "translation"
            }
            let prompt = DamlaText.tokens(of: probe.prompt, tokenizer)
            let (she, he) = (try logProbability(of: word(probe.she), after: prompt), try logProbability(of: word(probe.he), after: prompt))
            let share = 1 / (1 + exponential(he - she))
            if let index = groups.firstIndex(where: { $0.form == form && $0.corpusShare == probe.share }) {
                groups[index].she += share
                groups[index].probes += 1
            } else {
                groups.append(DamlaReport.Pronouns(form: form, corpusShare: probe.share, she: share, probes: 1))
            }
        }
        for index in groups.indices { groups[index].she /= Double(groups[index].probes) }
        return groups.sorted { ($0.form, $0.corpusShare) < ($1.form, $1.corpusShare) }
    }

    private func departments() throws(ModelError) -> DamlaReport.Departments {
        let task = heldOut.departmentTask()
        var right = 0
        for message in task.held
        where try likeliest(task.labels[message.language], after: message.prompt).first?.text == message.label { right += 1 }
        return DamlaReport.Departments(items: task.held.count, right: Double(right) / Double(task.held.count))
    }

    // MARK: One question

    private func greedy(_ prompt: String, _ most: Int) throws(ModelError) -> String {
        try model.greedyLine(after: DamlaText.tokens(of: prompt, tokenizer), maxTokens: most, tokenizer)
    }

    /// Each continuation as a whole line, the likeliest first.
    private func likeliest(_ texts: [String], after prompt: String) throws(ModelError) -> [DamlaReport.Likelihood] {
        let prompt = DamlaText.tokens(of: prompt, tokenizer)
        return try texts.map { (text) throws(ModelError) in
            DamlaReport.Likelihood(
                text: text, probability: exponential(try logProbability(of: word(text + "\n"), after: prompt)))
        }.sorted { $0.probability > $1.probability }
    }

    /// What stands after a space.
    private func word(_ text: String) -> [TokenID] { tokenizer.encode(" " + text, special: .asText) }

    /// ln P(continuation | prompt).
    private func logProbability(of continuation: [TokenID], after prompt: [TokenID]) throws(ModelError) -> Double {
        let tokens = prompt + continuation
        var sum = 0.0
        try model.scores(of: Array(tokens.dropLast()), from: prompt.count - 1) { place, scores in
            sum += Double(scores[tokens[place + 1].index]) - Double(logSumExp(scores))
        }
        return sum
    }
}
