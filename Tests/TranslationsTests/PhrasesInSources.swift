import SwiftParser
import SwiftSyntax

/// The phrases that stand in source files: every literal where the declarations say that a `Phrase` is wanted, and the
/// messages of `ValidationError`, which are known only by their words.
///
/// Paths begin with the target: `GGUF/Header.swift`.
struct PhrasesInSources {
    struct Found: Hashable {
        var pattern: String
        var path: String
    }

    private(set) var phrases: [Found] = []
    private(set) var mistakes: [Found] = []

    /// What other targets call by names that mean nothing else.
    private static let everybodys: [String: (target: Substring, name: String)] = [
        "diagnostic": ("Lessons", "diagnostic"), "report": ("Lessons", "report"),
        "doesNotBuild": ("Exercises", "doesNotBuild"), "SettingLine": ("Training", "SettingLine"), "Part": ("Training", "Part"),
    ]

    init(_ files: [(path: String, text: String)]) {
        let trees = files.map { (path: $0.path, target: $0.path.prefix { $0 != "/" }, tree: Parser.parse(source: $0.text)) }
        var declarations: [Substring: PhraseDeclarations] = [:]
        for file in trees {
            let ofTarget = declarations[file.target] ?? PhraseDeclarations(viewMode: .sourceAccurate)
            ofTarget.walk(file.tree)
            declarations[file.target] = ofTarget
        }
        for file in trees {
            // What other targets declare is called by names that mean something else here; `Diagnostics` is everybody's.
            let known = (declarations[file.target]?.signatures ?? [:])
                .merging(declarations["Diagnostics"]?.signatures ?? [:]) { $0.union($1) }
                .merging(Self.everybodys.compactMapValues { declarations[$0.target]?.signatures[$0.name] }) { $0.union($1) }
            let lists = PhraseLists(viewMode: .sourceAccurate)
            lists.walk(file.tree)
            let literals = PhraseLiterals(known, lists: lists.names)
            literals.walk(file.tree)
            phrases += literals.phrases.map { Found(pattern: $0, path: file.path) }
            mistakes += literals.mistakes.map { Found(pattern: $0, path: file.path) }
        }
    }
}

/// What can be called with a phrase: for a name, the labels or positions of its phrases, and how many arguments it has.
struct PhraseSignature: Hashable {
    var labels: Set<String>
    var positions: Set<Int>
    var count: Int
}

extension TypeSyntax {
    var namesPhrase: Bool { tokens(viewMode: .sourceAccurate).contains { $0.text == "Phrase" } }
}

private final class PhraseDeclarations: SyntaxVisitor {
    var signatures: [String: Set<PhraseSignature>] = ["Phrase": [PhraseSignature(labels: [], positions: [0], count: 1)]]

    private func note(_ name: String, _ parameters: [(label: String?, type: TypeSyntax)]) {
        var signature = PhraseSignature(labels: [], positions: [], count: parameters.count)
        for (index, parameter) in parameters.enumerated() where parameter.type.namesPhrase {
            if let label = parameter.label { signature.labels.insert(label) } else { signature.positions.insert(index) }
        }
        if !signature.labels.isEmpty || !signature.positions.isEmpty { signatures[name, default: []].insert(signature) }
    }

    private func list(_ clause: FunctionParameterClauseSyntax) -> [(label: String?, type: TypeSyntax)] {
        clause.parameters.map { ($0.firstName.text == "_" ? nil : $0.firstName.text, $0.type) }
    }

    override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
        note(node.name.text, list(node.signature.parameterClause))
        return .visitChildren
    }

    override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind {
        var parent = node.parent
        while let here = parent {
            let name =
                here.as(StructDeclSyntax.self)?.name.text ?? here.as(ClassDeclSyntax.self)?.name.text
                ?? here.as(EnumDeclSyntax.self)?.name.text ?? here.as(ExtensionDeclSyntax.self)?.extendedType.trimmedDescription
            if let name {
                note(name, list(node.signature.parameterClause))
                break
            }
            parent = here.parent
        }
        return .visitChildren
    }

    /// What a struct's own initializer takes.
    override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
        let properties = node.memberBlock.members.flatMap { member in
            (member.decl.as(VariableDeclSyntax.self)?.bindings).map(Array.init) ?? []
        }
        let stored = properties.filter { $0.accessorBlock == nil }
        note(
            node.name.text,
            stored.compactMap { binding in
                binding.typeAnnotation.map { (binding.pattern.trimmedDescription, $0.type) }
            })
        return .visitChildren
    }

    override func visit(_ node: EnumCaseElementSyntax) -> SyntaxVisitorContinueKind {
        guard let clause = node.parameterClause else { return .skipChildren }
        note(node.name.text, clause.parameters.map { ($0.firstName?.text, $0.type) })
        return .skipChildren
    }
}

/// The variables of a file that are declared as lists of phrases.
private final class PhraseLists: SyntaxVisitor {
    var names: Set<String> = []

    override func visit(_ node: PatternBindingSyntax) -> SyntaxVisitorContinueKind {
        if let type = node.typeAnnotation?.type, type.namesPhrase, type.trimmedDescription.contains("["), !type.trimmedDescription.contains("->") {
            names.insert(node.pattern.trimmedDescription)
        }
        return .visitChildren
    }
}

