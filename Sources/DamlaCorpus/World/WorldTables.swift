/// Reads the fact tables: which columns each has, and what their cells may say.
struct WorldTables {
    let folder: String
    private let classRows, homeRows, valueRows: [FactRow]

    init(folder: String) throws(CorpusFileError) {
        self.folder = folder
        classRows = try Self.rows("classes", ["key", "en", "tr", "why_en", "why_tr"], in: folder)
        homeRows = try Self.rows("homes", ["key", "en", "tr", "phrase_en"], in: folder)
        valueRows = try Self.rows("values", ["key", "kind", "en", "tr"], in: folder)
    }

    /// The rows of a table whose first column has no word twice.
    static func rows(_ name: String, _ columns: [String], in folder: String, distinct: Bool = true) throws(CorpusFileError) -> [FactRow] {
        let table = try FactTable(CorpusFile("Facts/\(name).tsv", in: folder), columns: columns)
        if distinct { try table.checkDistinct(columns[0]) }
        return table.rows
    }

    func rows(_ name: String, _ columns: [String], distinct: Bool = true) throws(CorpusFileError) -> [FactRow] {
        try Self.rows(name, columns, in: folder, distinct: distinct)
    }

    func classNames() throws(CorpusFileError) -> ByLanguage<[String: String]> {
        ByLanguage { language in
            Dictionary(uniqueKeysWithValues: classRows.map { ($0["key"], $0[language.rawValue]) })
        }
    }

    // MARK: - Things

    func entities() throws(CorpusFileError) -> [EntityKind: [Entity]] {
        var all: [EntityKind: [Entity]] = [:]
        for row in try rows("fruits", ["en", "tr", "class", "colour", "taste", "held"]) {
            let group = try classRow(row)
            let colour = try Self.row(valueRows, named: row, "colour")
            let taste = try Self.row(valueRows, named: row, "taste")
            let isHeld = try row.flag("held")
            let slots = Self.slots(row, [:]) { language in
                [
                    "class": group[language.rawValue], "why": group["why_\(language.rawValue)"],
                    "colour": colour[language.rawValue], "taste": taste[language.rawValue],
                ]
            }
            all[.fruit, default: []].append(
                Entity(kind: .fruit, name: Self.names(row), slots: slots, group: row["class"], isHeld: isHeld))
        }
        for row in try rows("animals", ["en", "tr", "class", "home", "young_en", "young_tr", "food_en", "food_tr"]) {
            let group = try classRow(row)
            let home = try Self.row(homeRows, named: row, "home")
            let slots = Self.slots(row, ["young": "young", "food": "food"]) { language in
                [
                    "class": group[language.rawValue], "why": group["why_\(language.rawValue)"],
                    "home": home[language.rawValue], "home_phrase": home["phrase_en"],
                ]
            }
            all[.animal, default: []].append(Entity(kind: .animal, name: Self.names(row), slots: slots, group: row["class"]))
        }
        let country = ["en", "tr", "capital_en", "capital_tr", "continent_en", "continent_tr", "language_en", "language_tr"]
        for row in try rows("countries", country) {
            let slots = Self.slots(row, ["capital": "capital", "continent": "continent", "language": "language"]) { _ in [:] }
            all[.country, default: []].append(Entity(kind: .country, name: Self.names(row), slots: slots, group: nil))
        }
        let company = ["en", "tr", "sector_en", "sector_tr", "product_en", "product_tr", "city_en", "city_tr", "invented"]
        for row in try rows("companies", company) {
            let slots = Self.slots(row, ["sector": "sector", "product": "product", "city": "city"]) { _ in [:] }
            let isInvented = try row.flag("invented")
            all[.company, default: []].append(
                Entity(kind: .company, name: Self.names(row), slots: slots, group: nil, isInvented: isInvented))
        }
        for row in try rows("jobs", ["en", "tr", "place_en", "place_tr", "tool_en", "tool_tr", "does_en", "does_tr", "she"]) {
            let slots = Self.slots(row, ["place": "place", "tool": "tool", "does": "does"]) { _ in [:] }
            let share = try row.share("she")
            all[.job, default: []].append(
                Entity(kind: .job, name: Self.names(row), slots: slots, group: nil, sheShare: share))
        }
        return all
    }

    private func classRow(_ row: FactRow) throws(CorpusFileError) -> FactRow { try Self.row(classRows, named: row, "class") }

    /// The row of another table whose key the cell names.
    private static func row(_ rows: [FactRow], named row: FactRow, _ column: String) throws(CorpusFileError) -> FactRow {
        let key = try row.oneOf(rows.map { $0["key"] }, column)
        return rows.first { $0["key"] == key } ?? row
    }

    private static func names(_ row: FactRow) -> ByLanguage<String> { ByLanguage(english: row["en"], turkish: row["tr"]) }

    /// The slots of a thing: columns with a language at their end, and what other tables say.
    private static func slots(
        _ row: FactRow, _ columns: [String: String], _ others: (Language) -> [String: String]
    ) -> ByLanguage<[String: String]> {
        ByLanguage { language in
            var slots = others(language).filter { $0.value != "-" }
            slots["x"] = row[language.rawValue]
            for (slot, column) in columns { slots[slot] = row.known("\(column)_\(language.rawValue)") }
            return slots
        }
    }

    /// Colours and tastes: their key, their kind and their names.
    func values() throws(CorpusFileError) -> [(key: String, kind: String, names: ByLanguage<String>)] {
        var values: [(key: String, kind: String, names: ByLanguage<String>)] = []
        for row in valueRows { values.append((row["key"], try row.oneOf(["colour", "taste"], "kind"), Self.names(row))) }
        return values
    }

    /// Categories with their members: from the lexicon, from the things' own tables and from the ordered lists.
    func categories(
        _ things: [EntityKind: [Entity]], sequences: ByLanguage<[SequenceName: [String]]>
    ) throws(CorpusFileError) -> [Category] {
        let rows = try rows("categories", ["key", "en", "tr"])
        let lexicon = try self.rows("lexicon", ["category", "en", "tr"], distinct: false)
        let keys = rows.map { $0["key"] }
        for row in lexicon { _ = try row.oneOf(keys, "category") }
        let colours = try values().filter { $0.kind == "colour" }.map(\.names)
        return rows.map { row in
            let key = row["key"]
            let members = ByLanguage<[String]> { language in
                if let kind = EntityKind(rawValue: key) { return (things[kind] ?? []).map { $0.name[language] } }
                if let name = SequenceName(rawValue: key) { return Array((sequences[language][name] ?? []).prefix(17)) }
                switch key {
                case "city": return (things[.country] ?? []).compactMap { $0.known("capital", language) }
                case "colour": return colours.map { $0[language] }
                default: return lexicon.filter { $0["category"] == key }.map { $0[language.rawValue] }
                }
            }
            return Category(key: key, name: Self.names(row), members: members)
        }
    }
}
