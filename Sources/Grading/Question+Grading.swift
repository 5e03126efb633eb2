package import Lessons

extension Question {
    /// Grades an answer. Partial credit is stated in `lessons/FORMAT.md`.
    ///
    /// - Parameter language: in which numbers are read and texts compared; the quiz's own when nil.
    package func grade(_ answer: Answer, language: Language? = nil) -> Result {
        let language = language ?? quiz.language
        switch (quiz.kind, answer) {
        case (.choice(let choices), .choice(let index)):
            return grade([index], of: choices)
        case (.choices(let choices), .choices(let indices)):
            return grade(indices, of: choices)
        case (.number(let number), .number(let written)):
            return grade(number: written, unit: number.unit, language: language)
        case (.text(let accepted), .text(let written)):
            return grade(text: written, accepted: accepted, language: language)
        case (.order(let items), .order(let order)):
            return grade(order: order, count: items.count)
        case (.choice, _), (.choices, _), (.number, _), (.text, _), (.order, _):
            return .ungradable(.otherKind)
        }
    }

    /// The right choices marked less the wrong ones, of all right ones, and not below 0.
    private func grade(_ marked: Set<Int>, of choices: [Quiz.Choice]) -> Result {
        guard !marked.isEmpty else { return .ungradable(.empty) }
        if let stranger = marked.sorted().first(where: { !choices.indices.contains($0) }) {
            return .ungradable(.noSuchChoice(stranger, count: choices.count))
        }
        let right = choices.count { $0.isRight }
        let hits = marked.count { choices[$0].isRight }
        var reasons = marked.sorted().map { index in
            Reason(subject: .choice(index), isRight: choices[index].isRight, why: choiceReasons[index])
        }
        if hits < right, hits == marked.count { reasons.append(Reason(subject: .missing, isRight: false, why: "")) }
        let score = max(0, Double(hits - (marked.count - hits)) / Double(right))
        return .graded(Grade(score: score, of: quiz.points, reasons))
    }

    private func grade(number written: String, unit: String?, language: Language) -> Result {
        let number: WrittenNumber
        do throws(UngradableAnswer) {
            number = try WrittenNumber.read(written, unit: unit, language: language)
        } catch {
            return .ungradable(error)
        }
        guard let key else { return .ungradable(.missingModel(missingModel ?? "")) }
        if key.tolerance.holds(number.value, for: key.value) {
            return .graded(Grade(score: 1, of: quiz.points, [Reason(subject: .key, isRight: true, why: why)]))
        }
        let reason: Reason
        if let index = key.mistakes.firstIndex(where: { key.tolerance.holds(number.value, for: $0) }) {
            reason = Reason(
                subject: .mistake(formatted(key.mistakes[index], in: language)), isRight: false, why: mistakeReasons[index])
        } else if abs(number.value - key.value) <= number.step / 2 * (1 + 1e-9), 10 * number.step <= abs(key.value) {
            reason = Reason(subject: .rounded, isRight: false, why: "")
        } else {
            reason = Reason(subject: .key, isRight: false, why: "")
        }
        return .graded(Grade(score: 0, of: quiz.points, [reason]))
    }

    private func grade(text written: String, accepted: [String], language: Language) -> Result {
        // No answer is longer, and folding takes its time.
        let given = FoldedText(String(written.prefix(2_000)), language: language)
        guard !given.isEmpty else { return .ungradable(.empty) }
        if accepted.contains(where: { FoldedText($0, language: language).matches(given) }) {
            return .graded(Grade(score: 1, of: quiz.points, [Reason(subject: .key, isRight: true, why: why)]))
        }
        let mistake = quiz.mistakes.firstIndex { FoldedText($0.value, language: language).matches(given) }
        let reason = mistake.map { index in
            Reason(subject: .mistake(quiz.mistakes[index].value), isRight: false, why: mistakeReasons[index])
        }
        return .graded(Grade(score: 0, of: quiz.points, [reason ?? Reason(subject: .key, isRight: false, why: "")]))
    }

    /// The pairs of items in the right order less those in the wrong one, of all pairs, and not below 0.
    private func grade(order: [Int], count: Int) -> Result {
        guard !order.isEmpty else { return .ungradable(.empty) }
        guard order.count == count, Set(order) == Set(0..<count) else { return .ungradable(.notEveryItem(count: count)) }
        var right = 0
        for (index, item) in order.enumerated() { right += order[(index + 1)...].count { $0 > item } }
        let pairs = count * (count - 1) / 2
        let score = max(0, Double(2 * right - pairs) / Double(pairs))
        let reason =
            score == 1
            ? Reason(subject: .key, isRight: true, why: why) : Reason(subject: .order, isRight: false, why: "")
        return .graded(Grade(score: score, of: quiz.points, [reason]))
    }
}

extension Quiz.Tolerance {
    /// Whether `value` counts as `key`.
    package func holds(_ value: Double, for key: Double) -> Bool {
        // What multiplying by a unit's size may round off.
        let rounding = 4 * max(abs(key), abs(value)).ulp
        let difference = abs(value - key)
        return switch self {
        case .exact: difference <= rounding
        case .absolute(let most): difference <= most + rounding
        case .relative(let part): difference <= abs(key) * part + rounding
        }
    }
}
