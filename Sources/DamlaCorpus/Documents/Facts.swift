extension DocumentWriter {
    /// How often sentences are about each kind of thing.
    private static let kinds: [(weight: Double, element: EntityKind)] = [
        (34, .fruit), (22, .animal), (20, .country), (14, .company), (10, .job),
    ]

    /// Several sentences about one thing, or one kind of sentence about several things.
    mutating func facts() -> String {
        let kind = generator.weighted(Self.kinds)
        let entities = world.all(kind)
        var sentences: [String] = []
        if generator.chance(0.6) {
            let entity = generator.choice(entities)
            let bindings = bindings(of: entity)
            for template in generator.sample(templates(about: entity, bindings), 2 + generator.below(4)) {
                sentences.append(sentence(template, bindings))
            }
        } else {
            for _ in 0..<2 + generator.below(4) {
                let entity = generator.choice(entities)
                let bindings = bindings(of: entity)
                sentences.append(sentence(generator.choice(templates(about: entity, bindings)), bindings))
            }
        }
        return sentences.joined(separator: " ") + "\n"
    }

    /// Sentences for which all is known. News only of companies that do not exist.
    private func templates(about entity: Entity, _ bindings: [String: String]) -> [Template] {
        let texts = world.texts[language]
        let sentences = texts.templates(entity.kind.section, for: bindings)
        guard entity.kind == .company, entity.isInvented else { return sentences }
        return sentences + texts.templates(.companyNews, for: bindings)
    }

    /// The words for sentences about a thing, with another one of its class.
    mutating func bindings(of entity: Entity) -> [String: String] {
        var bindings = entity.slots[language]
        if let group = entity.group {
            let others = world.all(entity.kind).filter {
                $0.group == group && $0.name.english != entity.name.english
            }
            if !others.isEmpty { bindings["other"] = generator.choice(others).name[language] }
        }
        return bindings
    }
}
