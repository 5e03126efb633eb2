import Foundation
import SwiftParser
import SwiftSyntax
import Testing

@Suite("Every word of the session is there in English and in Turkish")
struct TranslationTests {
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// The same in both languages, and rightly so.
    static let same: Set<String> = []

    private static func files(in folder: String) -> [String] {
        let all = FileManager.default.enumerator(atPath: root.path + "/" + folder)?.compactMap { $0 as? String } ?? []
        return all.filter { $0.hasSuffix(".swift") }.sorted().map { root.path + "/" + folder + "/" + $0 }
    }

    private static func parsed(_ path: String) throws -> SourceFileSyntax {
        Parser.parse(source: try String(contentsOfFile: path, encoding: .utf8))
    }

    @Test func everySentenceHasTwoTexts() throws {
        let paths = Self.files(in: "Sources/TerminalView/Words")
        var pairs: [(String, String)] = []
        for path in paths {
            let found = Sayings(viewMode: .sourceAccurate)
            found.walk(try Self.parsed(path))
            #expect(found.oddities == [], "\(path)")
            pairs += found.pairs
        }
        #expect(pairs.count > 100)
        for (english, turkish) in pairs {
            #expect(!english.isEmpty && !turkish.isEmpty, "\(english) | \(turkish)")
            #expect(english != turkish || Self.same.contains(english), "\(english)")
        }
    }

    /// Words stand in `Words` and nowhere else: a text in another file is said in one language only.
    @Test(arguments: ["Sources/Dialogue", "Sources/TerminalView"])
    func noWordStandsElsewhere(_ folder: String) throws {
        for path in Self.files(in: folder) where !path.contains("/Words/") {
            let found = Literals(viewMode: .sourceAccurate)
            found.walk(try Self.parsed(path))
            #expect(found.texts.filter { $0.contains(/[A-Za-z]{2,} [A-Za-z]{2,}/) } == [], "\(path)")
        }
    }
}

/// The pairs of literals in calls of `say`.
private final class Sayings: SyntaxVisitor {
    var pairs: [(String, String)] = []
    var oddities: [String] = []

    override func visit(_ node: FunctionCallExprSyntax) -> SyntaxVisitorContinueKind {
        guard node.calledExpression.trimmedDescription == "say" else { return .visitChildren }
        let texts = node.arguments.compactMap { $0.expression.as(StringLiteralExprSyntax.self)?.segments.trimmedDescription }
        if texts.count == 2 { pairs.append((texts[0], texts[1])) } else { oddities.append(node.trimmedDescription) }
        return .visitChildren
    }
}

/// The literals' own text, without what is put into them.
private final class Literals: SyntaxVisitor {
    var texts: [String] = []

    override func visit(_ node: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        texts.append(node.segments.compactMap { $0.as(StringSegmentSyntax.self)?.content.text }.joined())
        return .visitChildren
    }
}
