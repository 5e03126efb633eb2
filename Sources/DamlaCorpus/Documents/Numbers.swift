extension DocumentWriter {
    /// Lines like `3 + 4 = 7`, with results up to 20, in digits or in words.
    mutating func arithmetic() -> String {
        let inWords = generator.chance(0.3)
        let signs = language == .english ? (plus: "plus", minus: "minus", equals: "is") : (plus: "artı", minus: "eksi", equals: "eder")
        var text = ""
        for _ in 0..<3 + generator.below(5) {
            let (left, right) = (generator.below(11), generator.below(11))
            let isSum = generator.chance(0.7)
            let (first, second, result) = isSum ? (left, right, left + right) : (max(left, right), min(left, right), abs(left - right))
            if inWords {
                let sign = isSum ? signs.plus : signs.minus
                switch language {
                case .english: text += "\(numbers[first]) \(sign) \(numbers[second]) \(signs.equals) \(numbers[result])\n"
                case .turkish: text += "\(numbers[first]) \(sign) \(numbers[second]) \(numbers[result]) \(signs.equals)\n"
                }
            } else {
                text += "\(first) \(isSum ? "+" : "-") \(second) = \(result)\n"
            }
        }
        return text
    }

    /// Numbers, days or months that go on, with commas between.
    mutating func sequence() -> String {
        var lines: [String] = []
        for _ in 0..<1 + generator.below(3) {
            let count = 4 + generator.below(5)
            let draw = generator.unit()
            if draw < 0.5 {
                let step = generator.choice([1, 1, 1, 2, 2, 3, 5, -1, -2])
                let start = step > 0 ? generator.below(15) : -step * count + generator.below(15)
                lines.append((0..<count).map { "\(start + step * $0)" }.joined(separator: ", "))
            } else {
                let name = draw < 0.7 ? SequenceName.number : draw < 0.85 ? .day : .month
                let words = world.sequences[language][name] ?? []
                let start = generator.below(words.count)
                let run = (0..<count).map { start + $0 }.filter { name != .number || $0 < words.count }
                lines.append(run.map { words[$0 % words.count] }.joined(separator: ", "))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
