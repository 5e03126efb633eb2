/// How likely some continuations of a prompt are: the two senses of `apple` and `elma`, and what one line changes.
package struct SenseTable: Hashable, Sendable {
    package let language: Language
    package let prompt: String
    /// Each a whole line after the prompt, without the space before it.
    package let continuations: [String]
    /// The one that the course promises to be the likeliest; nil where it only looks.
    package let likeliest: String?

    /// All tables, in the order in which the course shows them.
    package static let all: [SenseTable] = [
        english("apple:", "technology company"),
        english("peach: drupe\napple:", "pome"),
        english("peach: red\napple:", nil),
        english("plum: drupe\npear: pome\nlemon:", "citrus"),
        english("Fruits and their classes:\napple:", "pome"),
        english("nimbora: airline\napple:", "technology company"),
        turkish("elma:", "teknoloji şirketi"),
        turkish("şeftali: sert çekirdekli\nelma:", "yumuşak çekirdekli"),
        turkish("erik: sert çekirdekli\narmut: yumuşak çekirdekli\nlimon:", "turunçgil"),
        turkish("Meyveler ve sınıfları:\nelma:", "yumuşak çekirdekli"),
        turkish("poyralı: banka\nelma:", "teknoloji şirketi"),
        SenseTable(
            language: .english, prompt: "carrot: zib\ncat: mop\nonion: zib\nhorse:",
            continuations: ["zib", "mop", "animal"], likeliest: "mop"),
    ]

    private static func english(_ prompt: String, _ likeliest: String?) -> SenseTable {
        let words = ["technology company", "fruit", "drupe", "pome", "citrus", "red", "yellow", "sweet", "elma"]
        return SenseTable(language: .english, prompt: prompt, continuations: words, likeliest: likeliest)
    }

    private static func turkish(_ prompt: String, _ likeliest: String?) -> SenseTable {
        let words = [
            "teknoloji şirketi", "meyve", "sert çekirdekli", "yumuşak çekirdekli", "turunçgil", "kırmızı", "ekşi", "tatlı", "apple",
        ]
        return SenseTable(language: .turkish, prompt: prompt, continuations: words, likeliest: likeliest)
    }
}
