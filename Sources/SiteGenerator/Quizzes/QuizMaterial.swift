import Grading
import Hashing
import JSON
import Lessons

/// What a page needs to ask a quiz and to grade it, without stating the key.
struct QuizMaterial {
    /// Why a quiz can't be graded in the page.
    enum Obstacle: Hashable {
        /// It is for a grade: the page holds no key of it.
        case graded
        /// For a grade, and the page would have to know the items' order to hand the answer in.
        case gradedOrder
        case missingModel(String)
        case tooManyVariants(Int)
        case tooManyItems(Int)
        /// Its arithmetic is wrong; `imbik check` says where.
        case faulty
    }

    /// Larger sets of variants would make pages heavy; such a quiz is asked in the terminal only.
    static let mostVariants = 64
    /// The page finds the order of items by trying: 5,040 of seven.
    static let mostItems = 7

    let quiz: Quiz
    let obstacle: Obstacle?
    let question: SlottedText
    let hints: [SlottedText]
    /// In the lesson's order; items of an order quiz in the page's.
    let choices: [SlottedText]
    /// The numbers of each variant, for the slots of question, hints and choices.
    let values: [[String]]
    /// For the script; nil where the quiz can only be read.
    let script: JSONValue?

    /// - Parameter html: Markdown as HTML, slots left marked.
    init(_ quiz: Quiz, facts: @escaping FactSource, html: (String) -> HTML) {
        self.quiz = quiz
        let count = Variant.count(of: quiz)
        let variants = (0..<min(count, Self.mostVariants)).map { Variant(of: quiz, number: $0, orderSeed: 0) }
        guard let texts = try? QuizTexts(quiz, variants: variants, facts: facts) else {
            obstacle = .faulty
            question = SlottedText(plain: quiz.question)
            (hints, choices, values, script) = ([], [], [[]], nil)
            return
        }
        (question, hints, choices, values) = (texts.question, texts.hints, texts.choices, texts.values)
        let found = texts.obstacle(count: count)
        switch found {
        case .gradedOrder, .missingModel, .tooManyVariants, .tooManyItems, .faulty: (script, obstacle) = (nil, found)
        case .graded: (script, obstacle) = (texts.script(withKey: false, html: html), found)
        case nil:
            script = texts.script(withKey: true, html: html)
            obstacle = script == nil ? .faulty : nil
        }
    }
}

/// The texts of a quiz with their slots, and its locked key.
private struct QuizTexts {
    let quiz: Quiz
    let prepared: PreparedQuiz
    let variants: [Variant]
    let facts: FactSource
    let question: SlottedText
    let hints: [SlottedText]
    let choices: [SlottedText]
    let values: [[String]]
    /// Of a number, text or order quiz the key's first, then the mistakes'; of a choice quiz the choices'.
    let reasons: [SlottedText]
    /// The lesson's index of each item, in the page's order.
    let itemOrder: [Int]
    let salt: String

    init(_ quiz: Quiz, variants: [Variant], facts: @escaping FactSource) throws {
        (self.quiz, self.variants, self.facts) = (quiz, variants, facts)
        prepared = try PreparedQuiz(quiz)
        var values: [[String]] = variants.map { _ in [] }
        func shared(_ text: QuizText) throws -> SlottedText {
            let slotted = try SlottedText(
                text, first: values.first?.count ?? 0, variants: variants, facts: facts, language: quiz.language)
            for index in values.indices { values[index] += slotted.values[index] }
            return slotted
        }
        func own(_ text: QuizText) throws -> SlottedText {
            try SlottedText(text, variants: variants, facts: facts, language: quiz.language)
        }
        salt = String(SHA256Digest(of: "imbik-salt-1\n\(quiz.id)\n\(quiz.language)\n\(quiz.question)").description.prefix(16))
        question = try shared(prepared.question)
        hints = try prepared.hints.map(shared)
        switch quiz.kind {
        case .order(let items):
            var generator = SplitMix64(seed: UInt64(salt, radix: 16) ?? 0)
            let drawn = generator.permutation(of: items.count)
            itemOrder = drawn == Array(items.indices) ? drawn.reversed() : drawn
        case .choice, .choices, .number, .text: itemOrder = Array(prepared.choices.indices)
        }
        let texts = prepared.choices
        choices = try itemOrder.map { try shared(texts[$0]) }
        switch quiz.kind {
        case .choice, .choices: reasons = try prepared.choiceReasons.map(own)
        case .number, .text, .order:
            reasons = try [prepared.why.map(own) ?? SlottedText(plain: "", variants: variants.count)]
                + prepared.mistakeReasons.map(own)
        }
        self.values = values
    }

    func obstacle(count: Int) -> QuizMaterial.Obstacle? {
        if count > QuizMaterial.mostVariants { return .tooManyVariants(count) }
        if quiz.isGraded {
            if case .order = quiz.kind { return .gradedOrder }
            return .graded
        }
        if let missing = prepared.models.sorted().first(where: { facts($0) == nil }) { return .missingModel(missing) }
        if case .order(let items) = quiz.kind, items.count > QuizMaterial.mostItems { return .tooManyItems(items.count) }
        return nil
    }

