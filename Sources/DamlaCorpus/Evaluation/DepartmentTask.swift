import Tensors

/// A task to fine-tune on: which department sells what a message is about? It needs knowledge of the world, which only
/// pre-training gives: the test has things and wordings that training has not.
package struct DepartmentTask: Sendable {
    package struct Message: Hashable, Sendable {
        package let language: Language
        package let text: String
        /// The key of a department: one of `departments`.
        package let department: String
        /// `message: … department:` in the message's language; the answer begins with a space.
        package let prompt: String
        /// The department's name in the message's language.
        package let label: String
    }

    package static let departments = ["fruit", "vegetable", "drink", "tool", "clothing", "furniture"]

    /// The departments' names.
    package let labels: ByLanguage<[String]>
    package let training: [Message]
    package let held: [Message]
    /// Further messages, for a teacher to label: all things and the wordings of training, none of the test's messages.
    package let pool: [Message]
}

extension HeldOut {
    /// Messages in both languages, all departments equally often.
    package func departmentTask(training: Int = 300, held: Int = 300, pool: Int = 1500) -> DepartmentTask {
        let test = messages(held, wordings: .held, things: { !$0 }, seed: seed &+ 1)
        let taught = messages(training, wordings: .training, things: { $0 }, seed: seed)
        let asked = Set(test.map(\.text))
        return DepartmentTask(
            labels: ByLanguage { language in DepartmentTask.departments.map { name(of: $0, language) } }, training: taught,
            held: test,
            pool: messages(pool, wordings: .training, things: { _ in true }, seed: seed &+ 2).filter { !asked.contains($0.text) })
    }

    /// - Parameter things: whether to use a thing, given whether it is one of training's.
    private func messages(
        _ count: Int, wordings: Shop.Split, things: (_ isTraining: Bool) -> Bool, seed: UInt64
    ) -> [DepartmentTask.Message] {
        var generator = SeededGenerator(seed: seed)
        var seen: Set<String> = []
        var messages: [DepartmentTask.Message] = []
        // Not every message is new: a few wordings and things give only so many.
        for attempt in 0..<20 * count where messages.count < count {
            let language: Language = messages.count % 2 == 0 ? .english : .turkish
            let department = DepartmentTask.departments[messages.count / 2 % DepartmentTask.departments.count]
            let known = world.words(of: department, language).filter { things(Self.isTrainingThing($0)) }
            let wording = generator.choice(world.shop.departmentMessages[language].filter { $0.split == wordings })
            let bindings = [
                "x": generator.choice(known), "n": world.sequences[language][.number]?[2 + generator.below(5)] ?? "",
                "day": language.lowercased(generator.choice(world.words(of: "day", language))),
            ]
            let text = wording.text.text(bindings, world.words, using: &generator)
            guard seen.insert(text).inserted || attempt >= 10 * count else { continue }
            let (message, label) = language == .english ? ("message", "department") : ("mesaj", "bölüm")
            messages.append(
                DepartmentTask.Message(
                    language: language, text: text, department: department, prompt: "\(message): \(text)\n\(label):",
                    label: name(of: department, language)))
        }
        return messages
    }

    private func name(of department: String, _ language: Language) -> String {
        world.categories.first { $0.key == department }?.name[language] ?? department
    }

    /// Three things of five.
    package static func isTrainingThing(_ word: String) -> Bool { StableHash.of("dept" + word) % 5 < 3 }
}
