import Tensors

extension DocumentWriter {
    /// A task in words, then one to three inputs with their outputs.
    mutating func instructions() -> String {
        let texts = world.texts[language]
        let task = generator.choice(TaskName.allCases)
        let labels = texts.taskLabels
        var text = "\(labels.task): \(generator.choice(texts.tasks[task] ?? []))\n"
        for _ in 0..<1 + generator.below(3) {
            let example = example(of: task)
            text += "\(labels.input): \(example.key)\n\(labels.output): \(example.value)\n"
        }
        return text
    }

    private mutating func example(of task: TaskName) -> Pair {
        switch task {
        case .repeat:
            let word = anyWord()
            return Pair(word, "\(word) \(word)")
        case .plural: return pair(of: .plural)
        case .opposite: return pair(of: .opposite)
        case .translate: return pair(of: .translate)
        case .past: return pair(of: .past)
        case .first, .last, .reverse, .count:
            let words = (0..<2 + generator.below(3)).map { _ in anyWord() }
            let answer =
                switch task {
                case .first: words[0]
                case .last: words[words.count - 1]
                case .reverse: words.reversed().joined(separator: ", ")
                default: numbers[words.count]
                }
            return Pair(words.joined(separator: ", "), answer)
        case .larger:
            let left = generator.below(20)
            let right = (left + 1 + generator.below(19)) % 20
            return Pair("\(left), \(right)", "\(max(left, right))")
        }
    }

    private mutating func anyWord() -> String {
        lowercased(generator.choice(generator.choice(world.categories).members[language]))
    }

    /// A pair that lists may have too.
    private mutating func pair(of name: RelationName) -> Pair {
        let pair = generator.choice(world.relation(name, language)?.listed ?? [Pair("", "")])
        return Pair(lowercased(pair.key), lowercased(pair.value))
    }
}
