package import Lessons

extension Language {
    /// An author's Swift file as it is read in this language: of comment lines that begin with `[en] ` or `[tr] ` only this
    /// language's are there, without the tag.
    ///
    ///     /// [en] Scores to probabilities.
    ///     /// [tr] Puanlardan olasılıklara.
    package func comments(in source: String) -> String {
        source.split(separator: "\n", omittingEmptySubsequences: false).compactMap { line -> String? in
            let indent = line.prefix { $0 == " " || $0 == "\t" }
            let slashes = line.dropFirst(indent.count).prefix { $0 == "/" }
            guard slashes.count == 2 || slashes.count == 3 else { return String(line) }
            let text = line.dropFirst(indent.count + slashes.count)
            for language in Language.allCases {
                let tag = " [\(language.rawValue)] "
                guard text.hasPrefix(tag) else { continue }
                return language == self ? "\(indent)\(slashes) \(text.dropFirst(tag.count))" : nil
            }
            return String(line)
        }.joined(separator: "\n")
    }
}
