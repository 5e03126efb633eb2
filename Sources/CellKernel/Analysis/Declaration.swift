/// A name that a cell declares at its top level.
struct Declaration: Hashable, Sendable {
    /// The kinds that a scoped import can name, in its own words.
    enum Kind: String, Sendable {
        case variable = "var"
        case constant = "let"
        case function = "func"
        case structure = "struct"
        case `class` = "class"
        case enumeration = "enum"
        case `protocol` = "protocol"
        case alias = "typealias"
        /// An operator function; no import can name it.
        case operatorFunction = "operator"
    }

    var kind: Kind
    var name: String
    /// What tells overloads of one function apart: labels and types of its parameters. Empty for other kinds.
    var signature = ""

    /// Whether a later declaration of `other` takes this one's place. Functions with other parameters are overloads.
    func isReplaced(by other: Declaration) -> Bool {
        guard name == other.name else { return false }
        switch (kind, other.kind) {
        case (.function, .function), (.operatorFunction, .operatorFunction): return signature == other.signature
        default: return true
        }
    }
}
