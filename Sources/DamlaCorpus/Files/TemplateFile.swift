/// The sections of a template file and the slots that their sentences may have.
package enum TemplateSection: String, CaseIterable, Hashable, Sendable {
    case fruit, animal, country, company
    case companyNews = "company_news"
    case job, pronoun, weather, story, message
    case questions = "qa"
    case headers
    case task
    /// Two sentences that say the same, about a job: English, a tab, Turkish. Only in the English file.
    case pair
    /// The same about other things.
    case plainPair = "plain_pair"

    var slots: [String] {
        switch self {
        case .fruit: ["x", "other", "class", "why", "colour", "taste"]
        case .animal: ["x", "other", "class", "why", "home", "home_phrase", "food", "young"]
        case .country: ["x", "capital", "continent", "language"]
        case .company, .companyNews: ["x", "sector", "product", "city"]
        case .job: ["x", "place", "tool", "does"]
        case .pronoun: ["x", "place", "tool", "does", "p"]
        case .weather, .story:
            [
                "name", "name2", "p", "fruit", "ftaste", "orchard", "otaste", "ocolour", "animal", "animal2", "afood", "home",
                "home_phrase",
                "city", "city2", "w", "w2", "vehicle", "furniture", "furniture2", "job", "place", "tool", "instrument",
                "drink", "clothing", "company", "product", "ccity", "day", "n", "verb", "vegetable", "kitchen", "flower",
                "tree", "building",
            ]
        case .message: ["msg", "reply"]
        case .pair: ["p", "x", "place", "x_tr", "place_tr"]
        case .plainPair:
            ["fruit", "colour", "taste", "animal", "home", "home_phrase", "food", "country", "capital"].flatMap { [$0, $0 + "_tr"] }
        case .questions, .headers, .task: []
        }
    }

    /// Whether the file of a language has the section.
    func isIn(_ language: Language) -> Bool {
        switch self {
        case .pair, .plainPair: language == .english
        case .fruit, .animal, .country, .company, .companyNews, .job, .pronoun, .weather, .story, .message, .questions,
            .headers, .task: true
        }
    }
}

/// A template file cut into its sections.
struct TemplateFile {
    let name: String
    let language: Language
    private var sections: [TemplateSection: [CorpusFile.Line]] = [:]

    init(_ file: CorpusFile, _ language: Language) throws(CorpusFileError) {
        (name, self.language) = (file.name, language)
        var current: TemplateSection?
        for line in file.lines {
            if line.text.hasPrefix("["), line.text.hasSuffix("]") {
                let title = String(line.text.dropFirst().dropLast())
                let known = TemplateSection.allCases.filter { $0.isIn(language) }
                guard let section = known.first(where: { $0.rawValue == title }) else {
                    throw CorpusFileError(
                        .unknownSection(title, known: known.map(\.rawValue)), file: file.name, line: line.number)
                }
                current = section
            } else {
                guard let current else { throw CorpusFileError(.outsideSection(line.text), file: file.name, line: line.number) }
                sections[current, default: []].append(line)
            }
        }
    }

    func lines(_ section: TemplateSection) throws(CorpusFileError) -> [CorpusFile.Line] {
        guard let lines = sections[section] else { throw CorpusFileError(.missingSection(section.rawValue), file: name) }
        return lines
    }

    /// The sentences of a section, one a line.
    func templates(_ section: TemplateSection) throws(CorpusFileError) -> [Template] {
        var templates: [Template] = []
        for line in try lines(section) {
            templates.append(try Template(line.text, language, slots: section.slots, file: name, line: line.number))
        }
        return templates
    }

    /// The lines of a section, cut at their tabs.
    func parts(_ section: TemplateSection, count: Int) throws(CorpusFileError) -> [(line: Int, parts: [String])] {
        var all: [(line: Int, parts: [String])] = []
        for line in try lines(section) {
            let parts = line.text.split(separator: "\t", omittingEmptySubsequences: false).map { String($0) }
            guard parts.count == count else {
                throw CorpusFileError(.partCount(expected: count, found: parts.count), file: name, line: line.number)
            }
            all.append((line.number, parts))
        }
        return all
    }
}
