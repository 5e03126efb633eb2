import SwiftParser
import SwiftSyntax

/// What the compiler's own parser knows about a cell before it is compiled.
struct CellAnalysis: Sendable {
    /// The import declarations, as written, without leading comments.
    var imports: [String] = []
    var declarations: [Declaration] = []
    /// The names of members that the cell declares in types and extensions.
    var members: Set<String> = []
    /// Every identifier and operator that occurs anywhere in the cell.
    var names: Set<String> = []
    /// Byte range of the last top-level expression, which is shown.
    var shown: Range<Int>?
    /// Byte offsets of the top-level variables' declarations.
    var variables: [Int] = []
    /// Whether top-level code waits: the cell is then compiled with an asynchronous entry point.
    var isAsync = false

    init(_ source: String) {
        let tree = Parser.parse(source: source)
        let reader = TopLevelReader(viewMode: .sourceAccurate)
        reader.walk(tree)
        isAsync = reader.isAsync
        members = reader.members
        for token in tree.tokens(viewMode: .sourceAccurate) {
            switch token.tokenKind {
            case .identifier(let name): names.insert(name.filter { $0 != "`" })
            case .binaryOperator(let name), .prefixOperator(let name), .postfixOperator(let name): names.insert(name)
            default: break  // keywords and punctuation are no names; the enum is the parser's, and open
            }
        }
        for statement in tree.statements { read(statement) }
        if let last = tree.statements.last, case .expr(let expression) = last.item, Self.hasValue(expression) {
            let start = expression.positionAfterSkippingLeadingTrivia.utf8Offset
            shown = start..<start + expression.trimmedLength.utf8Length
        }
    }

    private mutating func read(_ statement: CodeBlockItemSyntax) {
        guard case .decl(let declaration) = statement.item else { return }
        if let item = declaration.as(ImportDeclSyntax.self) {
            imports.append(item.trimmedDescription)
        } else if let item = declaration.as(VariableDeclSyntax.self) {
            let isComputed = item.bindings.contains { $0.accessorBlock != nil && $0.initializer == nil }
            let isAsyncLet = item.modifiers.contains { $0.name.tokenKind == .keyword(.async) }
            if !isComputed, !isAsyncLet { variables.append(item.positionAfterSkippingLeadingTrivia.utf8Offset) }
            let kind: Declaration.Kind = item.bindingSpecifier.tokenKind == .keyword(.let) ? .constant : .variable
            for binding in item.bindings {
                declarations += Self.names(in: binding.pattern).map { Declaration(kind: kind, name: $0) }
            }
        } else if let item = declaration.as(FunctionDeclSyntax.self) {
            let parameters = item.signature.parameterClause.parameters
            let signature = parameters.map { "\($0.firstName.text):\($0.type.trimmedDescription)" }.joined(separator: ",")
            let isOperator =
                switch item.name.tokenKind {
                case .binaryOperator, .prefixOperator, .postfixOperator: true
                default: false
                }
            add(isOperator ? .operatorFunction : .function, item.name, signature)
        } else if let item = declaration.as(StructDeclSyntax.self) {
            add(.structure, item.name)
        } else if let item = declaration.as(ClassDeclSyntax.self) {
            add(.class, item.name)
        } else if let item = declaration.as(ActorDeclSyntax.self) {
            add(.class, item.name)
        } else if let item = declaration.as(EnumDeclSyntax.self) {
            add(.enumeration, item.name)
        } else if let item = declaration.as(ProtocolDeclSyntax.self) {
            add(.protocol, item.name)
        } else if let item = declaration.as(TypeAliasDeclSyntax.self) {
            add(.alias, item.name)
        }
    }

    private mutating func add(_ kind: Declaration.Kind, _ name: TokenSyntax, _ signature: String = "") {
        declarations.append(Declaration(kind: kind, name: name.text, signature: signature))
    }

    private static func names(in pattern: PatternSyntax) -> [String] {
        if let name = pattern.as(IdentifierPatternSyntax.self) { return [name.identifier.text] }
        if let tuple = pattern.as(TuplePatternSyntax.self) { return tuple.elements.flatMap { names(in: $0.pattern) } }
        return []
    }

    /// An assignment is an expression to the parser, but has nothing to show.
    private static func hasValue(_ expression: ExprSyntax) -> Bool {
        if let sequence = expression.as(SequenceExprSyntax.self) {
            return !sequence.elements.contains { $0.is(AssignmentExprSyntax.self) }
        }
        if let attempt = expression.as(TryExprSyntax.self) { return hasValue(attempt.expression) }
        if let waiting = expression.as(AwaitExprSyntax.self) { return hasValue(waiting.expression) }
        return !expression.is(IfExprSyntax.self) && !expression.is(SwitchExprSyntax.self)
            && !expression.is(InOutExprSyntax.self)
    }
}

/// Finds `await` outside of functions and closures, and the names of members.
private final class TopLevelReader: SyntaxVisitor {
    var isAsync = false
    var members: Set<String> = []
    private var functions = 0

    override func visit(_: FunctionDeclSyntax) -> SyntaxVisitorContinueKind { enter() }
    override func visit(_: InitializerDeclSyntax) -> SyntaxVisitorContinueKind { enter() }
    override func visit(_: DeinitializerDeclSyntax) -> SyntaxVisitorContinueKind { enter() }
    override func visit(_: AccessorBlockSyntax) -> SyntaxVisitorContinueKind { enter() }
    override func visit(_: ClosureExprSyntax) -> SyntaxVisitorContinueKind { enter() }
    override func visitPost(_: FunctionDeclSyntax) { functions -= 1 }
    override func visitPost(_: InitializerDeclSyntax) { functions -= 1 }
    override func visitPost(_: DeinitializerDeclSyntax) { functions -= 1 }
    override func visitPost(_: AccessorBlockSyntax) { functions -= 1 }
    override func visitPost(_: ClosureExprSyntax) { functions -= 1 }

    private func enter() -> SyntaxVisitorContinueKind {
        functions += 1
        return .visitChildren
    }

    override func visit(_: AwaitExprSyntax) -> SyntaxVisitorContinueKind {
        if functions == 0 { isAsync = true }
        return .visitChildren
    }

    override func visit(_ loop: ForStmtSyntax) -> SyntaxVisitorContinueKind {
        if functions == 0, loop.awaitKeyword != nil { isAsync = true }
        return .visitChildren
    }

    override func visit(_ variable: VariableDeclSyntax) -> SyntaxVisitorContinueKind {
        if functions == 0, variable.modifiers.contains(where: { $0.name.tokenKind == .keyword(.async) }) {
            isAsync = true
        }
        return .visitChildren
    }

    override func visit(_ block: MemberBlockItemSyntax) -> SyntaxVisitorContinueKind {
        if let item = block.decl.as(FunctionDeclSyntax.self) { members.insert(item.name.text) }
        if let item = block.decl.as(VariableDeclSyntax.self) {
            for binding in item.bindings {
                if let name = binding.pattern.as(IdentifierPatternSyntax.self) { members.insert(name.identifier.text) }
            }
        }
        return .visitChildren
    }
}
