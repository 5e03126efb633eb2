import Diagnostics

/// The blocks of one file in reading order, before labels are given and translations are merged.
struct LessonDraft {
    enum Part {
        case heading(Heading)
        case prose(Prose)
        case cell(CellDraft)
        case quiz(YAMLText, line: Int)
        case exercise(Exercise.ID, line: Int)
        /// `<!-- cell: load -->`
        case cellReference(String, caption: String?, line: Int)
        /// `<!-- translates: anchor hash -->`
        case confirmation(anchor: String, hash: String?, line: Int)
    }

    let file: SourceFile
    var matter: FrontMatter
    var parts: [Part] = []
    var footnotes: [Footnote] = []
    /// Lines from which the body starts.
    let bodyLine: Int

    /// A lesson is text that people read: nothing honest is larger, and cmark's time grows with the size.
    private static let mostBytes = 2_000_000

    init(_ text: String, file name: String, language: Language, requiredKeys: [String]) {
        let tooLarge = text.utf8.count > Self.mostBytes
        file = SourceFile(name: name, text: tooLarge ? "" : text)
        if tooLarge {
            file.report(.error, "the lesson is larger than \(Self.mostBytes / 1_000_000) MB", line: 1)
            (matter, bodyLine) = (FrontMatter(), 1)
            return
        }
        let (matter, matterLines) = FrontMatter.parse(file, required: requiredKeys)
        self.matter = matter
        bodyLine = matterLines + 1
        // Blank lines in place of the front matter keep every line number true.
        let body = String(repeating: "\n", count: matterLines) + file.lines.dropFirst(matterLines).joined(separator: "\n")
        let tree = MarkdownTree(body)
        if let line = tree.tooDeepLine {
            let problem: Phrase = "this is nested deeper than \(MarkdownTree.deepest) levels; what lies deeper is left out"
            file.report(.error, problem, line: line)
        }
        read(tree.root, language: language)
    }

    private mutating func read(_ root: MarkdownTree.Node, language: Language) {
        let builder = ProseBuilder(isSpecial: Self.isSpecial)
        var slugs = AnchorSlugs(language: language)
        var run: (blocks: [ProseBlock], start: Int, end: Int) = ([], 0, 0)
        func flush(_ parts: inout [Part]) {
            guard !run.blocks.isEmpty else { return }
            let lines = file.lines[max(0, min(run.start - 1, file.lines.count))..<max(run.start - 1, min(run.end, file.lines.count))]
            parts.append(.prose(Prose(blocks: run.blocks, source: lines.joined(separator: "\n"), line: run.start)))
            run.blocks = []
        }
        for node in root.children {
            switch node.kind {
            case .heading:
                flush(&parts)
                let title = builder.inlines(of: node)
                let anchor = slugs.slug(of: title.plainText)
                parts.append(.heading(Heading(level: node.level, title: title, anchor: anchor, line: node.startLine)))
            case .footnoteDefinition:
                footnotes.append(Footnote(number: footnotes.count + 1, body: node.children.compactMap(builder.block)))
            default:
                for piece in builder.pieces(of: node) {
                    switch piece {
                    case .prose(let block, let start, let end):
                        if run.blocks.isEmpty { run.start = start }
                        run.blocks.append(block)
                        run.end = max(end, start)
                    case .special(let node):
                        flush(&parts)
                        if let part = special(node) { parts.append(part) }
                    }
                }
            }
        }
        flush(&parts)
    }
}

extension LessonDraft {
    private static func words(_ node: MarkdownTree.Node) -> [Substring] {
        node.target.split { $0 == " " || $0 == "\t" }
    }

    private static func isSpecial(_ node: MarkdownTree.Node) -> Bool {
        switch node.kind {
        case .code where node.isFenced:
            let words = words(node)
            return words.first == "quiz" || words.first == "exercise"
                || (words.first == "swift" && words.dropFirst().first != "ignore")
        case .html:
            return comment(node.literal) != nil
        default:
            return false
        }
    }

    /// The inside of an HTML comment that begins with one of our words.
    private static func comment(_ html: String) -> Substring? {
        let text = html.drop { $0.isWhitespace }
        guard text.hasPrefix("<!--"), let end = text.firstRange(of: "-->") else { return nil }
        let inside = text[..<end.lowerBound].dropFirst(4)
        let words = inside.drop { $0.isWhitespace }
        return words.hasPrefix("cell:") || words.hasPrefix("translates:") ? inside : nil
    }

    private mutating func special(_ node: MarkdownTree.Node) -> Part? {
        if node.kind == .html { return directive(node) }
        let words = Self.words(node)
        let lines = node.literal.splitLines().count
        if node.endLine - node.startLine != lines + 1 {
            file.report(.error, "this fence is not closed", line: node.startLine, hint: "close it with a line of the same mark")
        }
        if words.count > 1 {
            let known: Phrase = words[0] == "swift" ? "after 'swift' only 'ignore' may stand" : "nothing may stand after '\(words[0])'"
            file.report(
                .error, "unknown word '\(words[1])' on a fence", line: node.startLine,
                column: file.column(ofLast: String(words[1]), inLine: node.startLine), hint: known)
        }
        switch words[0] {
        case "swift": return .cell(CellDraft(node, in: file))
        case "quiz": return .quiz(file.yaml(in: node, name: "quiz"), line: node.startLine)
        default: return exercise(file.yaml(in: node, name: "exercise"), line: node.startLine)
        }
    }

    private func exercise(_ yaml: YAMLText, line: Int) -> Part? {
        guard let mapping = yaml.mapping() else { return nil }
        mapping.expectOnly(["id"])
        mapping.requireKey("id")
        guard let id = mapping.text("id") else { return nil }
        guard isName(id) else {
            mapping.report(.error, "'\(id)' is no exercise id", at: "id", hint: nameRule)
            return nil
        }
        return .exercise(Exercise.ID(id), line: line)
    }

    private func directive(_ node: MarkdownTree.Node) -> Part? {
        guard let inside = Self.comment(node.literal) else { return nil }
        let lines = String(inside).splitLines().enumerated().map { index, text in
            let number = node.startLine + index
            let trimmed = text.drop { $0 == " " }
            return YAMLText.Line(
                number: number, offset: file.column(of: String(trimmed), inLine: number) - 1, text: trimmed)
        }
        let yaml = YAMLText(file: file, lines: lines, name: "comment", fallbackLine: node.startLine)
        guard let mapping = yaml.mapping() else { return nil }
        if let label = mapping.text("cell") {
            mapping.expectOnly(["cell", "caption"])
            return .cellReference(label, caption: mapping.text("caption"), line: node.startLine)
        }
        mapping.expectOnly(["translates"])
        guard let words = mapping.text("translates")?.split(separator: " "), let anchor = words.first else { return nil }
        return .confirmation(anchor: String(anchor), hash: words.dropFirst().first.map(String.init), line: node.startLine)
    }
}
