/// How a list is written: separator, small letters or not, a dash in front of each line or not.
package struct ListStyle {
    /// All separators, by how many of a hundred lists have them.
    static let separators: [(weight: Double, element: String)] = [
        (62, ": "), (5, " - "), (5, " = "), (5, " -> "), (4, " : "), (3, " / "), (3, " :: "), (2, " > "), (2, " >> "),
        (2, " ~ "), (2, ", "), (1, " + "), (1, " * "), (1, " == "), (1, " --> "), (1, " :- "),
    ]
    /// Never in the corpus, for tests.
    package static let heldSeparators = [" => ", " | "]
    package static var listedSeparators: [String] { separators.map(\.element) }
    /// A dash makes the first word of a line one with a space before it, as it stands inside a sentence.
    static let bullets: [(weight: Double, element: String)] = [(86, ""), (11, "- "), (3, "* ")]

    var separator: String
    var isLowercased: Bool
    var bullet: String

    func line(_ pair: Pair, _ language: Language) -> String {
        func cased(_ text: String) -> String { isLowercased ? language.lowercased(text) : text }
        return bullet + cased(pair.key) + separator + cased(pair.value) + "\n"
    }
}

extension DocumentWriter {
    mutating func listStyle() -> ListStyle {
        let separator = generator.weighted(ListStyle.separators)
        let isLowercased = generator.chance(0.75)
        return ListStyle(separator: separator, isLowercased: isLowercased, bullet: generator.weighted(ListStyle.bullets))
    }

    /// The lines of a list. No list has a pair that is held out.
    func list(_ pairs: [Pair], _ style: ListStyle) -> String {
        pairs.filter { !world.isHeld($0, language) }.map { style.line($0, language) }.joined()
    }
}
