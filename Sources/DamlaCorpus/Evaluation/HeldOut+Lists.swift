import Tensors

extension HeldOut {
    /// The relations of a language some of whose keys are held out and can be worked out.
    package func carriedOver(_ language: Language) -> [RelationName] {
        world.relations[language].filter { relation in
            switch relation.name.hold {
            case .table, .classLike, .rule: relation.held.count >= 2
            case .single, .sentencesOnly, .nothing: false
            }
        }.map(\.name)
    }

    /// Held-out keys of a relation after `shots` examples of other keys.
    ///
    /// - Parameter count: about how many items; each held-out key comes equally often.
    package func heldKeys(_ name: RelationName, _ language: Language, shots: Int, count: Int = 48) -> EvaluationTest {
        EvaluationTest(
            subject: .heldKeys(name), language: language, shots: shots, judgement: .line,
            items: items(name, language, shots: shots, count: count))
    }

    package func heldKeysBelowHeading(_ name: RelationName, _ language: Language, shots: Int, count: Int = 48) -> EvaluationTest {
        let heading = world.texts[language].headings[name]?.first.map { "\($0):\n" } ?? ""
        return EvaluationTest(
            subject: .heldKeysBelowHeading(name), language: language, shots: shots, judgement: .line,
            items: items(name, language, shots: shots, count: count, heading: heading))
    }

    package func heldSeparator(_ name: RelationName, _ language: Language, shots: Int, count: Int = 48) -> EvaluationTest {
        EvaluationTest(
            subject: .heldSeparator(name), language: language, shots: shots, judgement: .line,
            items: items(name, language, shots: shots, count: count, separator: ListStyle.heldSeparators[0]))
    }

    /// Relations that no list of the corpus is about.
    package func unlistedRelations(_ language: Language, shots: Int, count: Int = 90) -> EvaluationTest {
        let names = world.relations[language].filter { $0.name.hold == .sentencesOnly }.map(\.name)
        let items = names.flatMap { self.items($0, language, shots: shots, count: count / names.count) }
        return EvaluationTest(subject: .unlistedRelations, language: language, shots: shots, judgement: .line, items: items)
    }

    private func items(
        _ name: RelationName, _ language: Language, shots: Int, count: Int, separator: String = ": ", heading: String = ""
    ) -> [EvaluationItem] {
        guard let relation = world.relation(name, language), !relation.held.isEmpty else { return [] }
        var generator = SeededGenerator(seed: seed)
        let examples = relation.name.hold == .sentencesOnly ? relation.held : relation.listed
        let rounds = max(1, count / relation.held.count)
        return (0..<rounds).flatMap { _ in relation.held }.map { pair in
            let shown = generator.sample(examples.filter { $0.key != pair.key }, shots)
            func line(_ pair: Pair) -> String { "\(language.lowercased(pair.key))\(separator)\(language.lowercased(pair.value))\n" }
            let end = separator.last == " " ? String(separator.dropLast()) : separator
            return EvaluationItem(
                prompt: heading + shown.map(line).joined() + language.lowercased(pair.key) + end,
                expected: language.lowercased(pair.value))
        }
    }

    /// Two labels that are invented for the prompt, with `shots` examples of each.
    package func madeUpLabels(_ language: Language, shots: Int, count: Int = 150) -> EvaluationTest {
        var writer = writer(language)
        var items: [EvaluationItem] = []
        while items.count < count {
            let made = writer.madeUpPairs(60, .held)
            guard made.labels.count == 2 else { continue }
            let groups = made.labels.map { label in made.pairs.filter { $0.value == label } }
            guard groups.allSatisfy({ $0.count > max(shots, 2) }) else { continue }
            var examples = groups.flatMap { $0.prefix(shots) }
            writer.generator.mix(&examples)
            let asked = writer.generator.choice(groups)[shots]
            items.append(
                EvaluationItem(
                    prompt: examples.map { "\($0.key): \($0.value)\n" }.joined() + asked.key + ":", expected: asked.value,
                    choices: made.labels))
        }
        return EvaluationTest(subject: .madeUpLabels, language: language, shots: shots, judgement: .line, items: items)
    }

    /// A word without sense that the prompt gives a meaning, asked again.
    package func lookUps(_ language: Language, count: Int = 100) -> EvaluationTest {
        var writer = writer(language)
        let items = (0..<count).map { _ in
            let pairs = writer.recallPairs(.held)
            let asked = writer.generator.choice(pairs)
            return EvaluationItem(
                prompt: pairs.map { "\($0.key): \($0.value)\n" }.joined() + asked.key + ":", expected: asked.value)
        }
        return EvaluationTest(subject: .lookUp, language: language, shots: 1, judgement: .line, items: items)
    }

    private func writer(_ language: Language) -> DocumentWriter {
        DocumentWriter(world: world, language: language, pronouns: .skewed, generator: SeededGenerator(seed: seed))
    }
}
