package import Tensors

/// A sentence with slots, `{x|pl|cap}`, and choices, `<this|that>`, which may have slots inside.
package struct Template: Sendable {
    indirect enum Piece: Sendable {
        case text(String)
        case slot(String, forms: [Form])
        case choice([[Piece]])
    }

    /// What happens to the word in a slot, one after another.
    enum Form: Equatable, Sendable {
        case capital
        case article
        case plural
        case suffix(TurkishSuffix, isProper: Bool)

        init?(_ name: String, in language: Language) {
            switch (name, language) {
            case ("cap", _): self = .capital
            case ("a", .english): self = .article
            case ("pl", .english): self = .plural
            case ("pl", .turkish): return nil
            case (_, .english): return nil
            case (_, .turkish):
                let isProper = name.hasPrefix("'")
                guard let suffix = TurkishSuffix(rawValue: isProper ? String(name.dropFirst()) : name) else { return nil }
                self = .suffix(suffix, isProper: isProper)
            }
        }

        static func names(in language: Language) -> [String] {
            switch language {
            case .english: ["cap", "a", "pl"]
            case .turkish: ["cap"] + TurkishSuffix.allCases.map(\.rawValue)
            }
        }
    }

    let language: Language
    let pieces: [Piece]
    /// All slots, also those inside choices.
    package let slots: Set<String>

    /// - Parameters:
    ///   - known: the slots that may occur.
    ///   - place: for messages.
    init(
        _ text: some StringProtocol, _ language: Language, slots known: [String], file: String, line: Int
    ) throws(CorpusFileError) {
        var reader = TemplateReader(text, language, known: known)
        do throws(CorpusFileFault) {
            pieces = try reader.pieces()
        } catch {
            throw CorpusFileError(error, file: file, line: line)
        }
        self.language = language
        slots = reader.slots
    }

    /// The sentence with words in its slots; each slot must be bound.
    package func text(
        _ bindings: [String: String], _ words: Words, using generator: inout SeededGenerator
    ) -> String {
        var text = ""
        write(pieces, bindings, words, using: &generator, to: &text)
        return text
    }

    private func write(
        _ pieces: [Piece], _ bindings: [String: String], _ words: Words, using generator: inout SeededGenerator,
        to text: inout String
    ) {
        for piece in pieces {
            switch piece {
            case .text(let piece): text += piece
            case .choice(let choices):
                write(choices[generator.below(choices.count)], bindings, words, using: &generator, to: &text)
            case .slot(let name, let forms):
                guard let bound = bindings[name] else { preconditionFailure("the slot '\(name)' has no word") }
                text += forms.reduce(bound) { words.word($0, in: $1, language) }
            }
        }
    }
}

/// The words of both languages with their forms.
package struct Words: Sendable {
    package let english: EnglishWords
    package let turkish: TurkishWords

    func word(_ word: String, in form: Template.Form, _ language: Language) -> String {
        switch form {
        case .capital: language.capitalized(word)
        case .article: english.withArticle(word)
        case .plural: english.plural(word)
        case .suffix(let suffix, let isProper): turkish.word(word, with: suffix, isProper: isProper)
        }
    }

    /// The plural of a common noun.
    package func plural(_ word: String, _ language: Language) -> String {
        switch language {
        case .english: english.plural(word)
        case .turkish: turkish.word(word, with: .plural)
        }
    }
}
