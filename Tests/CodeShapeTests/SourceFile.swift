import Foundation
import SwiftParser
import SwiftSyntax

/// A source file of this package, as the shape tests see it.
struct SourceFile: Sendable {
    /// From the package's root: "Sources/GGUF/Header.swift".
    let path: String
    let text: String

    /// The target it belongs to: "GGUF".
    var target: String { path.split(separator: "/")[1].description }
    var name: String { path.split(separator: "/").last!.description }
    var isSwift: Bool { path.hasSuffix(".swift") }
    var lineCount: Int { text.split(separator: "\n", omittingEmptySubsequences: false).count - (text.hasSuffix("\n") ? 1 : 0) }

    /// The words of the code, without comments and without the text of string literals.
    let tokens: [String]
    /// Modules that it imports.
    let imports: Set<String>
    /// Names of the types that it declares.
    let typeNames: [String]

    private init(path: String, text: String) {
        (self.path, self.text) = (path, text)
        let (tree, found) = (Parser.parse(source: text), Visitor(viewMode: .sourceAccurate))
        found.walk(tree)
        (imports, typeNames) = (found.imports, found.types)
        tokens = tree.tokens(viewMode: .sourceAccurate).compactMap { token in
            if case .stringSegment = token.tokenKind { nil } else { token.text }
        }
    }

    /// Read and parsed once for all tests.
    static let sources = all(in: "Sources")
    static let tests = all(in: "Tests")

    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// All Swift, C and header files below `folder` ("Sources" or "Tests"), sorted by path.
    private static func all(in folder: String) -> [SourceFile] {
        let paths = FileManager.default.enumerator(atPath: root.path + "/" + folder)?.compactMap { $0 as? String } ?? []
        return paths.filter { [".swift", ".c", ".h"].contains(where: $0.hasSuffix) }.sorted().compactMap { path in
            guard let text = try? String(contentsOf: root.appending(path: "\(folder)/\(path)"), encoding: .utf8) else { return nil }
            return SourceFile(path: "\(folder)/\(path)", text: text)
        }
    }
}

private final class Visitor: SyntaxVisitor {
    var imports: Set<String> = []
    var types: [String] = []

    override func visit(_ node: ImportDeclSyntax) -> SyntaxVisitorContinueKind {
        if let module = node.path.first { imports.insert(module.name.text) }
        return .skipChildren
    }
    override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind { note(node.name) }
    override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind { note(node.name) }
    override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind { note(node.name) }
    override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind { note(node.name) }
    override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind { note(node.name) }
    override func visit(_ node: TypeAliasDeclSyntax) -> SyntaxVisitorContinueKind { note(node.name) }

    private func note(_ name: TokenSyntax) -> SyntaxVisitorContinueKind {
        types.append(name.text)
        return .visitChildren
    }
}