private final class PhraseLiterals: SyntaxVisitor {
    let signatures: [String: Set<PhraseSignature>]
    /// Variables that phrases are appended to.
    let lists: Set<String>
    var phrases: [String] = []
    var mistakes: [String] = []

    init(_ signatures: [String: Set<PhraseSignature>], lists: Set<String>) {
        (self.signatures, self.lists) = (signatures, lists)
        super.init(viewMode: .sourceAccurate)
    }

    override func visit(_ node: StringLiteralExprSyntax) -> SyntaxVisitorContinueKind {
        switch use(of: Syntax(node)) {
        case .phrase: note(node, in: &phrases)
        case .mistake: note(node, in: &mistakes)
        case .other: break
        }
        return .visitChildren
    }

    private func note(_ node: StringLiteralExprSyntax, in list: inout [String]) {
        guard let pattern = Self.pattern(of: node) else { return }
        let words = pattern.replacing(#/\{\d+\}/#, with: "")
        if words.contains(where: { $0.isLetter || $0 == "%" }) { list.append(pattern) }
    }

    /// The literal with `{0}`, `{1}` … in place of its interpolations.
    private static func pattern(of node: StringLiteralExprSyntax) -> String? {
        var plain = node
        var place = 0
        var segments: [StringLiteralSegmentListSyntax.Element] = []
        for segment in node.segments {
            switch segment {
            case .stringSegment: segments.append(segment)
            case .expressionSegment:
                segments.append(.stringSegment(StringSegmentSyntax(content: .stringSegment("{\(place)}"))))
                place += 1
            @unknown default: return nil
            }
        }
        plain.segments = StringLiteralSegmentListSyntax(segments)
        return plain.representedLiteralValue
    }

    private enum Use { case phrase, mistake, other }

    private func use(of literal: Syntax) -> Use {
        var child = literal
        while let node = child.parent {
            if let parameter = node.as(FunctionParameterSyntax.self) { return parameter.type.namesPhrase ? .phrase : .other }
            if let binding = node.as(PatternBindingSyntax.self) {
                return binding.typeAnnotation?.type.namesPhrase == true ? .phrase : .other
            }
            if let function = node.as(FunctionDeclSyntax.self) {
                return function.signature.returnClause?.type.namesPhrase == true ? .phrase : .other
            }
            if node.is(ExpressionSegmentSyntax.self) || node.is(SwitchCaseItemSyntax.self) || node.is(SubscriptCallExprSyntax.self)
                || node.is(InitializerDeclSyntax.self) || node.is(DictionaryExprSyntax.self)
            {
                return .other
            }
            if let list = node.as(ExprListSyntax.self), let use = use(of: child, in: list) { return use }
            if let argument = node.as(LabeledExprSyntax.self), let call = argument.parent?.parent?.as(FunctionCallExprSyntax.self) {
                return use(of: argument, in: call)
            }
            child = node
        }
        return .other
    }

    /// Beside `as Phrase` a phrase, beside a comparison none.
    private func use(of child: Syntax, in list: ExprListSyntax) -> Use? {
        let elements = Array(list)
        guard let index = elements.firstIndex(where: { Syntax($0) == child }) else { return nil }
        if index + 2 < elements.count, elements[index + 1].is(UnresolvedAsExprSyntax.self),
            elements[index + 2].as(TypeExprSyntax.self)?.type.namesPhrase == true
        {
            return .phrase
        }
        if index == 2, elements[1].as(BinaryOperatorExprSyntax.self)?.operator.text == "+=" {
            return lists.contains(elements[0].trimmedDescription) ? .phrase : nil
        }
        for neighbour in [index - 1, index + 1] where elements.indices.contains(neighbour) {
            let sign = elements[neighbour].as(BinaryOperatorExprSyntax.self)?.operator.text
            // Lists of phrases are put together; texts that are put together are no phrases.
            if child.is(ArrayExprSyntax.self), sign == "+" { continue }
            if let sign, ["==", "!=", "+", "~=", "<", ">"].contains(sign) { return .other }
        }
        return nil
    }

    private func use(of argument: LabeledExprSyntax, in call: FunctionCallExprSyntax) -> Use {
        let callee = call.calledExpression
        let name =
            callee.as(DeclReferenceExprSyntax.self)?.baseName.text ?? callee.as(MemberAccessExprSyntax.self)?.declName.baseName.text
        guard let name else { return .other }
        if name == "ValidationError" { return .mistake }
        if name == "append", let list = callee.as(MemberAccessExprSyntax.self)?.base?.trimmedDescription, lists.contains(list) {
            return .phrase
        }
        let arguments = Array(call.arguments)
        let position = arguments.firstIndex { $0.id == argument.id } ?? 0
        let known = (signatures[name] ?? []).filter { arguments.count <= $0.count }
        let isPhrase = known.contains { signature in
            argument.label.map { signature.labels.contains($0.text) } ?? signature.positions.contains(position)
        }
        return isPhrase ? .phrase : .other
    }
}
