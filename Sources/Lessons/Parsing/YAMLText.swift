import Diagnostics
import Yams

/// A piece of YAML inside an author's file: front matter, the options of a cell, a quiz, or a whole file.
struct YAMLText {
    /// Where a line of the YAML stands in the file.
    struct Line {
        /// From 1.
        var number: Int
        /// UTF-8 bytes in front of the YAML: the indentation of a list, or `//| `.
        var offset: Int
        var text: Substring
    }

    let file: SourceFile
    let lines: [Line]
    /// What it is, for messages: "front matter", "quiz", "cell option".
    let name: Phrase
    /// Where to report what is missing altogether.
    let fallbackLine: Int

    /// The mapping at its top; nil and reported if it has none or is no YAML.
    func mapping() -> YAMLMapping? {
        let text = lines.map { $0.text + "\n" }.joined()
        do {
            guard let node = try Yams.compose(yaml: text) else {
                report(.error, "nothing stands in the \(name)", at: nil)
                return nil
            }
            guard case .mapping(let mapping) = node else {
                report(.error, "the \(name) must be a mapping: lines of 'key: value'", at: node.mark)
                return nil
            }
            return YAMLMapping(yaml: self, node: mapping, mark: mapping.mark, path: "")
        } catch let error as YamlError {
            report(error)
        } catch {
            report(.error, "not valid YAML in the \(name)", at: nil)
        }
        return nil
    }

    func report(_ severity: Diagnostic.Severity, _ problem: Phrase, at mark: Mark?, hint: Phrase? = nil) {
        let place = position(of: mark)
        file.report(severity, problem, line: place.line, column: place.column, hint: hint)
    }

    /// Where a mark stands in the file.
    func position(of mark: Mark?) -> SourcePosition {
        guard let mark, lines.indices.contains(mark.line - 1) else {
            // Behind the end: something that was opened is not closed.
            let column = mark == nil ? 1 : (lines.last.map { $0.offset + $0.text.utf8.count } ?? 0) + 1
            return SourcePosition(file: file.name, line: lines.last?.number ?? fallbackLine, column: column)
        }
        let line = lines[mark.line - 1]
        // Yams counts columns in Unicode scalars.
        let before = line.text.unicodeScalars.prefix(max(mark.column - 1, 0))
        let bytes = before.reduce(0) { $0 + UTF8.width($1) }
        return SourcePosition(file: file.name, line: line.number, column: line.offset + bytes + 1)
    }

    func lineNumber(of mark: Mark?) -> Int {
        guard let mark, lines.indices.contains(mark.line - 1) else { return fallbackLine }
        return lines[mark.line - 1].number
    }

    private func report(_ error: YamlError) {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _), .composer(_, let problem, let mark, _):
            let hint: Phrase? = problem.hasPrefix("mapping values") ? "a text with ': ' in it needs quotes around it" : nil
            report(.error, "not valid YAML in the \(name): \(term: problem)", at: mark, hint: hint)
        case .duplicatedKeysInMapping(let duplicates, let context):
            let keys = duplicates.map { "'\($0)'" }.joined(separator: ", ")
            report(.error, "a key stands twice in the \(name): \(keys)", at: context.mark)
        case .reader(let problem, let offset, _, let text):
            let index = min(text.prefix(offset ?? 0).count { $0.isNewline }, max(lines.count - 1, 0))
            let line = lines.indices.contains(index) ? lines[index].number : fallbackLine
            file.report(.error, "not valid YAML in the \(name): \(term: problem)", line: line)
        case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
            report(.error, "not valid YAML in the \(name)", at: nil)
        }
    }
}
