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
        for name in ["page", "lesson", "home", "exercise", "glossary", "playground", "print", "print-lesson", "missing", "redirect"] where templates[name] == nil {
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
        // U+E006 and U+E007 in UTF-8: the numbers between them are our own, since text loses these characters on the way.
        let (start, end) = (Array("\u{E006}".utf8), Array("\u{E007}".utf8))
        var result: [UInt8] = []
        result.reserveCapacity(text.utf8.count + long.reduce(0) { $0 + $1.utf8.count })
        var rest = Array(text.utf8)[...]
        while let opening = rest.firstRange(of: start), let closing = rest[opening.upperBound...].firstRange(of: end) {
            result += rest[..<opening.lowerBound]
            let index = Int(String(decoding: rest[opening.upperBound..<closing.lowerBound], as: UTF8.self))
            if let index, long.indices.contains(index) { result += long[index].utf8 }
            rest = rest[closing.upperBound...]
        }
        result += rest
        return HTML(trusted: String(decoding: result, as: UTF8.self))
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
