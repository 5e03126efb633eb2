import Diagnostics

/// The YAML between two `---` lines on top of a lesson.
struct FrontMatter {
    var id: String?
    var title: String?
    var summary: String?
    var minutes: Int?
    var models: [String]?
    var goals: [String]?

    static let keys = ["id", "title", "summary", "minutes", "models", "goals"]

    /// Reads the front matter and says how many lines it takes, rulers included.
    ///
    /// - Parameter required: the keys that must be there; a translation takes the others from the English file.
    static func parse(_ file: SourceFile, required: [String]) -> (FrontMatter, lines: Int) {
        var matter = FrontMatter()
        let hint: Phrase = "start the file with '---', then \(required.joined(separator: ", ")), then '---'"
        guard let first = file.lines.first, isRuler(first) else {
            file.report(.error, "the lesson has no front matter", line: 1, hint: hint)
            return (matter, 0)
        }
        guard let end = file.lines.dropFirst().firstIndex(where: isRuler) else {
            file.report(.error, "the front matter does not end", line: 1, hint: "close it with a line '---'")
            return (matter, 0)
        }
        let lines = (1..<end).map { YAMLText.Line(number: $0 + 1, offset: 0, text: file.lines[$0]) }
        let yaml = YAMLText(file: file, lines: lines, name: "front matter", fallbackLine: 1)
        guard let mapping = yaml.mapping() else { return (matter, end + 1) }
        mapping.expectOnly(keys)
        for key in required { mapping.requireKey(key) }
        matter.id = mapping.text("id").flatMap { id in
            if isName(id) { return id }
            mapping.report(.error, "'\(id)' is no lesson id", at: "id", hint: nameRule)
            return nil
        }
        matter.title = mapping.text("title")
        matter.summary = mapping.text("summary")
        matter.minutes = mapping.integer("minutes", atLeast: 1)
        matter.models = mapping.texts("models")
        matter.goals = mapping.texts("goals")
        return (matter, end + 1)
    }

    private static func isRuler(_ line: Substring) -> Bool {
        var line = line
        if line.unicodeScalars.first == "\u{FEFF}" { line.unicodeScalars.removeFirst() }
        while let last = line.last, last == " " || last == "\t" { line.removeLast() }
        return line == "---"
    }
}

/// Whether `text` can name a lesson, a cell, a quiz or an exercise.
func isName(_ text: String) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    guard let first = text.utf8.first, letters.contains(first), text.utf8.count <= 64 else { return false }
    return text.utf8.allSatisfy { letters.contains($0) || (48...57).contains($0) || $0 == UInt8(ascii: "-") }
}

let nameRule: Phrase = "a name has lower-case letters a to z, digits and hyphens, and starts with a letter"
