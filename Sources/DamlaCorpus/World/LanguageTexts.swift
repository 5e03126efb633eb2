/// The templates of one language.
struct LanguageTexts: Sendable {
    private let sentences: [TemplateSection: [Template]]
    /// Questions with their answers.
    let questions: [EntityKind: [Question]]
    /// Two or more headings of each relation's lists.
    let headings: [RelationName: [String]]
    let taskLabels: TaskLabels
    /// Two wordings of each task.
    let tasks: [TaskName: [String]]

    struct Question: Sendable {
        let question: Template
        let answer: Template
    }

    init(_ file: TemplateFile) throws(CorpusFileError) {
        var sentences: [TemplateSection: [Template]] = [:]
        for section in [
            TemplateSection.fruit, .animal, .country, .company, .companyNews, .job, .pronoun, .weather, .story,
        ] { sentences[section] = try file.templates(section) }
        // The two lines of a message are one text.
        let message = try file.lines(.message)
        sentences[.message] = [
            try Template(
                message.map(\.text).joined(separator: "\n"), file.language, slots: TemplateSection.message.slots,
                file: file.name, line: message[0].number)
        ]
        self.sentences = sentences

        var questions: [EntityKind: [Question]] = [:]
        for (line, parts) in try file.parts(.questions, count: 3) {
            guard let kind = EntityKind(rawValue: parts[0]) else {
                let known = EntityKind.allCases.map(\.rawValue)
                throw CorpusFileError(.unknownValue(column: "kind", value: parts[0], known: known), file: file.name, line: line)
            }
            let slots = kind.section.slots
            let question = try Template(parts[1], file.language, slots: slots, file: file.name, line: line)
            let answer = try Template(parts[2], file.language, slots: slots, file: file.name, line: line)
            questions[kind, default: []].append(Question(question: question, answer: answer))
        }
        for kind in EntityKind.allCases where questions[kind] == nil {
            throw CorpusFileError(.missingSection("\(TemplateSection.questions.rawValue): \(kind.rawValue)"), file: file.name)
        }
        self.questions = questions

        var headings: [RelationName: [String]] = [:]
        for (line, parts) in try file.parts(.headers, count: 3) {
            guard let name = RelationName(rawValue: parts[0]) else {
                let known = RelationName.allCases.map(\.rawValue)
                throw CorpusFileError(.unknownValue(column: "relation", value: parts[0], known: known), file: file.name, line: line)
            }
            headings[name] = Array(parts.dropFirst())
        }
        self.headings = headings
        (taskLabels, tasks) = try TaskName.read(file)
    }

    /// The sentences of a section.
    func templates(_ section: TemplateSection) -> [Template] { sentences[section] ?? [] }

    /// The sentences of a section for which every slot is known.
    func templates(_ section: TemplateSection, for bindings: [String: String]) -> [Template] {
        templates(section).filter { $0.slots.allSatisfy { bindings[$0] != nil } }
    }
}

/// Two sentences that say the same.
struct SentencePair: Sendable {
    let english: Template
    let turkish: Template

    static func all(_ file: TemplateFile, _ section: TemplateSection) throws(CorpusFileError) -> [SentencePair] {
        var pairs: [SentencePair] = []
        for (line, parts) in try file.parts(section, count: 2) {
            let english = try Template(parts[0], .english, slots: section.slots, file: file.name, line: line)
            let turkish = try Template(parts[1], .turkish, slots: section.slots, file: file.name, line: line)
            pairs.append(SentencePair(english: english, turkish: turkish))
        }
        return pairs
    }
}