    func script(withKey: Bool, html: (String) -> HTML) -> JSONValue? {
        var members: [JSONValue.Member] = [
            .init("kind", .string(kindName)), .init("salt", .string(salt)), .init("variants", .integer(variants.count)),
        ]
        if quiz.isShuffled { members.append(.init("shuffle", true)) }
        if values.contains(where: { !$0.isEmpty }) {
            members.append(.init("values", .array(values.map { .array($0.map { .string($0) }) })))
        }
        if case .number(let key) = quiz.kind {
            if let unit = key.unit { members.append(.init("unit", .string(unit))) }
            switch key.tolerance {
            case .exact: break
            case .absolute(let most): members.append(.init("absolute", .number(most)))
            case .relative(let part): members.append(.init("step", .number(NumberAnswers.width(part))))
            }
        }
        guard withKey else { return .object(members) }
        let keys = reasons.indices.map(reasonKey)
        let sealed = zip(reasons, keys).map { reason, key in
            AnswerLock.sealed(Array(html(reason.markdown).text.utf8), under: AnswerLock.Root(bytes: key), place: 0).base64
        }
        guard let records = try? variants.indices.map({ try records(variant: $0, keys: keys) }) else { return nil }
        members.append(.init("reasons", .array(sealed.map { .string($0) })))
        members.append(.init("records", .array(records.map { .string($0.map(\.base64).joined(separator: " ")) })))
        return .object(members)
    }

    private var kindName: String {
        switch quiz.kind {
        case .choice: "choice"
        case .choices: "choices"
        case .number: "number"
        case .text: "text"
        case .order: "order"
        }
    }

    /// Sixteen bytes that nothing in the page tells: they follow from the reasons and the key themselves.
    private func reasonKey(_ index: Int) -> [UInt8] {
        let secret = reasons.map(\.markdown).joined(separator: "\n") + "\(quiz.kind)"
        return Array(SHA256Digest(of: "imbik-reason-1\n\(salt)\n\(index)\n\(secret)").bytes.prefix(16))
    }

    private enum Verdict: String {
        case right = "r"
        case wrong = "w"
        case rounded = "o"
    }

    /// What the page knows of answers to one variant. The first record that opens counts.
    private func records(variant: Int, keys: [[UInt8]]) throws(ArithmeticError) -> [[UInt8]] {
        let lock = AnswerLock(salt: salt, quiz: quiz.id.name)
        var records: [[UInt8]] = []
        func add(_ answer: String, _ verdict: Verdict, reason: Int?, rightCount: Int = 1, range: ClosedRange<Double>? = nil) {
            // The verdict's letter is a capital where a range follows.
            let sign = range == nil ? verdict.rawValue : verdict.rawValue.uppercased()
            let bounds = range.map { [$0.lowerBound, $0.upperBound] } ?? []
            let values = reason.map { reasons[$0].values[variant] } ?? []
            let text =
                Array(sign.utf8) + [UInt8(rightCount & 0xFF), UInt8(reason ?? 0xFF)] + (reason.map { keys[$0] } ?? [])
                + bounds.flatMap { bound in withUnsafeBytes(of: bound.bitPattern.bigEndian) { Array($0) } }
                + Array(values.joined(separator: "\u{1F}").utf8)
            records.append(AnswerLock.record(text, under: lock.root(variant: variant, answer: answer), place: records.count))
        }
        switch quiz.kind {
        case .choice(let choices), .choices(let choices):
            for (index, choice) in choices.enumerated() {
                add("c:\(index)", choice.isRight ? .right : .wrong, reason: index, rightCount: choices.count { $0.isRight })
            }
        case .number(let number):
            let answers = NumberAnswers(tolerance: number.tolerance)
            guard let formula = prepared.key else { return [] }
            let key = try formula.value(variants[variant].values, facts: facts)
            let right = answers.names(for: key)
            for name in right.names { add(name, .right, reason: 0, range: right.range) }
            for (index, mistake) in prepared.mistakes.enumerated() {
                let wrong = answers.names(for: try mistake.value(variants[variant].values, facts: facts))
                for name in wrong.names { add(name, .wrong, reason: index + 1, range: wrong.range) }
            }
            let exact = NumberAnswers(tolerance: .exact)
            for value in answers.rounded(key) { add(exact.names(for: value).names[0], .rounded, reason: nil) }
        case .text(let accepted):
            for form in accepted.flatMap({ FoldedText($0, language: quiz.language).forms.sorted() }) {
                add("t:\(form)", .right, reason: 0)
            }
            for (index, mistake) in quiz.mistakes.enumerated() {
                for form in FoldedText(mistake.value, language: quiz.language).forms.sorted() {
                    add("t:\(form)", .wrong, reason: index + 1)
                }
            }
        case .order(let items):
            let places = items.indices.map { item in itemOrder.firstIndex(of: item) ?? 0 }
            add("o:\(places.map(String.init).joined(separator: ","))", .right, reason: 0)
        }
        return records
    }
}
