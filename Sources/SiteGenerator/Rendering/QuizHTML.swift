import JSON
import Lessons

/// A quiz: for a page a form that the script grades, for paper the question alone.
struct QuizHTML {
    let lesson: Lesson
    let words: SiteWords
    let prose: ProseHTML
    /// `./imbik …`, which asks it in the terminal.
    let command: String

    func form(_ material: QuizMaterial, number: Int) -> HTML {
        let quiz = material.quiz
        let id: HTML = "\(Anchors.mark)Quiz-\(quiz.id.name)"
        let (first, rest) = question(material)
        let points: HTML = "<span class=\"points\">\(words.points(quiz.points))</span>"
        return """
            <section class="quiz" id="\(id)" aria-labelledby="\(id)-title">
            <p class="quiz-title" id="\(id)-title">\(words.question(number)) \(points)</p>
            <form autocomplete="off"\(data(of: material))>
            <fieldset>
            <legend>\(first)</legend>
            \(rest)\(inputs(material, id: id))</fieldset>
            \(hints(material))\(note(material))<div class="actions" hidden><button type="submit">\(words.check)</button></div>
            <div class="verdict" role="status"></div>
            </form>
            <noscript><p class="note">\(words.needsScript) <code>\(command)</code></p></noscript>
            </section>
            """
    }

    /// Without inputs.
    func printed(_ material: QuizMaterial, number: Int) -> HTML {
        let (first, rest) = question(material)
        let items = material.choices.map { "<li>\(label($0, material))</li>" as HTML }.joined(separator: "\n")
        let list: HTML
        switch material.quiz.kind {
        case .choice, .choices, .order: list = "<ol class=\"paper-choices\">\n\(items)\n</ol>"
        case .number, .text: list = "<p class=\"answer-line\" aria-hidden=\"true\"></p>"
        }
        return """
            <section class="quiz">
            <p class="quiz-title">\(words.question(number))</p>
            <p>\(first)</p>
            \(rest)\(list)
            </section>
            """
    }

    /// What stands in the legend, which takes no blocks, and what follows below.
    private func question(_ material: QuizMaterial) -> (first: HTML, rest: HTML) {
        let blocks = ProseBlock.parse(material.question.markdown)
        guard case .paragraph(let inlines)? = blocks.first else { return ("\(words.questionBelow)", filled(prose.html(blocks), material)) }
        let rest = blocks.count > 1 ? prose.html(Array(blocks.dropFirst())) + "\n" : .empty
        return (filled(prose.html(inlines), material), filled(rest, material))
    }

    private func filled(_ html: HTML, _ material: QuizMaterial) -> HTML {
        SlottedText.filled(html, first: material.values.first ?? [])
    }

    /// A choice within a label, which takes no blocks either.
    private func label(_ text: SlottedText, _ material: QuizMaterial) -> HTML {
        let parts = ProseBlock.parse(text.markdown).map { block -> HTML in
            switch block {
            case .paragraph(let inlines), .heading(_, let inlines): prose.html(inlines)
            case .code(let listing): "<code>\(listing.text)</code>"
            case .list, .quote, .table, .thematicBreak, .html: "\(text.markdown)"
            }
        }
        return filled(parts.joined(separator: "<br>"), material)
    }

    private func inputs(_ material: QuizMaterial, id: HTML) -> HTML {
        switch material.quiz.kind {
        case .choice: return choices(material, type: "radio")
        case .choices: return "<p class=\"instruction\">\(words.severalRight)</p>\n" + choices(material, type: "checkbox")
        case .number(let key):
            let unit: HTML = key.unit.map { " <span class=\"unit\" id=\"\(id)-unit\">\($0)</span>" } ?? .empty
            let described: HTML = key.unit == nil ? .empty : " aria-describedby=\"\(id)-unit\""
            return """
                <p class="field"><label for="\(id)-answer">\(words.yourAnswer)</label>
                <input type="text" id="\(id)-answer" name="answer" maxlength="200" spellcheck="false"\(described)>\(unit)</p>

                """
        case .text:
            return """
                <p class="field"><label for="\(id)-answer">\(words.yourAnswer)</label>
                <input type="text" id="\(id)-answer" name="answer" maxlength="2000" spellcheck="false"></p>

                """
        case .order:
            let items = material.choices.enumerated().map { index, item in
                "<li data-item=\"\(index)\"><span class=\"item\">\(label(item, material))</span></li>" as HTML
            }.joined(separator: "\n")
            return "<p class=\"instruction\">\(words.putInOrder)</p>\n<ol class=\"items\">\n\(items)\n</ol>\n"
        }
    }

    private func choices(_ material: QuizMaterial, type: HTML) -> HTML {
        let all = material.choices.enumerated().map { index, choice -> HTML in
            """
            <div class="choice"><label><input type="\(type)" name="answer" value="\(index)"> <span>\(label(choice, material))</span></label></div>
            """
        }
        return "<div class=\"choices\">\n\(all.joined(separator: "\n"))\n</div>\n"
    }

    private func hints(_ material: QuizMaterial) -> HTML {
        material.hints.enumerated().map { index, hint in
            """
            <details class="hint"><summary>\(words.hint(index + 1, of: material.hints.count))</summary>
            \(filled(prose.html(ProseBlock.parse(hint.markdown)), material))
            </details>

            """
        }.joined()
    }

    private func note(_ material: QuizMaterial) -> HTML {
        guard let obstacle = material.obstacle else { return .empty }
        let text = words.obstacle(obstacle)
        return "<p class=\"note\">\(text)\(obstacle == .graded ? .empty : " <code>\(command)</code>")</p>\n"
    }

    private func data(of material: QuizMaterial) -> HTML {
        var html: HTML = " data-lesson=\"\(lesson.id)\" data-quiz=\"\(material.quiz.id.name)\" data-points=\"\(material.quiz.points)\""
        // Variants are drawn by the name that the quiz had first.
        if let first = material.quiz.firstID { html += " data-first=\"\(first)\"" }
        guard let script = material.script else { return html }
        // Between single quotes JSON stays short.
        let json = String(decoding: script.bytes, as: UTF8.self)
        html += HTML(trusted: " data-key='")
        html += HTML(trusted: json.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing("'", with: "&#39;"))
        html += HTML(trusted: "'")
        return html
    }
}
