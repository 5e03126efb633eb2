import Tensors

/// Writes one document. What each kind looks like stands in a file of its own.
struct DocumentWriter {
    let world: World
    let language: Language
    let pronouns: CorpusGenerator.Pronouns
    var generator: SeededGenerator

    mutating func text(of kind: DocumentKind) -> String {
        switch kind {
        case .facts: facts()
        case .dictionary: dictionary()
        case .relation: relationList()
        case .made: madeUpList()
        case .recall: recallList()
        case .copy: copyList()
        case .question: questions()
        case .story: story()
        case .weather: weather()
        case .message: messages()
        case .pronoun: pronounSentences()
        case .translation: translations()
        case .arithmetic: arithmetic()
        case .sequence: sequence()
        case .instruction: instructions()
        }
    }

    /// A template's sentence with these words.
    mutating func sentence(_ template: Template, _ bindings: [String: String]) -> String {
        template.text(bindings, world.words, using: &generator)
    }

    func lowercased(_ text: String) -> String { language.lowercased(text) }

    /// Words of a category in the document's language.
    func words(of category: String) -> [String] { world.words(of: category, language) }

    var numbers: [String] { world.sequences[language][.number] ?? [] }

    /// A number from two to ten, in words.
    mutating func smallNumber() -> String { numbers[2 + generator.below(9)] }
}
