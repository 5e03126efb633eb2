import Lessons

/// A line that is being typed: what is searched, an answer, a lesson's number.
extension Dialogue {
    mutating func type(_ key: Key) {
        guard let (purpose, old) = typing else { return }
        var line = old
        if key == .escape || key == .enter {
            typing = nil
            if key == .enter { commit(purpose, line.text.trimmed) }
            return
        }
        guard line.handle(key) else { return }
        // Taking away the last character of nothing leaves.
        typing = key == .backspace && old.characters.isEmpty ? nil : (purpose, line)
    }

    private mutating func commit(_ purpose: Purpose, _ text: String) {
        switch purpose {
        case .search: if !text.isEmpty { search(text) }
        case .term: lookUp(text)
        case .answer: answer(text)
        case .lessonNumber: openLesson(number: Int(text) ?? 0, text: text)
        }
    }
}
