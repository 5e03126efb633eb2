import Grading
import Lessons

/// A quiz's Markdown in which numbers differ from variant to variant: each such place is marked, and its numbers are listed.
struct SlottedText {
    /// With a mark for each slot.
    private(set) var markdown = ""
    /// Of each variant the texts of its slots, in order.
    private(set) var values: [[String]]

    /// - Parameters:
    ///   - first: the number of the first slot, where several texts share one list.
    ///   - variants: all that the page offers.
    init(_ text: QuizText, first: Int = 0, variants: [Variant], facts: FactSource, language: Language) throws(ArithmeticError) {
        values = variants.map { _ in [] }
        for piece in text.pieces {
            switch piece {
            case .text(let words): markdown += words
            case .formula(let formula, _):
                var column: [String] = []
                for variant in variants {
                    do throws(ArithmeticError) {
                        column.append(formatted(try formula.value(variant.values, facts: facts), in: language))
                    } catch {
                        guard case .missingModel = error.problem else { throw error }
                        column.append("?")
                    }
                }
                if Set(column).count == 1 {
                    markdown += column[0]
                } else {
                    markdown += Self.mark(first + (values.first?.count ?? 0))
                    for index in values.indices { values[index].append(column[index]) }
                }
            }
        }
    }

    /// Characters of the private use area, which survive Markdown and escaping as they are.
    private static func mark(_ slot: Int) -> String { "\u{E000}\(slot)\u{E001}" }

    /// The HTML with an element for each mark that stands in text; it shows the first variant's value. In an attribute there
    /// is only the value.
    static func filled(_ html: HTML, first values: [String]) -> HTML {
        guard html.text.utf8.contains(0xEE) else { return html }
        return HTML(trusted: html.text.replacing(/\x{E000}(\d+)\x{E001}/) { match in
            let slot = Int(match.output.1) ?? 0
            let value: HTML = "\(values.indices.contains(slot) ? values[slot] : "")"
            let before = html.text[..<match.range.lowerBound]
            let isInTag = (before.lastIndex(of: "<") ?? html.text.startIndex) > (before.lastIndex(of: ">") ?? html.text.startIndex)
            let shown: HTML = isInTag ? value : "<span class=\"slot\" data-slot=\"\(slot)\">\(value)</span>"
            return shown.text
        })
    }
}

extension SlottedText {
    /// A text without arithmetic.
    init(plain markdown: String, variants: Int = 1) {
        (self.markdown, values) = (markdown, Array(repeating: [], count: variants))
    }
}

extension SlottedText {
    /// The words alone, with one variant's values.
    static func plain(_ markdown: String, first values: [String]) -> String {
        let filled = markdown.replacing(/\x{E000}(\d+)\x{E001}/) { match in
            Int(match.output.1).flatMap { values.indices.contains($0) ? values[$0] : nil } ?? ""
        }
        return ProseBlock.parse(filled).plainText
    }
}
