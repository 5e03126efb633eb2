extension DocumentWriter {
    /// A short story.
    mutating func story() -> String { one(of: .story) }

    mutating func weather() -> String { one(of: .weather) }

    private mutating func one(of section: TemplateSection) -> String {
        let template = generator.choice(world.texts[language].templates(section))
        return sentence(template, storyBindings()) + "\n"
    }

    /// Classes of fruits that grow on trees, or on shrubs like trees.
    private static let growOnTrees: Set = ["drupe", "pome", "citrus"]

    /// Words for everything that a story may be about.
    private mutating func storyBindings() -> [String: String] {
        let people = generator.sample(world.people[language], 2)
        let fruit = generator.choice(world.all(.fruit))
        let animals = generator.sample(world.all(.animal), 2)
        let countries = generator.sample(world.all(.country), 2)
        let company = generator.choice(world.all(.company).filter(\.isInvented))
        let job = generator.choice(world.all(.job))
        let weather = generator.sample(world.weather, 2)
        let furniture = generator.sample(words(of: "furniture"), 2)
        var bindings = ["name": people[0].name, "p": people[0].pronoun, "name2": people[1].name]
        bindings["fruit"] = fruit.name[language]
        bindings["ftaste"] = fruit.known("taste", language)
        let orchard = generator.choice(world.all(.fruit).filter { Self.growOnTrees.contains($0.group ?? "") })
        bindings["orchard"] = orchard.name[language]
        bindings["otaste"] = orchard.known("taste", language)
        bindings["ocolour"] = orchard.known("colour", language)
        bindings["animal"] = animals[0].name[language]
        bindings["animal2"] = animals[1].name[language]
        bindings["afood"] = animals[0].known("food", language)
        bindings["home"] = animals[0].known("home", language)
        bindings["home_phrase"] = animals[0].known("home_phrase", language)
        bindings["city"] = countries[0].known("capital", language)
        bindings["city2"] = countries[1].known("capital", language)
        bindings["company"] = company.name[language]
        bindings["product"] = company.known("product", language)
        bindings["ccity"] = company.known("city", language)
        bindings["job"] = job.name[language]
        bindings["place"] = job.known("place", language)
        bindings["tool"] = job.known("tool", language)
        (bindings["w"], bindings["w2"]) = (weather[0][language], weather[1][language])
        (bindings["furniture"], bindings["furniture2"]) = (furniture[0], furniture[1])
        for category in ["vehicle", "instrument", "drink", "clothing", "day", "vegetable", "kitchen", "flower", "tree", "building"] {
            bindings[category] = generator.choice(words(of: category))
        }
        bindings["n"] = smallNumber()
        bindings["verb"] = generator.choice(["hide", "climb", "swim", "jump", "sing", "dig"])
        return bindings
    }
}
