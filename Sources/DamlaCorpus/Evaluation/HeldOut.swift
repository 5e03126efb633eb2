import Tensors

/// Writes evaluation items. What the corpus holds out is asked here and only here.
package struct HeldOut: Sendable {
    package let world: World
    /// Decides examples and their order.
    package let seed: UInt64

    package init(world: World, seed: UInt64 = 99) { (self.world, self.seed) = (world, seed) }

    /// The beginnings of sentences: what follows must be the slot's word.
    private static let beginnings: ByLanguage<[(kind: EntityKind, slot: String, text: String)]> = ByLanguage(
        english: [
            (.country, "capital", "The capital of {x} is"), (.country, "language", "People in {x} speak"),
            (.fruit, "class", "Botanists call the {x} {class|a}."), (.fruit, "colour", "A ripe {x} is"),
            (.fruit, "taste", "The {x} tastes"), (.animal, "young", "A young {x} is called {young|a}."),
            (.company, "product", "{x} sells"),
        ],
        turkish: [
            (.country, "capital", "{x|'nIn} başkenti"), (.country, "language", "{x|'DA}"), (.fruit, "colour", "Olgun {x}"),
            (.company, "sector", "{x} bir"),
        ])

    /// Facts of every table, asked as sentences that the corpus has.
    package func facts(_ language: Language) -> [EvaluationTest] {
        var generator = SeededGenerator(seed: seed)
        return Self.beginnings[language].compactMap { kind, slot, text in
            guard let template = try? Template(text, language, slots: kind.section.slots, file: "", line: 0) else { return nil }
            let items: [EvaluationItem] = world.all(kind).compactMap { entity in
                guard let expected = entity.known(slot, language) else { return nil }
                var prompt = template.text(entity.slots[language], world.words, using: &generator)
                if prompt.hasSuffix(" \(expected).") { prompt.removeLast(expected.count + 2) }
                return EvaluationItem(prompt: prompt, expected: expected)
            }
            return EvaluationTest(
                subject: .fact(kind, slot: slot), language: language, shots: 0, judgement: .beginning, items: items)
        }
    }

    /// All questions about all things.
    package func questions(_ language: Language) -> EvaluationTest {
        var generator = SeededGenerator(seed: seed)
        let (question, answer) = language == .english ? ("Question", "Answer") : ("Soru", "Cevap")
        var items: [EvaluationItem] = []
        for kind in EntityKind.allCases {
            for wording in world.texts[language].questions[kind] ?? [] {
                for entity in world.all(kind) {
                    let bindings = entity.slots[language]
                    let slots = wording.question.slots.union(wording.answer.slots)
                    guard slots.allSatisfy({ bindings[$0] != nil }) else { continue }
                    let asked = wording.question.text(bindings, world.words, using: &generator)
                    let expected = wording.answer.text(bindings, world.words, using: &generator)
                    items.append(EvaluationItem(prompt: "\(question): \(asked)\n\(answer):", expected: expected))
                }
            }
        }
        return EvaluationTest(subject: .questions, language: language, shots: 0, judgement: .line, items: items)
    }
}
