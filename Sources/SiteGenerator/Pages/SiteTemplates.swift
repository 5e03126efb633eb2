package import Diagnostics
import Mustache

/// The templates of the folder `site/templates`.
///
/// They get HTML and nothing else, and so put everything in with three braces: Mustache's own escaping works on characters,
/// and a quotation mark with an accent upon it would slip through.
struct SiteTemplates {
    private let library: MustacheLibrary

    init(_ templates: [String: String]) throws(SiteThemeError) {
        var library = MustacheLibrary()
        for (name, text) in templates.sorted(by: { $0.key < $1.key }) {
            do {
                try library.register(text, named: name)
            } catch {
                throw .brokenTemplate(name, problem: String(describing: error))
            }
        }
        for name in ["page", "lesson", "home", "exercise", "glossary", "print", "print-lesson", "missing", "redirect"] where templates[name] == nil {
            throw .missingTemplate(name)
        }
        self.library = library
    }

    func render(_ name: String, _ values: [String: HTML]) -> HTML {
        // Mustache counts the characters of what it puts in; long values are put in behind it.
        var long: [String] = []
        let shown = values.compactMapValues { value -> String? in
            guard value.text.utf8.count > 256 else { return value.isEmpty ? nil : value.text }
            long.append(value.text)
            return "\u{E006}\(long.count - 1)\u{E007}"
        }
        let text = library.render(shown, withTemplate: name) ?? ""
        guard !long.isEmpty else { return HTML(trusted: text) }
        var result = ""
        for piece in text.split(separator: "\u{E006}", omittingEmptySubsequences: false) {
            guard let end = piece.firstIndex(of: "\u{E007}"), let index = Int(piece[..<end]), long.indices.contains(index) else {
                result += piece
                continue
            }
            result += long[index]
            result += piece[piece.index(after: end)...]
        }
        return HTML(trusted: result)
    }
}

/// What is wrong with the folder `site`.
package enum SiteThemeError: ExplainedError, Hashable, Sendable {
    case missingTemplate(String)
    case brokenTemplate(String, problem: String)

    package var explanation: Explanation {
        switch self {
        case .missingTemplate(let name):
            Explanation("the site has no template '\(name)'", place: "site/templates/\(name).mustache")
        case .brokenTemplate(let name, let problem):
            Explanation("the template cannot be read: \(problem)", place: "site/templates/\(name).mustache")
        }
    }
}
