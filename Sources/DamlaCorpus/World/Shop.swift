/// Messages to shops: those of the corpus, and those for fine-tuning and its test.
package struct Shop: Sendable {
    /// Who may see a wording.
    package enum Split: String, CaseIterable, Hashable, Sendable {
        case corpus, training, held
    }

    struct Message: Sendable {
        let intent: String
        let split: Split
        let text: Template
    }

    struct DepartmentMessage: Sendable {
        let split: Split
        let text: Template
    }

    let messages: ByLanguage<[Message]>
    let departmentMessages: ByLanguage<[DepartmentMessage]>
    /// The seller's answer to an intent.
    let replies: ByLanguage<[String: Template]>
    /// The name of an intent.
    package let intents: ByLanguage<[String: String]>
}

extension WorldTables {
    func shop() throws(CorpusFileError) -> Shop {
        var replies = ByLanguage<[String: Template]>(english: [:], turkish: [:])
        var intents = ByLanguage<[String: String]>(english: [:], turkish: [:])
        for row in try rows("intents", ["intent", "en", "tr", "reply_en", "reply_tr"]) {
            for language in Language.allCases {
                intents[language][row["intent"]] = row[language.rawValue]
                replies[language][row["intent"]] = try Self.template(row, "reply_\(language.rawValue)", language)
            }
        }
        var messages = ByLanguage<[Shop.Message]>(english: [], turkish: [])
        for row in try rows("messages", ["intent", "split", "language", "text"], distinct: false) {
            let language = try row.language()
            let intent = try row.oneOf(intents.english.keys.sorted(), "intent")
            let text = try Self.template(row, "text", language)
            messages[language].append(Shop.Message(intent: intent, split: try Self.split(row), text: text))
        }
        var departments = ByLanguage<[Shop.DepartmentMessage]>(english: [], turkish: [])
        for row in try rows("department_messages", ["split", "language", "text"], distinct: false) {
            let language = try row.language()
            let text = try Self.template(row, "text", language)
            departments[language].append(Shop.DepartmentMessage(split: try Self.split(row), text: text))
        }
        return Shop(messages: messages, departmentMessages: departments, replies: replies, intents: intents)
    }

    private static func split(_ row: FactRow) throws(CorpusFileError) -> Shop.Split {
        let name = try row.oneOf(Shop.Split.allCases.map(\.rawValue), "split")
        return Shop.Split(rawValue: name) ?? .corpus
    }

    private static func template(_ row: FactRow, _ column: String, _ language: Language) throws(CorpusFileError) -> Template {
        try Template(row[column], language, slots: ["x", "n", "day"], file: row.file, line: row.line)
    }
}
