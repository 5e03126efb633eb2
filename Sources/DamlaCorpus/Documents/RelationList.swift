extension DocumentWriter {
    /// A list of a real relation, often below a heading. Held-out relations and pairs never occur.
    mutating func relationList() -> String {
        let relations = world.relations[language].filter { $0.name.hold != .sentencesOnly }
        let relation = generator.weighted(relations.map { (weight: $0.name.weight, element: $0) })
        let count = 1 + generator.below(9)
        let style = listStyle()
        var heading = ""
        if generator.chance(0.4), let headings = world.texts[language].headings[relation.name] {
            heading = generator.choice(headings) + generator.choice([":\n", "\n"])
        }
        let pairs = generator.sample(relation.listed, heading.isEmpty ? count + 1 : count)
        return heading + list(pairs, style)
    }
}
