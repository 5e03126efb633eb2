import Testing

@Suite("Files hold one idea, and names say the thing")
struct FileTests {
    let files = SourceFile.sources + SourceFile.tests

    @Test func noFileHasMoreThan500Lines() {
        #expect(files.filter { $0.lineCount > 500 }.map { "\($0.path): \($0.lineCount) lines" } == [])
    }

    @Test func aFileOfMoreThan300LinesOpensWithTheReason() {
        let silent = files.filter { $0.lineCount > 300 && !$0.text.hasPrefix("//") && !$0.text.hasPrefix("/*") }
        #expect(silent.map { "\($0.path): \($0.lineCount) lines" } == [])
    }

    /// Words that name a role in a pattern and not a thing.
    static let emptyWords: Set = ["Manager", "Helper", "Helpers", "Utils", "Utilities", "Util", "Common", "Base", "Impl"]

    @Test func noTypeIsNamedAfterARole() {
        let named = files.filter(\.isSwift).flatMap { file in
            file.typeNames.filter { !Self.words(of: $0).isDisjoint(with: Self.emptyWords) }.map { "\(file.path): \($0)" }
        }
        #expect(named == [])
    }

    @Test func noFileIsADrawer() {
        let drawers = Self.emptyWords.union(["Extensions", "Types", "Misc", "Placeholder"])
        let named = files.filter { !Self.words(of: $0.name.split(separator: ".")[0].description).isDisjoint(with: drawers) }
        #expect(named.map(\.path) == [])
    }

    /// Tests use the modules that were built for the program; the engine's are not built for @testable, which costs speed.
    @Test func onlyTheCoursesLibrariesAreImportedForTesting() {
        let course: Set = ["Lessons", "Grading", "Exercises", "Learning", "Dialogue", "TerminalView", "CellKernel", "CellProtocol", "SiteGenerator"]
        let peeking = files.filter { file in
            guard file.path.hasPrefix("Tests/") && file.isSwift else { return false }
            let tokens = file.tokens
            return tokens.indices.dropLast(2).contains { tokens[$0] == "testable" && !course.contains(tokens[$0 + 2]) }
        }
        #expect(peeking.map(\.path) == [], "use 'package' access instead of @testable")
    }

    @Test func noTestIsSwitchedOff() {
        let off = files.filter { file in
            guard file.path.hasPrefix("Tests/") && file.isSwift else { return false }
            let tokens = file.tokens
            return zip(tokens, tokens.dropFirst()).contains { $0 == "." && $1 == "disabled" }
        }
        #expect(off.map(\.path) == [], "use withKnownIssue and assert what happens today")
    }

    /// "ModelStoreError" → Model, Store, Error.
    private static func words(of name: String) -> Set<String> {
        var words: [String] = [""]
        for character in name {
            if character.isUppercase { words.append("") }
            if character.isLetter { words[words.count - 1].append(character) }
        }
        return Set(words)
    }
}
