struct PredictionCache {
    let lifetime: Int
    private var entries: [Key: Entry] = [:]

    private struct Key: Hashable {
        let query: String
        let model: String
    }

    private struct Entry {
        let answer: String
        let stored: Int
    }

    init(lifetime: Int) {
        self.lifetime = lifetime
    }

    mutating func store(_ answer: String, for query: String, model: String, now: Int) {
        entries[Key(query: normalised(query), model: model)] = Entry(answer: answer, stored: now)
    }

    mutating func answer(to query: String, model: String, now: Int) -> String? {
        let key = Key(query: normalised(query), model: model)
        guard let entry = entries[key], now - entry.stored < lifetime else { return nil }
        entries[key] = Entry(answer: entry.answer, stored: now)
        return entry.answer
    }
}

func normalised(_ query: String) -> String {
    var text = query.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    while let last = text.last, "?!. ".contains(last) { text.removeLast() }
    return text
}
