import Foundation
import Testing
import Translations

@Suite("Every word for people has a translation, and no translation is left over")
struct CompletenessTests {
    private static let packageRoot = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private static let sources: [(path: String, text: String)] = {
        let root = packageRoot.appending(path: "Sources").path
        let paths = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return paths.filter { $0.hasSuffix(".swift") && !saysBothItself.contains($0) && !$0.hasPrefix("Translations/") }.sorted()
            .compactMap { path in (try? String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)).map { (path, $0) } }
    }()

    /// Files that have their words in both languages.
    private static let saysBothItself: Set = [
        "Grading/UngradableAnswer+Explanation.swift",
    ]

    private static let inSources = PhrasesInSources(sources)
    private static let program = packageRoot.appending(path: ".build/release/imbik").path
    private static var isBuilt: Bool { FileManager.default.isExecutableFile(atPath: program) }

    @Test func thereAreSources() {
        #expect(Self.inSources.phrases.count > 500 && Self.inSources.mistakes.count > 40)
    }

    @Test func everyPhraseIsInTheTable() {
        for phrase in Self.inSources.phrases {
            #expect(Turkish.table[phrase.pattern] != nil, "\(phrase.path): \(phrase.pattern)")
        }
    }

    @Test func everyMistakeInACommandLineIsInTheTable() {
        for mistake in Self.inSources.mistakes {
            #expect(Turkish.commandLine[mistake.pattern] != nil, "\(mistake.path): \(mistake.pattern)")
        }
    }

    @Test(.enabled(if: isBuilt, "the program is not built; './imbik test' builds it first"))
    func everyHelpTextIsInTheTable() throws {
        for text in try helpTexts(of: Self.program) { #expect(Turkish.table[text] != nil, "\(text)") }
    }

    @Test(.enabled(if: isBuilt, "the program is not built; './imbik test' builds it first"))
    func everyEntryIsUsed() throws {
        var used = try helpTexts(of: Self.program)
        used.formUnion(Self.inSources.phrases.map(\.pattern))
        let code = Self.sources.map(\.text).joined(separator: "\n")
        let others = Set(TranslationTable([Turkish.yaml, Turkish.sqlite]).entries)
        let system = Set((1..<134).map { String(cString: strerror($0)) })
        for entry in Turkish.table.entries where !used.contains(entry.english) && !others.contains(entry) {
            // Words that stand in places: of settings, of the system, of the JSON reader.
            let isTerm =
                code.contains("\"\(entry.english)\"") || system.contains(entry.english) || system.contains(capitalized(entry.english))
                || entry.english == "nested deeper than 64"
            #expect(isTerm, "nothing says: \(entry.english)")
        }
        let mistakes = Set(Self.inSources.mistakes.map(\.pattern))
        let parser = Set(TranslationTable([Turkish.argumentParser]).entries)
        for entry in Turkish.commandLine.entries where !parser.contains(entry) {
            #expect(mistakes.contains(entry.english), "no command says: \(entry.english)")
        }
    }

    private func capitalized(_ text: String) -> String { text.prefix(1).uppercased() + text.dropFirst() }
}
