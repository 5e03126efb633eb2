import Diagnostics
import Testing
import Translations

@Suite("A table has a translation for each pattern, with the same places")
struct TableTests {
    @Test(arguments: Turkish.table.entries + Turkish.commandLine.entries)
    func theSamePlaces(entry: TranslationTable.Entry) {
        #expect(places(entry.english) == places(entry.translation), "\(entry.english)")
        #expect(!entry.translation.isEmpty)
    }

    private func places(_ text: String) -> Set<String> { Set(text.matches(of: #/\{\d+\}/#).map { String($0.output) }) }

    @Test func noPatternIsTranslatedTwice() {
        for table in [Turkish.table, Turkish.commandLine] {
            #expect(Dictionary(grouping: table.entries, by: \.english).filter { $0.value.count > 1 }.keys.sorted() == [])
        }
    }

    @Test func linesAreRead() {
        let table = TranslationTable(["# words\nfirst {0}\\nsecond\n= {0} ilk\\nikinci\n\na \\\\ b\n= c\n"])
        #expect(table.entries.map(\.english) == ["first {0}\nsecond", "a \\ b"])
        #expect(table.entries.map(\.translation) == ["{0} ilk\nikinci", "c"])
    }
}

@Suite("Finished messages are known by their words")
struct RecognitionTests {
    private let table = TranslationTable(["""
        '{0}' is at least 1, not {1}.
        = '{0}' en az 1 olmalı; verilen {1}.
        '--top' is at least 1, not {0}.
        = '--top' en az 1; verilen {0}.
        Error: {0}
        = Hata: {0}
        {0} of {1}
        = {1} içinden {0}
        """])

    @Test(arguments: [
        ("Error: '--every' is at least 1, not 0.", "Hata: '--every' en az 1 olmalı; verilen 0."),
        ("'--top' is at least 1, not -3.", "'--top' en az 1; verilen -3."),
        ("3 of 7", "7 içinden 3"),
        ("Error: what nobody translated", "Hata: what nobody translated"),
    ])
    func known(text: String, turkish: String) { #expect(table.recognized(text) == turkish) }

    @Test(arguments: ["", "nothing like it", "'--top' is at least 1, not", "Error:"])
    func unknown(text: String) { #expect(table.recognized(text) == nil) }
}

@Suite("Explanations are said in Turkish")
struct TurkishExplanationTests {
    @Test func allThreeLines() {
        let explanation = Explanation("tensor '\("x")' is missing", place: "model.gguf", hint: "'./imbik model fetch \("damla")' fetches it")
        #expect(
            explanation.text(in: .turkish) == """
                hata: 'x' tensörü eksik
                  yer: model.gguf
                  öneri: './imbik model fetch damla' onu indirir
                """)
    }

    @Test func aLineIsNamedInWords() {
        #expect(
            Explanation("the cell was interrupted", place: "tr.md", line: 12).text(in: .turkish) == """
                hata: hücre yarıda kesildi
                  yer: tr.md, satır 12
                """)
    }

    @Test func phrasesWithinPhrasesAndNumbersAreTranslated() {
        let parts: Phrase = "\("the teacher" as Phrase) \(number: "1.5") MiB"
        #expect(
            Explanation("training needs \("2 MiB") of memory, and \("1 MiB") are free: \(parts)").text(in: .turkish)
                == "hata: eğitim için 2 MiB bellek gerekiyor, boş olan 1 MiB: öğretmen 1,5 MiB")
    }

    @Test func whatHasNoTranslationStaysEnglish() {
        #expect(Explanation("nobody wrote this").text(in: .turkish) == "hata: nobody wrote this")
    }
}
