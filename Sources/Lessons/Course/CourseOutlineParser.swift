package import Diagnostics

extension CourseOutline {
    /// Reads `course.yml`. Never throws; what is wrong comes back as diagnostics.
    package static func parse(_ text: String, file name: String) -> (outline: CourseOutline, diagnostics: [Diagnostic]) {
        let file = SourceFile(name: name, text: text)
        var outline = CourseOutline(title: [:], languages: [], lessonFolders: [])
        guard let mapping = YAMLText(file: file, name: "course").mapping() else {
            return (outline, file.diagnostics)
        }
        mapping.expectOnly(["title", "summary", "languages", "lessons"])
        for key in ["title", "languages", "lessons"] { mapping.requireKey(key) }
        let known = Language.allCases.map(\.rawValue)
        for tag in mapping.texts("languages") ?? [] {
            if let language = Language(rawValue: tag) {
                if !outline.languages.contains(language) { outline.languages.append(language) }
            } else {
                let hint: Phrase = "languages: \(known.joined(separator: ", "))"
                mapping.report(.error, "unknown language '\(tag)'", at: "languages", hint: hint)
            }
        }
        if let titles = mapping.mapping("title") {
            titles.expectOnly(known)
            for language in outline.languages {
                titles.requireKey(language.rawValue)
                outline.title[language] = titles.text(language.rawValue)
            }
        }
        if let summaries = mapping.mapping("summary") {
            summaries.expectOnly(known)
            for language in outline.languages { outline.summary[language] = summaries.text(language.rawValue) }
        }
        for folder in mapping.texts("lessons") ?? [] {
            let isPlain = !folder.contains("/") && !folder.hasPrefix(".") && !folder.contains("\0")
            if !isPlain {
                mapping.report(.error, "'\(folder)' is no folder name beside course.yml", at: "lessons")
            } else if outline.lessonFolders.contains(folder) {
                mapping.report(.error, "the lesson '\(folder)' stands here twice", at: "lessons")
            } else {
                outline.lessonFolders.append(folder)
            }
        }
        return (outline, file.diagnostics)
    }
}
