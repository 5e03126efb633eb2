package import DamlaCorpus

/// Tests that are one figure of the report.
package struct AbilityTest: Sendable {
    package let name: String
    package let language: Language
    package let shots: Int
    package let tests: [EvaluationTest]
}

extension HeldOut {
    /// Everything that the report states, in its order.
    package var abilities: [AbilityTest] { Language.allCases.flatMap { abilities($0) } }

    private func abilities(_ language: Language) -> [AbilityTest] {
        func one(_ name: String, _ tests: [EvaluationTest]) -> AbilityTest {
            AbilityTest(name: name, language: language, shots: tests.first?.shots ?? 0, tests: tests)
        }
        let facts = facts(language).map { test in
            switch test.subject {
            case .fact(let kind, let slot): one("fact it saw: \(kind) \(slot)", [test])
            case .questions, .heldKeys, .heldKeysBelowHeading, .heldSeparator, .unlistedRelations, .madeUpLabels, .lookUp:
                one("fact it saw", [test])
            }
        }
        let shots = [0, 1, 2, 4]
        return facts + [one("questions it saw", [questions(language).thinned(to: 200)])]
            + shots.map { one("fruit class, held-out fruits", [heldKeys(.fruitClass, language, shots: $0)]) }
            + [one("fruit class below a heading", [heldKeysBelowHeading(.fruitClass, language, shots: 0)])]
            + shots.map { shots in
                one("relations, held-out keys", carriedOver(language).map { heldKeys($0, language, shots: shots, count: 16) })
            }
            + shots.map { one("made-up labels", [madeUpLabels(language, shots: $0, count: 100)]) }
            + [
                one("looking up an unseen word", [lookUps(language)]),
                one("separator it never saw", [heldSeparator(.fruitClass, language, shots: 4)]),
                one("relations it never saw as lists", [unlistedRelations(language, shots: 4, count: 48)]),
            ]
    }
}
