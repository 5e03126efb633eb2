import PredictionCache
import QuerySpelling
import Testing

@Suite("Spellings that mean the same are one query, and no others")
struct NormalizedQueryTests {
    private func text(_ query: String, _ language: QueryLanguage = .english) -> String { NormalizedQuery(query, language).text }

    @Test(arguments: [
        ("Is it SAFE?", "is it safe"), ("  is\tit \r\n safe ", "is it safe"), ("is it safe?!…", "is it safe"), ("is it safe ?", "is it safe"),
        ("\u{FEFF}is\u{200B} it\u{AD} safe", "is it safe"), ("is\u{A0}it\u{2003}safe", "is it safe"), ("it’s “safe”", "it's \"safe\""),
        ("3.5 mg", "3.5 mg"), ("covid-19", "covid-19"), ("?!", "?!"), ("", ""), ("É", "é"), ("E\u{301}", "é"), ("ÄÖÜẞ", "äöüß"),
        ("İzmir", "izmir"), ("I\u{307}zmir", "izmir"), ("ISPARTA", "isparta"), ("Isparta", "isparta"), ("ısparta", "ısparta"),
    ])
    func english(_ query: String, _ expected: String) { #expect(text(query) == expected) }

    @Test(arguments: [
        ("ISPARTA", "ısparta"), ("Isparta", "ısparta"), ("İZMİR", "izmir"), ("I\u{307}ZMI\u{307}R", "izmir"), ("Iğdır", "ığdır"),
        ("AŞI GÜVENLİ Mİ?", "aşı güvenli mi"), ("Aşı güvenli mi", "aşı güvenli mi"), ("ÇÖĞÜŞ", "çöğüş"),
    ])
    func turkish(_ query: String, _ expected: String) { #expect(text(query, .turkish) == expected) }

    @Test("the short way for ASCII is the long way", arguments: QueryLanguage.allCases)
    func asciiAlone(_ language: QueryLanguage) {
        var random = SystemRandomNumberGenerator()
        let signs = Array("aAiIzZ09.?!  \t\r\n\u{0}\u{7F}'\"-@[`{")
        for _ in 0..<2000 {
            let query = String((0..<Int.random(in: 0..<14, using: &random)).compactMap { _ in signs.randomElement(using: &random) })
            #expect(text(query, language) == NormalizedQuery.ofAny(query, language), "\(Array(query.utf8))")
        }
    }

    @Test func wordsThatDifferInADotStayTwo() {
        for language in QueryLanguage.allCases {
            #expect(text("sıkıldım", language) != text("sikildim", language))
            #expect(text("kar", language) != text("kâr", language))
        }
    }

    @Test(arguments: QueryLanguage.allCases)
    func onceIsEnough(_ language: QueryLanguage) {
        var random = SystemRandomNumberGenerator()
        let letters = Array("aAbBiIıİ iÇç.?!…\u{200B}\u{A0}\t‘’“”é\u{301}\u{307}ẞßΣσς0\u{FE0F}👍🏽")
        for _ in 0..<500 {
            let query = String((0..<Int.random(in: 0..<12, using: &random)).compactMap { _ in letters.randomElement(using: &random) })
            let once = text(query, language)
            #expect(text(once, language) == once, "\(query.unicodeScalars.map { $0.value })")
        }
    }
}
