import JSON
import Lessons

/// A section as the search knows it.
struct SearchEntry: Hashable, Sendable {
    /// Empty for the top of the lesson.
    var anchor: String
    var title: String
    private(set) var text: String

    init(anchor: String, title: String, text: String) { (self.anchor, self.title, self.text) = (anchor, title, text) }

    mutating func add(_ words: String) {
        guard !words.isEmpty else { return }
        if !text.isEmpty { text += " " }
        text += words
    }

    /// The script that hands the sections of a language to the page's search. A script, since a page that is opened from a
    /// disk may load one but no data.
    ///
    /// - Parameter lessons: the name of each lesson's page with its title and sections.
    static func script(_ lessons: [(page: String, title: String, entries: [SearchEntry])]) -> [UInt8] {
        let list = lessons.map { lesson -> JSONValue in
            [
                "page": .string(lesson.page), "title": .string(lesson.title),
                "sections": .array(
                    lesson.entries.map { .array([.string($0.anchor), .string($0.title), .string($0.text)]) }),
            ]
        }
        return Array("imbik.searchIndex(".utf8) + JSONValue.array(list).bytes + Array(");\n".utf8)
    }
}
