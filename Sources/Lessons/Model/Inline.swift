/// CommonMark's inlines, GFM's strikethrough and footnote references.
package indirect enum Inline: Hashable, Sendable {
    case text(String)
    case emphasis([Inline])
    case strong([Inline])
    case strikethrough([Inline])
    case code(String)
    case link(destination: String, title: String, [Inline])
    case image(source: String, title: String, alternative: [Inline])
    /// A line break of the source that means no more than a space.
    case softBreak
    case lineBreak
    case html(String)
    case footnoteReference(Int)
}

extension [Inline] {
    /// The words without mark-up; of an image its alternative text.
    package var plainText: String {
        map { inline in
            switch inline {
            case .text(let text), .code(let text): text
            case .emphasis(let inside), .strong(let inside), .strikethrough(let inside): inside.plainText
            case .link(_, _, let inside): inside.plainText
            case .image(_, _, let alternative): alternative.plainText
            case .softBreak, .lineBreak: " "
            case .html, .footnoteReference: ""
            }
        }.joined()
    }
}
