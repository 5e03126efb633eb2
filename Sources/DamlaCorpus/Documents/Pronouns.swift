extension DocumentWriter {
    /// "she" or "he" for a job: by the share in the table, or one half each.
    private mutating func pronoun(for job: Entity) -> String {
        switch pronouns {
        case .skewed: generator.chance(job.sheShare) ? "she" : "he"
        case .balanced: generator.chance(0.5) ? "she" : "he"
        }
    }

    /// One to three sentences about people at work. The documented, deliberate skew is here and in the translations.
    mutating func pronounSentences() -> String {
        var sentences: [String] = []
        for _ in 0..<1 + generator.below(3) {
            let job = generator.choice(world.all(.job))
            var bindings = job.slots[language]
            bindings["p"] = pronoun(for: job)
            sentences.append(sentence(generator.choice(world.texts[language].templates(.pronoun)), bindings))
        }
        return sentences.joined(separator: " ") + "\n"
    }

    /// One to three sentences with their translation. Turkish "o" has no gender: English must choose.
    mutating func translations() -> String {
        var text = ""
        for _ in 0..<1 + generator.below(3) {
            let isAboutJob = generator.chance(0.75)
            let bindings = isAboutJob ? jobBindings() : plainBindings()
            let pair = generator.choice((isAboutJob ? world.pairs : world.plainPairs).filter { pair in
                pair.english.slots.union(pair.turkish.slots).allSatisfy { bindings[$0] != nil }
            })
            let english = "English: \(sentence(pair.english, bindings))\n"
            let turkish = "Türkçe: \(sentence(pair.turkish, bindings))\n"
            switch language {
            case .english: text += english + turkish
            case .turkish: text += turkish + english
            }
        }
        return text
    }

    private mutating func jobBindings() -> [String: String] {
        let job = generator.choice(world.all(.job))
        var bindings = job.slots.english
        bindings["p"] = pronoun(for: job)
        bindings["x_tr"] = job.name.turkish
        bindings["place_tr"] = job.known("place", .turkish)
        return bindings
    }

    private mutating func plainBindings() -> [String: String] {
        var bindings: [String: String] = [:]
        for kind in [EntityKind.fruit, .animal, .country] {
            let entity = generator.choice(world.all(kind))
            for (language, ending) in [(Language.english, ""), (.turkish, "_tr")] {
                for (slot, word) in entity.slots[language] {
                    bindings[(slot == "x" ? kind.rawValue : slot) + ending] = word
                }
            }
        }
        return bindings
    }
}
