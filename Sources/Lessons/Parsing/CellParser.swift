import Diagnostics

/// A cell as it stands in its own file; it may lack a label.
struct CellDraft {
    var label: String?
    var source: String
    var options: CellOptions
    /// The file's line of the first source line.
    var line: Int
    /// Lines of the whole fence.
    var fence: ClosedRange<Int>

    static let keys = ["label", "caption", "echo", "output", "freeze", "timeout", "expect", "tags"]

    /// Reads the fence `node`: leading `//| key: value` lines are options, the rest is the source.
    init(_ node: MarkdownTree.Node, in file: SourceFile) {
        let lines = node.literal.splitLines()
        let optionCount = lines.prefix { $0.hasPrefix("//|") }.count
        source = lines.dropFirst(optionCount).joined(separator: "\n")
        line = node.startLine + 1 + optionCount
        fence = node.startLine...max(node.startLine, node.endLine)
        options = CellOptions()
        if optionCount > 0 {
            let yaml = YAMLText(
                file: file, lines: Self.optionLines(lines.prefix(optionCount), from: node.startLine + 1, in: file),
                name: "cell options", fallbackLine: node.startLine)
            if let mapping = yaml.mapping() { read(mapping) }
        }
        for (index, late) in lines.dropFirst(optionCount).enumerated() where late.hasPrefix("//|") {
            let place = node.startLine + 1 + optionCount + index
            file.report(
                .error, "an option must stand above the cell's first source line", line: place,
                column: file.column(of: "//|", inLine: place))
            break
        }
    }

    private static func optionLines(_ lines: ArraySlice<Substring>, from first: Int, in file: SourceFile) -> [YAMLText.Line] {
        lines.enumerated().map { index, line in
            let text = line.dropFirst(3)
            let number = first + index
            let offset = file.column(of: "//|", inLine: number) - 1 + 3
            guard text.first == " " else { return YAMLText.Line(number: number, offset: offset, text: text) }
            return YAMLText.Line(number: number, offset: offset + 1, text: text.dropFirst())
        }
    }

    private mutating func read(_ mapping: YAMLMapping) {
        mapping.expectOnly(Self.keys)
        if let name = mapping.text("label") {
            if !isName(name) {
                mapping.report(.error, "'\(name)' is no cell label", at: "label", hint: nameRule)
            } else if Self.isGenerated(name) {
                mapping.report(
                    .error, "'\(name)' is a label that cells without one get", at: "label",
                    hint: "choose a name that says what the cell does")
            } else {
                label = name
            }
        }
        options.caption = mapping.text("caption")
        options.echo = mapping.flag("echo") ?? options.echo
        options.output = mapping.flag("output") ?? options.output
        options.freeze = mapping.flag("freeze") ?? options.freeze
        options.timeout = mapping.integer("timeout", atLeast: 1).map { .seconds($0) }
        options.tags = mapping.texts("tags") ?? options.tags
        if let expected = mapping.text("expect") {
            if expected == "error" {
                options.expectation = .error
            } else {
                mapping.report(.error, "'expect' must be error, not '\(expected)'", at: "expect")
            }
        }
    }

    static func isGenerated(_ label: String) -> Bool {
        label.hasPrefix("cell-") && Int(label.dropFirst(5)) != nil
    }
}

extension SourceFile {
    /// The body of a fence as YAML.
    func yaml(in node: MarkdownTree.Node, name: Phrase) -> YAMLText {
        let lines = node.literal.splitLines().enumerated().map { index, text in
            let number = node.startLine + 1 + index
            let raw = self.lines.indices.contains(number - 1) ? self.lines[number - 1] : ""
            return YAMLText.Line(number: number, offset: raw.hasSuffix(text) ? raw.utf8.count - text.utf8.count : 0, text: text)
        }
        return YAMLText(file: self, lines: lines, name: name, fallbackLine: node.startLine)
    }
}
