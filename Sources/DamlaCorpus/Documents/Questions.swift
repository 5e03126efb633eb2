extension DocumentWriter {
    private static let labels: ByLanguage<[(weight: Double, element: (question: String, answer: String))]> = ByLanguage(
        english: [(6, ("Question", "Answer")), (3, ("Q", "A"))], turkish: [(6, ("Soru", "Cevap")), (3, ("S", "C"))])

    /// One to four questions with their answers, mostly about one kind of thing.
    mutating func questions() -> String {
        let labels = generator.weighted(Self.labels[language])
        let sameKind = generator.chance(0.7)
        let count = generator.weighted([(4, 1), (3, 2), (2, 3), (1, 4)])
        var kind = generator.choice(EntityKind.allCases)
        var wording: LanguageTexts.Question?
        var text = ""
        for _ in 0..<count {
            if !sameKind {
                kind = generator.choice(EntityKind.allCases)
                wording = nil
            }
            let entity = generator.choice(world.all(kind))
            let bindings = entity.slots[language]
            let known = (world.texts[language].questions[kind] ?? []).filter { question in
                question.question.slots.union(question.answer.slots).allSatisfy { bindings[$0] != nil }
            }
            let isKnown = wording.map { wording in wording.answer.slots.allSatisfy { bindings[$0] != nil } } ?? false
            if !isKnown || generator.chance(0.5) { wording = generator.choice(known) }
            guard let wording else { continue }
            let question = sentence(wording.question, bindings)
            let answer = sentence(wording.answer, bindings)
            text += "\(labels.question): \(question)\n\(labels.answer): \(answer)\n"
        }
        return text
    }
}
