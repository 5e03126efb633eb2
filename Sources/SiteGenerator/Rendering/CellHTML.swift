import CellKernel
import Lessons

/// A cell with its source, the command that runs it, and what it said when it was last run.
struct CellHTML {
    let lesson: Lesson
    let words: SiteWords
    let frozen: FrozenOutputs?
    /// Labels of cells whose source, or one before it, has changed since the output was kept.
    let stale: Set<String>

    func html(_ cell: Cell) -> HTML {
        let label = cell.label.name
        let caption: HTML = cell.options.caption.map { "<figcaption>\($0)</figcaption>\n" } ?? .empty
        let source: HTML = cell.options.echo ? self.source(of: cell) : .empty
        return """
            <figure class="cell" id="\(Anchors.mark)Cell-\(label)">
            \(caption)\(source)\(cell.options.output ? output(of: cell) : .empty)</figure>
            """
    }

    private func source(of cell: Cell) -> HTML {
        let command = "./imbik run \(lesson.id) --cell \(cell.label)" + (lesson.language == .english ? "" : " --lang \(lesson.language)")
        let meant: HTML = switch cell.options.expectation {
        case .success: .empty
        case .error: "<p class=\"meant\">\(words.meantToFail)</p>\n"
        }
        return """
            <div class="listing"><pre tabindex="0"><code>\(swiftHTML(cell.source))</code></pre></div>
            \(meant)<p class="command"><span class="visually-hidden">\(words.inTheTerminal)</span><code>\(command)</code></p>

            """
    }

    private func output(of cell: Cell) -> HTML {
        guard let kept = frozen?[cell.label.name] else {
            return "<p class=\"no-output\">\(words.neverRun)</p>\n"
        }
        let outputs = kept.outputs.enumerated().map { index, output in
            html(output, prefix: "\(Anchors.mark)Out-\(cell.label)-\(index)")
        }.joined(separator: "\n")
        let note: HTML = stale.contains(cell.label.name) ? "<span class=\"stale\">\(words.staleOutput)</span>" : "\(words.frozenOn(kept.date))"
        return """
            <div class="output">
            <p class="output-label">\(words.output) <small>\(note)</small></p>
            \(outputs)
            </div>

            """
    }

    private func html(_ output: FrozenOutput, prefix: String) -> HTML {
        switch output {
        case .stream(let name, let text):
            let kind: HTML = name == "stderr" ? " class=\"errors\"" : ""
            return "<pre tabindex=\"0\"\(kind)>\(content: trimmed(text))</pre>"
        case .claim(let text, let holds):
            guard holds else {
                return "<p class=\"claim false\"><i aria-hidden=\"true\">✗</i> <span class=\"visually-hidden\">\(words.doesNotHold)</span> \(text)</p>"
            }
            return "<p class=\"claim\"><i>✓</i> \(text)</p>"
        case .failure(let text):
            return "<pre tabindex=\"0\" class=\"errors\">\(content: trimmed(text))</pre>"
        case .display(let data):
            if let svg = data["image/svg+xml"] { return "<div class=\"plot\" tabindex=\"0\">\(SafeMarkup.html(svg, prefix: prefix))</div>" }
            if let html = data["text/html"] { return "<div class=\"shown\" tabindex=\"0\">\(SafeMarkup.html(html, prefix: prefix))</div>" }
            return "<pre tabindex=\"0\">\(content: trimmed(data["text/plain"] ?? ""))</pre>"
        }
    }

    private func trimmed(_ text: String) -> String {
        text.hasSuffix("\n") ? String(text.dropLast()) : text
    }
}
