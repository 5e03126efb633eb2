/// Makes the anchors of headings as GitHub does: lower case, spaces to hyphens, other punctuation dropped, repeated
/// ones numbered. Lower case follows the lesson's language, so that `İmbik` and `Işık` keep their letters.
struct AnchorSlugs {
    let language: Language
    private var taken: Set<String> = []

    init(language: Language) { self.language = language }

    mutating func slug(of title: String) -> String {
        var slug = ""
        for scalar in language.lowercased(title).unicodeScalars {
            switch scalar {
            case " ", "-": slug += "-"
            case "_": slug += "_"
            default: if Self.isKept(scalar) { slug.unicodeScalars.append(scalar) }
            }
        }
        var unique = slug
        var count = 0
        while !taken.insert(unique).inserted {
            count += 1
            unique = "\(slug)-\(count)"
        }
        return unique
    }

    private static func isKept(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.properties.isAlphabetic { return true }
        switch scalar.properties.generalCategory {
        case .decimalNumber, .letterNumber, .nonspacingMark, .spacingMark, .enclosingMark: return true
        default: return false
        }
    }
}
