package import Diagnostics

/// The course's words, in each of its languages: `lessons/glossary.yml`.
package struct Glossary: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package var term: [Language: String]
        /// Markdown.
        package var meaning: [Language: String]
        /// Where the term is introduced, as `foundation-models#tokens` with the original's anchor.
        package var place: String?
    }

    /// In the file's order.
    package var entries: [Entry] = []

    /// Never throws; what is wrong comes back as diagnostics.
    package static func parse(
        _ text: String, file name: String, languages: [Language]
    ) -> (glossary: Glossary, diagnostics: [Diagnostic]) {
        let file = SourceFile(name: name, text: text)
        let lines = file.lines.enumerated().map { YAMLText.Line(number: $0.offset + 1, offset: 0, text: $0.element) }
        var glossary = Glossary()
        guard let root = YAMLText(file: file, lines: lines, name: "glossary", fallbackLine: 1).mapping() else {
            return (glossary, file.diagnostics)
        }
        root.expectOnly(["terms"])
        root.requireKey("terms")
        for item in root.mappings("terms") ?? [] {
            item.expectOnly(["term", "means", "in"])
            for key in ["term", "means"] { item.requireKey(key) }
            func texts(_ key: String) -> [Language: String] {
                guard let mapping = item.mapping(key) else { return [:] }
                mapping.expectOnly(Language.allCases.map(\.rawValue))
                var texts: [Language: String] = [:]
                for language in languages {
                    mapping.requireKey(language.rawValue)
                    texts[language] = mapping.text(language.rawValue)
                }
                return texts
            }
            glossary.entries.append(Entry(term: texts("term"), meaning: texts("means"), place: item.text("in")))
        }
        return (glossary, file.diagnostics)
    }
}
