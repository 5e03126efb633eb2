import Diagnostics
import Testing

@testable import Lessons

@Suite("A glossary has each term in every language")
struct GlossaryTests {
    @Test func terms() {
        let (glossary, diagnostics) = Glossary.parse(
            """
            terms:
              - term: { en: token, tr: belirteç }
                means: { en: A piece of text., tr: Bir metin parçası. }
                in: foundation-models#tokens

            """, file: "glossary.yml", languages: [.english, .turkish])
        #expect(diagnostics == [])
        #expect(glossary.entries.map { $0.term[.turkish] } == ["belirteç"])
        #expect(glossary.entries.map(\.place) == ["foundation-models#tokens"])
    }

    @Test func whatIsMissingIsNamed() {
        let (_, diagnostics) = Glossary.parse(
            """
            terms:
              - term: { en: token }
                meaning: { en: A piece of text. }

            """, file: "glossary.yml", languages: [.english, .turkish])
        #expect(
            diagnostics.map { "\($0.position.line): \($0.problem)" } == [
                "3: unknown key 'terms[1].meaning' in the glossary",
                "2: the glossary has no 'terms[1].means'",
                "2: the glossary has no 'terms[1].term.tr'",
            ])
    }

    @Test(arguments: [
        (Language.turkish, ["ayar", "çaba", "dize", "ısı", "İmbik", "iz", "ölçü", "öz", "şans", "z-puanı"]),
        (.english, ["a priori", "adapter", "Adapting", "Zeal", "élan"]),
    ])
    func aDictionaryOrdersThem(_ language: Language, _ words: [String]) {
        #expect(words.reversed().sorted { language.precedes($0, $1) } == words)
    }
}
