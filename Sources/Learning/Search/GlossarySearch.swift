package import Lessons

/// Which of the course's terms a learner wants to read.
extension Glossary {
    /// As a dictionary of that language orders them.
    package func sorted(in language: Language) -> [Entry] {
        entries.sorted { language.precedes($0.term[language] ?? "", $1.term[language] ?? "") }
    }

    /// The terms that are introduced below one of the headings that `block` stands below.
    package func entries(of lesson: Lesson, above block: Int) -> [Entry] {
        let path = lesson.headings(above: block).map { "\(lesson.id)#\($0.original ?? $0.anchor)" }
        return entries.filter { path.contains($0.place ?? "") }
    }

    /// The terms that the lesson introduces, in the order of the glossary.
    package func entries(of lesson: Lesson) -> [Entry] {
        entries.filter { $0.place == lesson.id.name || $0.place?.hasPrefix("\(lesson.id)#") == true }
    }

    /// Where every word of `query` begins a word of a term, in whatever language; behind them, of a meaning.
    package func entries(matching query: String, in language: Language) -> [Entry] {
        let words = FoldedText(query).words.map(Array.init)
        guard !words.isEmpty else { return [] }
        func has(_ text: String?) -> Bool {
            let letters = FoldedText(text ?? "").letters
            return words.allSatisfy { CourseSearch.start(of: $0, in: letters) != nil }
        }
        let all = sorted(in: language)
        // The term that is just that comes first of all.
        func isJust(_ entry: Entry) -> Bool { FoldedText(entry.term[language] ?? "").words.map(Array.init) == words }
        var named = all.filter { has($0.term[language]) }
        named = named.filter(isJust) + named.filter { !isJust($0) }
        let elsewhere = all.filter { entry in !named.contains(entry) && entry.term.values.contains { has($0) } }
        return named + elsewhere + all.filter { !named.contains($0) && !elsewhere.contains($0) && has($0.meaning[language]) }
    }
}

extension Course {
    /// The lesson, with its number, and the section that introduce a term; empty if the glossary does not say.
    package func place(of entry: Glossary.Entry, in language: Language) -> [String] {
        let parts = (entry.place ?? "").split(separator: "#", maxSplits: 1).map(String.init)
        guard let name = parts.first, let index = entries.firstIndex(where: { $0.lesson(in: language)?.id.name == name }),
            let lesson = entries[index].lesson(in: language)
        else { return [] }
        let section = lesson.blocks.lazy.compactMap { block -> String? in
            guard case .heading(let heading) = block, parts.count > 1, (heading.original ?? heading.anchor) == parts[1] else { return nil }
            return heading.text
        }.first
        return ["\(index + 1) \(lesson.title)"] + [section].compactMap { $0 }
    }
}
